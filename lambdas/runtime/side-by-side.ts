/** Does the same with each, at most so many at a time: a long list must not take every connection at once. Answers stand in the order asked. */
export const sideBySide = async <Each, Answer>(
  all: readonly Each[],
  work: (each: Each) => Promise<Answer>,
  most = 10,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (let place = 0; place < all.length; place += most)
    answers.push(...(await Promise.all(all.slice(place, place + most).map(work))));
  return answers;
};

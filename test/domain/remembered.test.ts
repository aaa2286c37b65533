import { remembered } from '../../domain/remembered.ts';

/** Squares, and of which numbers they were made, one after the other. */
const squares = (most: number) => {
  const made: number[] = [];
  const square = remembered<number, number>(most);
  const of = (key: number) =>
    square(key, () => {
      made.push(key);
      return key * key;
    });
  return { of, made };
};

test('is made once, and is the same from then on', () => {
  const { of, made } = squares(3);
  expect([2, 3, 2, 3].map(of)).toEqual([4, 9, 4, 9]);
  expect(made).toEqual([2, 3]);
});

test('keeps no more than so many', () => {
  const { of, made } = squares(2);
  expect([1, 2, 3, 3, 1].map(of)).toEqual([1, 4, 9, 9, 1]);
  expect(made).toEqual([1, 2, 3, 1]);
});

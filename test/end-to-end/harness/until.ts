import { setTimeout as pause } from 'node:timers/promises';

// Every wait has its own bound and its own word about what it missed; this one only ends a story that hangs elsewhere.
jest.setTimeout(120_000);

interface Patience {
  readonly within?: number;
  readonly every?: number;
}

/**
 * Asks until the answer is as hoped, and gives it. Every wait of the stories is one of these: on a condition, with a bound in seconds.
 * Where the bound is passed, the error says what was seen last.
 */
export const until = async <Answer>(
  ask: () => Promise<Answer>,
  hoped: (answer: Answer) => boolean,
  { within = 20, every = 60 }: Patience = {},
): Promise<Answer> => {
  const asked = new Error(`Not within ${within} s`);
  const deadline = Date.now() + within * 1000;
  for (;;) {
    const answer = await ask();
    if (hoped(answer)) return answer;
    if (Date.now() > deadline) {
      asked.message += `: ${hoped.toString()}\nLast seen: ${JSON.stringify(answer, null, 1)?.slice(0, 4000)}`;
      throw asked;
    }
    await pause(every);
  }
};

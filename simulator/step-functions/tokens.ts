import type { TokenAnswer } from './contract.ts';

/** Task tokens: whom they wake, and what is said of those that wake nobody any more. */
export interface Tokens<Waiting> {
  give(waiting: Waiting): string;
  /** Whoever waits for it. It stays good until it is taken back. */
  find(token: string): Waiting | Exclude<TokenAnswer, 'done' | 'InvalidOutput'>;
  takeBack(token: string): void;
}

// As long as AWS's own, because the table's write units depend on it.
const LENGTH = 640;
const HEAD = 'AAAAKgAAAAIAAAAA';
const shape = new RegExp(`^${HEAD}([0-9a-z]{16})\\.([0-9a-z]+)\\.A*$`);

/**
 * A token says its own number under a seal, so that those long spent are known without being kept. They wake nobody, like those that
 * were replaced or whose time is over, and AWS calls all of these timed out.
 */
export const tokens = <Waiting extends object>(random: () => number): Tokens<Waiting> => {
  const seal = Array.from({ length: 16 }, () => Math.floor(random() * 36).toString(36)).join('');
  const waiting = new Map<string, Waiting>();
  let given = 0;
  return {
    give: (one) => {
      given += 1;
      const token = `${HEAD}${seal}.${given.toString(36)}.`.padEnd(LENGTH, 'A');
      waiting.set(token, one);
      return token;
    },
    find: (token) => {
      const found = waiting.get(token);
      if (found) return found;
      const [, by, number = ''] = token.length <= 1024 ? (shape.exec(token) ?? []) : [];
      if (by === undefined) return 'InvalidToken';
      return by === seal && Number.parseInt(number, 36) <= given ? 'TaskTimedOut' : 'TaskDoesNotExist';
    },
    takeBack: (token) => {
      waiting.delete(token);
    },
  };
};

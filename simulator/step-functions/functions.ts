import { createHash } from 'node:crypto';

/** The functions that AWS adds to JSONata, less those that need chance or a clock. */

const LONGEST_ARRAY = 1000;
const algorithms: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

const whole = (value: unknown, what: string): number => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new Error(`${what} must be a whole number`);
  return value;
};

const text = (value: unknown, what: string): string => {
  if (typeof value !== 'string') throw new Error(`${what} must be a string`);
  return value;
};

export const functions = {
  partition: (array: unknown, size: unknown): unknown[][] => {
    if (!Array.isArray(array)) throw new Error('$partition takes an array');
    const step = whole(size, 'the size of a part');
    if (step < 1) throw new Error('a part has at least one member');
    return Array.from({ length: Math.ceil(array.length / step) }, (_, part) =>
      array.slice(part * step, (part + 1) * step),
    );
  },
  range: (first: unknown, last: unknown, step: unknown): number[] => {
    const [from, to, by] = [whole(first, 'the first'), whole(last, 'the last'), whole(step, 'the step')];
    if (by === 0) throw new Error('the step of $range is not 0');
    const length = Math.max(0, Math.floor((to - from) / by) + 1);
    if (length > LONGEST_ARRAY) throw new Error(`$range makes at most ${LONGEST_ARRAY} numbers`);
    return Array.from({ length }, (_, place) => from + place * by);
  },
  hash: (content: unknown, algorithm: unknown): string => {
    const known = algorithms[text(algorithm, 'the algorithm of $hash')];
    if (!known) throw new Error('$hash knows MD5, SHA-1, SHA-256, SHA-384 and SHA-512');
    return createHash(known).update(text(content, 'what $hash takes')).digest('hex');
  },
  parse: (json: unknown): unknown => JSON.parse(text(json, 'what $parse takes')),
};

/** Version 4, from numbers between 0 and 1. */
export const uuid = (random: () => number): string =>
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
    Math.floor(place === 'x' ? random() * 16 : 8 + random() * 4).toString(16),
  );

/** From 0 up to 1, the same for the same seed. */
export const seeded = (seed: unknown): number => {
  let mixed = (whole(seed, 'the seed of $random') + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

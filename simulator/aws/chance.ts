import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that comes out the same for the same seed: from 0 up to 1. */
export type Chance = () => number;

export const chance = (seed: number): Chance => {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
};

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Range } from './profile.ts';

/** Chance for one order: the same seed and index roll the same, whoever rolls and whatever was rolled for others. */
export interface Dice {
  happens(share: number): boolean;
  /** Any number of the range. */
  within(range: Range): number;
  /** A whole number of the range, both ends included. */
  whole(range: Range): number;
  /** One of them, as often as its share of all shares says. */
  oneOf<Item extends { readonly share: number }>(items: readonly Item[]): Item;
  /** One of the names, weighted. */
  named<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
  /** 2 to `most`: 2 half of the time, each doubling half as often again, and now and then very many. */
  repeats(most: number): number;
}

export const dice = (seed: number, index: number): Dice => {
  const random = xoroshiro128plus(mixed(seed, index));
  const roll = () => uniformFloat64(random);
  const within = ([least, most]: Range) => least + roll() * (most - least);
  const weighted = <Item>(items: readonly Item[], weight: (item: Item) => number): Item => {
    let left = roll() * items.reduce((sum, item) => sum + weight(item), 0);
    const found = items.find((item) => {
      left -= weight(item);
      return left < 0;
    });
    const picked = found ?? items.at(-1);
    if (picked === undefined) throw new Error('There is nothing to choose from');
    return picked;
  };
  return {
    happens: (share) => roll() < share,
    within,
    whole: ([least, most]) => Math.floor(within([least, most + 1])),
    oneOf: (items) => weighted(items, ({ share }) => share),
    named: (weights) => weighted(namesOf(weights), (name) => weights[name]),
    repeats: (most) => Math.max(2, Math.min(most, Math.floor(2 / (1 - roll())))),
  };
};

const namesOf = <Name extends string>(weights: Readonly<Record<Name, number>>): readonly Name[] => {
  const names: Name[] = [];
  for (const name in weights) names.push(name);
  return names;
};

/** One to one for each seed: no two orders of a study roll alike. */
const mixed = (seed: number, index: number): number => {
  let mix = Math.imul(seed | 0, 0x9e3779b1) ^ index;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
};

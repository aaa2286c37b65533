import type { Language } from './language.ts';
import { fits, type Segment, type Segmented } from './segment.ts';
import { type BuyerReason, withWords } from './with-words.ts';
import type { CareWords, InvitationWords, NewsWords, ProblemWords } from './words.ts';

/** What a brand says otherwise in one message, in one language: the first variant that fits an order is laid over the published words. */
export interface BrandWords {
  /** Counts up with every change, from 1. */
  readonly revision: number;
  /** None: the published words. */
  readonly variants: readonly Variant[];
}

export interface Variant {
  /** Of which orders; without it, of all. */
  readonly when?: Segment;
  readonly words: OwnWords;
}

/** Those of the message's own class; what is not said stays as it is published. */
export type OwnWords = Partial<Omit<NewsWords & ProblemWords & CareWords & InvitationWords, 'version'>>;

/** Whose words, of which message. */
export interface Spoken extends Pick<BrandWords, 'variants'> {
  readonly brand: string;
  readonly reason: BuyerReason;
  readonly revision: number;
}

/** The language as this brand speaks it of this order. */
export const inBrandsWords = (language: Language, spoken: Spoken, order: Segmented): Language => {
  const variant = spoken.variants.find(({ when }) => !when || fits(when, order));
  if (!variant || Object.keys(variant.words).length === 0) return language;
  const { brand, reason, revision } = spoken;
  return kept(language, { [reason]: { ...variant.words, version: `${brand}.${revision}` } });
};

type Changes = Parameters<typeof withWords>[1];

/** As many as one function meets while it is warm; reading a pattern takes much longer than filling it. */
const MOST_KEPT = 200;
const shelves = new WeakMap<Language, Map<string, Language>>();

/** Found again by all of its words, so it can never be somebody else's. */
const kept = (language: Language, changes: Changes): Language => {
  const shelf = shelves.get(language) ?? new Map<string, Language>();
  shelves.set(language, shelf);
  const key = JSON.stringify(changes);
  const known = shelf.get(key) ?? withWords(language, changes);
  if (shelf.size >= MOST_KEPT) shelf.clear();
  shelf.set(key, known);
  return known;
};

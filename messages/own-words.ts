import type { OwnWords, Variant } from './brand-words.ts';
import type { BuyerReason } from './with-words.ts';
import type { Words } from './words.ts';

/** The published words of one message, as somebody would write their own. */
export const publishedWords = ({ news, problems, care, marketing }: Words, reason: BuyerReason): OwnWords => {
  const { [reason]: published } = { ...news, ...problems, ...care, ...marketing };
  const { version: _version, ...words } = published;
  return words;
};

/** Variants as they are kept: what is as it is published is left to be so, and takes part in what becomes of it. */
export const onlyOwn = (variants: readonly Variant[], published: OwnWords): readonly Variant[] => {
  const theirs = new Map<string, unknown>(Object.entries(published));
  return variants.map(({ words, ...variant }) => ({
    ...variant,
    words: Object.fromEntries(
      Object.entries(words).filter(([name, said]) => JSON.stringify(theirs.get(name)) !== JSON.stringify(said)),
    ),
  }));
};

/** Variants as they are read: with all that they leave to the published words. */
export const inFull = (variants: readonly Variant[], published: OwnWords): readonly Variant[] =>
  variants.length === 0
    ? [{ words: published }]
    : variants.map(({ words, ...variant }) => ({ ...variant, words: { ...published, ...words } }));

import { everydayWords, offerWords } from './offers.table.ts';

/** What in a text sells something: its words, percentages and prices. The words of every language that shops sell in, English ones in all of them. */
export const offersIn = (text: string, tag: string): readonly string[] =>
  found(text, [shares, prices, wordsOf(tag), wordsOf('en')]);

/** The same where an order is spoken of, which has its prices, and some of these words in an honest sense. */
export const offersBeside = (text: string, tag: string): readonly string[] => found(text, [shares, plainWordsOf(tag)]);

const found = (text: string, patterns: readonly RegExp[]): readonly string[] =>
  patterns.flatMap((pattern) => text.match(pattern) ?? []);

const shares = /\d+\s?[%％]/gu;
const prices = /[€£$¥￥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[€£]|kr|zł|円)/gu;

/** Japanese puts no gap between its words, so there they are looked for anywhere. */
const made = (words: readonly string[]): RegExp => {
  const [apart, anywhere] = [words.filter((word) => !japanese.test(word)), words.filter((word) => japanese.test(word))];
  const whole = apart.map((word) => word.replace(/\*$/, '\\p{L}*')).join('|');
  return new RegExp([`(?<!\\p{L})(?:${whole || '(?!)'})(?!\\p{L})`, ...anywhere].join('|'), 'giu');
};
const japanese = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u;

const byTag = (wordsIn: (tag: string) => readonly string[]) => {
  const known = new Map<string, RegExp>();
  return (tag: string): RegExp => {
    const pattern = known.get(tag) ?? made(wordsIn(tag));
    known.set(tag, pattern);
    return pattern;
  };
};
const wordsOf = byTag((tag) => offerWords[tag] ?? []);
const plainWordsOf = byTag((tag) => {
  const everyday = new Set([...(everydayWords.en ?? []), ...(everydayWords[tag] ?? [])]);
  return [...(offerWords.en ?? []), ...(offerWords[tag] ?? [])].filter((word) => !everyday.has(word));
});

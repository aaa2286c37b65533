import { offerWords } from './offers.table.ts';

/** What in a text sells something: its words, percentages and prices. The words of every language that shops sell in, English ones in all of them. */
export const offersIn = (text: string, tag: string): readonly string[] =>
  [prices, patternOf(tag), patternOf('en')].flatMap((pattern) => text.match(pattern) ?? []);

const prices = /\d+\s?[%％]|[€£$¥￥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[€£]|kr|zł|円)/gu;

const patternOf = (tag: string): RegExp => {
  const pattern = known.get(tag) ?? made(offerWords[tag] ?? []);
  known.set(tag, pattern);
  return pattern;
};
const known = new Map<string, RegExp>();

/** Japanese puts no gap between its words, so there they are looked for anywhere. */
const made = (words: readonly string[]): RegExp => {
  const [apart, anywhere] = [words.filter((word) => !japanese.test(word)), words.filter((word) => japanese.test(word))];
  const whole = apart.map((word) => word.replace(/\*$/, '\\p{L}*')).join('|');
  return new RegExp([`(?<!\\p{L})(?:${whole || '(?!)'})(?!\\p{L})`, ...anywhere].join('|'), 'giu');
};
const japanese = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u;

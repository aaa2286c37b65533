import { keywords, type Wish } from './keywords.table.ts';

/** What a buyer wants of texts, if the whole message is a word for it, however it is written: "Stop!", "opt out", "arret". */
export const wishOf = (words: string): Wish | undefined =>
  words.length <= LONGEST_TRIED ? wishes.get(spelled(words)) : undefined;

/** No keyword of AWS is longer. */
const LONGEST_TRIED = 30;

/** Letters and figures alone, of either case and without what stands above and below them: telephones put it there, or leave it out. */
const spelled = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}\p{N}]/gu, '');

const wishes: ReadonlyMap<string, Wish> = new Map(
  Object.values(keywords).flatMap(({ stop, start }) => [
    ...stop.map((word) => [spelled(word), 'stop'] as const),
    ...start.map((word) => [spelled(word), 'start'] as const),
  ]),
);

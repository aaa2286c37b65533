import { inertWords, linesOf } from '../stories/inert-words.ts';
import { announcements, blockBegins, blockGoesOn, dividers, tails } from './quotes.table.ts';

const MOST_LINES = 2000;
/** A mail program's own lines are short; a pattern is tried on no longer one, whoever wrote it. */
const LONGEST_TRIED = 300;
/** A signature is short: what is longer belongs to the answer. */
const LONGEST_SIGNATURE = 12;

/** What somebody wrote, without what their program quoted and signed. If nothing is left, all of it: better too much than nothing. */
export const visibleWords = (text: string): string => {
  const lines = linesOf(text).slice(0, MOST_LINES);
  const own = withoutTail(withoutSignature(withoutQuotes(lines)));
  return inertWords(own) || inertWords(lines);
};

const isQuoted = (line: string): boolean => /^\s*>/.test(line);

/** Lines that are quoted go wherever they stand, so that answers between them stay; what is quoted without a mark goes with all that follows. */
const withoutQuotes = (lines: readonly string[]): readonly string[] => {
  const own: string[] = [];
  for (const [place, line] of lines.entries()) {
    if (dividers.test(tried(line)) || isBlock(lines, place)) break;
    if (isQuoted(line)) continue;
    own.push(line);
    const announced = linesOfAnnouncement(own, nextLine(lines, place));
    if (announced === 0) continue;
    own.splice(-announced);
    if (!isQuoted(nextLine(lines, place))) break;
  }
  return own;
};

const tried = (line: string): string => line.trim().slice(0, LONGEST_TRIED);

const nextLine = (lines: readonly string[], place: number): string =>
  lines.slice(place + 1, place + 4).find((line) => line.trim() !== '') ?? '';

/** How many of the last lines announce a quotation: the fewest that say so, since programs break lines and people begin theirs alike. */
const linesOfAnnouncement = (own: readonly string[], next: string): number => {
  if (!/[:：]\s*$/.test(own.at(-1) ?? '')) return 0;
  for (const count of [1, 2, 3]) {
    const line = own.slice(-count).map(tried).join(' ').slice(0, LONGEST_TRIED);
    const isCertain = /\d/.test(line) && (/\S@\S/.test(line) || isQuoted(next));
    if (count <= own.length && isCertain && announcements.some((one) => one.test(line))) return count;
  }
  return 0;
};

const isBlock = (lines: readonly string[], place: number): boolean =>
  blockBegins.test(tried(lines[place] ?? '')) &&
  lines.slice(place + 1, place + 7).filter((line) => blockGoesOn.test(tried(line))).length >= 2;

/** "-- " on a line of its own, as every mail program has it. */
const withoutSignature = (lines: readonly string[]): readonly string[] => {
  const place = lines.findLastIndex((line) => /^--\s?$/.test(line));
  return place >= 0 && lines.length - place <= LONGEST_SIGNATURE ? lines.slice(0, place) : lines;
};

/** What telephones write at the end, and the rule above a block that is gone. */
const withoutTail = (lines: readonly string[]): readonly string[] => {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const line = tried(lines[last] ?? '');
  return last > 0 && (/^[_-]{5,}$/.test(line) || tails.test(line)) ? withoutTail(lines.slice(0, last)) : lines;
};

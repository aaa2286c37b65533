/** What people wrote to us, made fit to be kept and shown: unable to steer a screen, and not without end. */

/** More than anybody writes of one order, and less than a case should show. */
export const LONGEST_REPLY = 8000;

/** Without anything that steers a screen; lines as we have them. */
export const linesOf = (text: string): readonly string[] =>
  text
    .slice(0, 200_000)
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[^\P{Cc}\n]|(?![\u200C\u200D])\p{Cf}/gu, '')
    .split('\n');

/** Of such lines, the text: at most one empty line between two, and no more than somebody means to write. */
export const inertWords = (lines: readonly string[]): string => {
  const words = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return Array.from(words).slice(0, LONGEST_REPLY).join('');
};

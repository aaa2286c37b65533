const marks: readonly (readonly [RegExp, string])[] = [
  [/^&(lt|#0*60);$/, '<'],
  [/^&(gt|#0*62);$/, '>'],
  [/^&(quot|#0*34|#[xX]0*22);$/, '"'],
  [/^&(#0*39|#[xX]0*27);$/, "'"],
  [/^&(amp|#0*38|#[xX]0*26);$/, '&'],
];

/**
 * WordPress may keep what was typed with its special characters as HTML; these are turned back, each once: what comes out is not looked at again.
 * The very spellings that WordPress's own `wp_specialchars_decode` knows.
 */
export const withoutHtmlMarks = (text: string): string =>
  text.replace(/&(?:[a-z]{2,4}|#\d{1,10}|#[xX][0-9a-fA-F]{1,10});/g, (entity) => {
    const mark = marks.find(([pattern]) => pattern.test(entity));
    return mark ? mark[1] : entity;
  });

/** What WordPress itself writes into names: of a variation it made "Mug &ndash; blue". */
const signs: ReadonlyMap<string, string> = new Map([
  ['&hellip;', '…'],
  ['&ldquo;', '“'],
  ['&lsquo;', '‘'],
  ['&mdash;', '—'],
  ['&nbsp;', ' '],
  ['&ndash;', '–'],
  ['&rdquo;', '”'],
  ['&reg;', '®'],
  ['&rsquo;', '’'],
  ['&times;', '×'],
  ['&trade;', '™'],
]);

/** A name as the buyer saw it in the shop; the secret is keyed without this. */
export const inPlainText = (name: string): string =>
  withoutHtmlMarks(
    name.replace(/&(?:[a-z]{3,6}|#[1-9]\d{2,3});/g, (entity) => signs.get(entity) ?? characterOf(entity)),
  );

/** "&#8211;" is how WordPress writes punctuation. */
const characterOf = (entity: string): string =>
  entity.startsWith('&#') ? String.fromCodePoint(Number(entity.slice(2, -1))) : entity;

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

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
  reg: '®',
  trade: '™',
};

/** In HTML these numbers are not those of Unicode. */
const windows: Readonly<Record<string, string>> = { '146': '’', '150': '–', '153': '™' };

/** USPS's texts hold HTML: "USPS Tracking<SUP>&#174;</SUP>" is "USPS Tracking®". */
export const plainText = (html: string): string =>
  html
    .slice(0, 2000)
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,5}));/gi, (whole, digits: string | undefined, name: string | undefined) =>
      digits ? (windows[digits] ?? String.fromCodePoint(Number(digits))) : (named[(name ?? '').toLowerCase()] ?? whole),
    )
    .trim();

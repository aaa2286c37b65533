/** Text of unknown origin, made harmless before it stands in a message. */

/** Everything invisible that steers a reader's eye or a parser: all format characters but the two joiners that scripts need. */
const steering = /(?![\u200C\u200D])\p{Cf}|\p{Noncharacter_Code_Point}/gu;
const gaps = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** More marks on one letter than any script uses would paint over the lines above. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;

/** Most texts are one harmless line already: visible letters of ASCII, with single spaces between. */
const harmless = /^[!-~]+(?: [!-~]+)*$/;

/** One line without control, bidirectional or other invisible characters, at most `longest` characters, cut with "…". */
export const plain = (text: string, longest: number): string => {
  if (text.length <= longest && harmless.test(text)) return text;
  const line = text.toWellFormed().normalize('NFC').replace(gaps, ' ').replace(steering, '').replace(piledMarks, '$1');
  const letters = Array.from(line.replace(/ {2,}/g, ' ').trim());
  return letters.length <= longest
    ? letters.join('')
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For element content and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** An address that may be a link, normalised; script and other schemes are none. */
export const webAddress = (address: string, schemes: readonly string[] = ['https:', 'http:']): string | undefined => {
  const url = URL.parse(address);
  return url && schemes.includes(url.protocol) ? url.href : undefined;
};

/** An e-mail address plain enough to stand in a sentence and in a mailto link. */
export const mailAddress = (address: string | undefined): string | undefined =>
  address && /^[\w.+-]{1,64}@[a-z0-9.-]{1,190}$/i.test(address) ? address : undefined;

const typographic: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '×': 'x',
  '•': '-',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  œ: 'oe',
  Œ: 'OE',
  þ: 'th',
  ð: 'd',
};

/** The text in the characters of an alphabet: others by their nearest kin, or left out. */
export const spelledIn = (alphabet: ReadonlySet<string>, text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    if (alphabet.has(letter)) return letter;
    const kin = typographic[letter] ?? letter.normalize('NFKD');
    return Array.from(kin, (part) => (alphabet.has(part) ? part : '')).join('');
  }).join('');

const printable: ReadonlySet<string> = new Set(
  Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)),
);

/** For headers that take nothing else. */
export const ascii = (text: string): string => spelledIn(printable, text);

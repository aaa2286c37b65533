import { plain, spelledIn, webAddress } from './inert.ts';

/** The alphabet of a text message. One character outside it would halve what fits into a part, and double the price. */
const basic =
  '@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** These cost two. */
const extended = '^{}\\[~]|€';
const alphabet: ReadonlySet<string> = new Set(basic + extended);

const ONE_PART = 160;
/** Each of several parts gives seven characters to the numbering. */
const SHARED_PART = 153;
const MOST_PARTS = 2;
const LONGEST_BRAND = 20;
/** A link that leaves less room than this for words is not worth sending. */
const SHORTEST_WORDS = 60;

/** How much of its parts a text fills, or undefined if it holds a character that is not in the alphabet. */
export const septets = (text: string): number | undefined =>
  Array.from(text).every((letter) => alphabet.has(letter)) ? weigh(text) : undefined;

/** Into how many parts a text of this alphabet is split. */
export const partsOf = (text: string): number => (weigh(text) <= ONE_PART ? 1 : Math.ceil(weigh(text) / SHARED_PART));

const weigh = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (extended.includes(letter) ? 2 : 1), 0);

/** Who writes, what happened, where to read on: two parts at most, and it is never the link that is cut. */
export const textMessage = (brand: string, words: string, url: string): string => {
  const sender = plain(spelledIn(alphabet, plain(brand, LONGEST_BRAND)), LONGEST_BRAND);
  const said = spelledIn(alphabet, sender ? `${sender}: ${words}` : words).trim();
  const link = webAddress(url);
  const room = MOST_PARTS * SHARED_PART;
  if (!link || septets(link) === undefined || room - weigh(link) < SHORTEST_WORDS) return cut(said, room);
  return `${cut(said, room - 1 - weigh(link))} ${link}`;
};

const cut = (text: string, room: number): string => {
  if (weigh(text) <= room) return text;
  const letters = Array.from(text);
  while (weigh(letters.join('')) > room - 3) letters.pop();
  return `${letters.join('').trimEnd()}...`;
};

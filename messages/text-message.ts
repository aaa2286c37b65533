import { plain, spelledIn, webAddress } from './inert.ts';
import type { Words } from './words.ts';

/** The alphabet of a text message. One character outside it would halve what fits into a part, and double the price. */
const basic =
  '@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** These cost two. */
const extended = '^{}\\[~]|€';
const basicLetters: ReadonlySet<string> = new Set(basic + extended);

/** How a text message is spelled, weighed and split. Each of several parts gives some of its room to the numbering. */
interface Spelling {
  readonly spell: (text: string) => string;
  readonly weigh: (text: string) => number;
  readonly onePart: number;
  readonly sharedPart: number;
  /** More than these are not sent: every part is paid for. */
  readonly mostParts: number;
  /** A link that leaves less room than this for words is not worth sending. */
  readonly shortestWords: number;
}

/** How much of its parts a text fills, or undefined if it holds a character that is not in the alphabet. */
export const septets = (text: string): number | undefined =>
  Array.from(text).every((letter) => basicLetters.has(letter)) ? spellings.basic.weigh(text) : undefined;

const spellings: Readonly<Record<Words['alphabet'], Spelling>> = {
  basic: {
    spell: (text) => spelledIn(basicLetters, text),
    weigh: (text) => Array.from(text).reduce((sum, letter) => sum + (extended.includes(letter) ? 2 : 1), 0),
    onePart: 160,
    sharedPart: 153,
    mostParts: 2,
    shortestWords: 60,
  },
  any: {
    spell: (text) => text,
    weigh: (text) => text.length,
    onePart: 70,
    sharedPart: 67,
    mostParts: 3,
    shortestWords: 30,
  },
};

const LONGEST_BRAND = 20;

/** How a text is paid for. */
interface Size {
  readonly alphabet: Words['alphabet'];
  readonly parts: number;
  /** How many more plain letters its last part takes. */
  readonly left: number;
}

/** One letter outside the small alphabet is enough for the short parts. */
export const sizeOf = (text: string): Size => {
  const alphabet = septets(text) === undefined ? 'any' : 'basic';
  const { weigh, onePart, sharedPart } = spellings[alphabet];
  const weight = weigh(text);
  if (weight <= onePart) return { alphabet, parts: 1, left: onePart - weight };
  const parts = Math.ceil(weight / sharedPart);
  return { alphabet, parts, left: parts * sharedPart - weight };
};

/** Into how many parts a text is split. */
export const partsOf = (text: string): number => sizeOf(text).parts;

/** The letters for which a text does not fit into the small alphabet, each once. */
export const lettersOutside = (text: string): readonly string[] => [
  ...new Set(Array.from(text).filter((letter) => !basicLetters.has(letter))),
];

/** Who writes, and what happened. */
export interface Said {
  readonly brand: string;
  readonly words: string;
  readonly alphabet: Words['alphabet'];
}

/** Who writes, what happened, where to read on: in few parts, and it is never the link that is cut. */
export const textMessage = ({ brand, words, alphabet: name }: Said, url: string): string => {
  const spelling = spellings[name];
  const { spell, weigh, sharedPart, mostParts, shortestWords } = spelling;
  const sender = plain(spell(plain(brand, LONGEST_BRAND)), LONGEST_BRAND);
  const said = spell(sender ? `${sender}: ${words}` : words).trim();
  const link = webAddress(url);
  const room = mostParts * sharedPart;
  if (!link || septets(link) === undefined || room - weigh(link) < shortestWords) return cut(said, room, spelling);
  return `${cut(said, room - 1 - weigh(link), spelling)} ${link}`;
};

const cut = (text: string, room: number, { weigh }: Spelling): string => {
  if (weigh(text) <= room) return text;
  const letters = Array.from(text);
  while (weigh(letters.join('')) > room - 3) letters.pop();
  return `${letters.join('').trimEnd()}...`;
};

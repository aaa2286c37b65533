import { plain, webAddress } from './inert.ts';
import { alike, type Segmented } from './segment.ts';
import type { Advice, Occasion, ToldTip } from './view.ts';

/** How to look after something that a brand sells: for buyers of one of these articles, or of anything with one of these tags. */
export interface Tip {
  /** Within its brand. */
  readonly id: string;
  readonly skus?: readonly string[];
  /** In capitals or not. */
  readonly tags?: readonly string[];
  /** By languages that there are words in: "de". */
  readonly languages: Readonly<Record<string, TipText>>;
}

export interface TipText {
  readonly title: string;
  readonly text: string;
  /** Where the brand says more about it; https. */
  readonly link?: string;
}

/** All of a brand's tips, in the order in which they are chosen. */
export interface BrandTips {
  /** Counts up with every change, from 1. */
  readonly revision: number;
  readonly tips: readonly Tip[];
}

export const LONGEST_TIP_TITLE = 60;
export const LONGEST_TIP = 400;
const MOST_TOLD = 3;

/** Tips go with the question how it went, and there is no room for them in a text message. */
export const takesTips = ({ class: kind, channel }: Pick<Occasion, 'class' | 'channel'>): boolean =>
  kind === 'care' && channel === 'email';

/** What the tips of an order are chosen by. */
interface Bought extends Pick<Segmented, 'lines'> {
  readonly brand: string;
  /** The reader's first; a tip that is in none of them is left out. */
  readonly languages: readonly string[];
}

/** Those for the very article before those for goods of its kind, and never more than three. */
export const adviceFor = ({ revision, tips }: BrandTips, { brand, lines, languages }: Bought): Advice | undefined => {
  const skus = new Set(lines.map(({ sku }) => sku));
  const tags = new Set(lines.flatMap((line) => line.tags?.map(alike) ?? []));
  const ofArticle = tips.filter((tip) => tip.skus?.some((sku) => skus.has(sku)));
  const ofKind = tips.filter((tip) => !ofArticle.includes(tip) && tip.tags?.some((tag) => tags.has(alike(tag))));
  const told = [...ofArticle, ...ofKind].flatMap((tip) => inFirst(tip, languages)).slice(0, MOST_TOLD);
  return told.length > 0 ? { version: `${brand}.${revision}`, tips: told } : undefined;
};

const inFirst = ({ languages: texts }: Tip, languages: readonly string[]): readonly ToldTip[] => {
  const language = languages.find((tag) => Object.hasOwn(texts, tag));
  const text = language === undefined ? undefined : texts[language];
  return language === undefined || !text ? [] : [{ language, ...text }];
};

/** Tips as they may stand in a letter; one of which nothing is left is none. */
export const inertTips = (tips: readonly ToldTip[]): readonly ToldTip[] =>
  tips.slice(0, MOST_TOLD).flatMap(({ language, link, ...tip }) => {
    const [title, text] = [plain(tip.title, LONGEST_TIP_TITLE), plain(tip.text, LONGEST_TIP)];
    const url = link === undefined ? undefined : webAddress(link, ['https:']);
    return title === '' || text === '' ? [] : [{ language, title, text, ...(url ? { link: url } : {}) }];
  });

import type { Hex } from './colour.ts';
import type { Facts } from './facts.ts';

/** A message as its reader meets it, from top to bottom. HTML and text part are made from the same letter, so they say the same. */
export interface Letter {
  readonly language: string;
  readonly sender: Sender;
  readonly subject: string;
  /** What mail programs show beside the subject before the letter is opened. */
  readonly preview: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly footer: readonly string[];
  /** Where the reader chooses what to be told of. */
  readonly preferences?: Link;
}

/** Eight of the brand's own, and its legal address. */
export const MOST_FOOTER_LINES = 9;

export interface Sender {
  readonly name: string;
  readonly colour: Hex;
  readonly logoUrl?: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Facts in a frame: a parcel, what is still to come. */
  | { readonly kind: 'card'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'lines'; readonly title: string; readonly rows: readonly Row[]; readonly total: Row }
  /** Where to go on. Several are equal choices. */
  | { readonly kind: 'links'; readonly links: readonly Link[] }
  | { readonly kind: 'tips'; readonly title: string; readonly tips: readonly TipLines[] };

export interface TipLines {
  /** Of title and text; the link's label is in the letter's own. */
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly link?: Link;
}

export interface Row {
  readonly name: string;
  readonly amount: string;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

export const paragraphs = (texts: readonly string[]): readonly Block[] =>
  texts.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text }));

/** Whether an order has more parcels than the one that is spoken of. */
export const isSplit = ({ parcel, stillToCome }: Facts): boolean =>
  (parcel !== undefined && parcel.count > 1) || stillToCome.parcels.length + stillToCome.delivered > 1;

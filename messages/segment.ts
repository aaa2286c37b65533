import type { Amount } from './view.ts';

/** Which orders some words are for. All that is told must be so; of a list, one is enough. */
export interface Segment {
  /** Where the buyer lives: ISO 3166 alpha-2. */
  readonly countries?: readonly string[];
  /** The least that the order costs; of orders in another currency nothing is known. */
  readonly value?: { readonly from: string; readonly currency: string };
  /** One of these on one of its lines, in capitals or not. */
  readonly tags?: readonly string[];
  /** One of these among its lines. */
  readonly skus?: readonly string[];
  /** Whether it is the buyer's first at this brand; of whom the shop does not say it nothing is known. */
  readonly firstOrder?: boolean;
}

/** What a segment looks at. */
export interface Segmented {
  readonly country: string;
  readonly total: Amount;
  readonly currency: string;
  readonly firstOrder?: boolean | undefined;
  readonly lines: readonly { readonly sku: string; readonly tags?: readonly string[] | undefined }[];
}

export const fits = (segment: Segment, order: Segmented): boolean => {
  const { countries, value, tags, skus, firstOrder } = segment;
  const wanted = new Set(tags?.map(alike));
  return (
    (!countries || countries.includes(order.country)) &&
    (!value || (value.currency === order.currency && units(order.total) >= units(value.from))) &&
    (!tags || order.lines.some((line) => line.tags?.some((tag) => wanted.has(alike(tag))))) &&
    (!skus || order.lines.some(({ sku }) => skus.includes(sku))) &&
    (firstOrder === undefined || firstOrder === order.firstOrder)
  );
};

/** Tags are the same in capitals or not. */
export const alike = (tag: string): string => tag.normalize('NFC').toLowerCase();

/** Ten-thousandths of the currency's unit, so that no cent is lost to binary fractions. */
const units = (amount: Amount): bigint => {
  const [whole = '0', part = ''] = String(amount).split('.');
  return BigInt(whole) * 10_000n + BigInt(part.slice(0, 4).padEnd(4, '0'));
};

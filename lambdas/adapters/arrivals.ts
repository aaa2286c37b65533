import type { Key } from './table.ts';

/** Something that may have found its other half: a number that an order or a scan came for, or a delivery that was kept. */
export type Arrival =
  | { readonly kind: 'number'; readonly brand: string; readonly trackingNumber: string }
  | { readonly kind: 'kept'; readonly key: Key };

/** What a new or changed item asks to be caught up with; nothing for all other items. */
export const arrivalOf = ({ pk, sk }: Key): Arrival | undefined => {
  if (sk.startsWith('KEPT#')) return { kind: 'kept', key: { pk, sk } };
  if (!sk.startsWith('TRACKED#') && !sk.startsWith('EARLY#')) return undefined;
  const [brand, , trackingNumber] = pk.split('#');
  return brand && trackingNumber ? { kind: 'number', brand, trackingNumber } : undefined;
};

import { trackingNumber } from '../domain/tracking-number.ts';
import { carrierSlug } from '../senders/carrier-name.ts';
import { said } from '../senders/forms.ts';
import { MOST_NAMED_PARCELS, type NamedParcel } from '../senders/order-news.ts';
import type { Sent } from './content.ts';

export interface SentParcel {
  readonly trackingNumber: Sent;
  /** Free text of the shop. */
  readonly carrier?: Sent;
}

/** What shops write where they have no carrier to name: the number then tells it. */
const nobody: ReadonlySet<string> = new Set(['other', 'null-company', 'custom', 'none', 'n-a', 'unknown', 'null']);

/** The parcels of an order, each once. A number that can be none, such as a shop's "n/a", is left out. */
export const namedParcels = (sent: readonly SentParcel[]): readonly NamedParcel[] => {
  const parcels = new Map<string, NamedParcel>();
  for (const { trackingNumber: typed, carrier } of sent) {
    const number = trackingNumber(said(typed).slice(0, 200));
    const slug = carrierSlug(said(carrier));
    if (number === undefined || !/\d/.test(number)) continue;
    const known = nobody.has(slug) ? parcels.get(number) : { trackingNumber: number, carrier: slug };
    parcels.set(number, known ?? { trackingNumber: number });
  }
  return [...parcels.values()].slice(0, MOST_NAMED_PARCELS);
};

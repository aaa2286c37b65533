import type { TrackedParcel } from '../../domain/place.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import type { NamedParcel } from '../../senders/order-news.ts';
import { recogniseCarrier } from '../../senders/recognise-carrier.ts';
import { type FieldError, refused } from './problem.ts';

type Named = { readonly kind: 'named'; readonly parcels: readonly TrackedParcel[] } | ReturnType<typeof refused>;

/** The parcels with their carriers: as the shop says, or as the number alone tells. Where that is not one carrier, the shop is asked. */
export const nameCarriers = async (typed: readonly Typed[]): Promise<Named> => {
  const named = await Promise.all(typed.map(nameCarrier));
  const errors = named.flatMap((each, place) => (typeof each === 'string' ? [asking(each, place)] : []));
  if (errors.length > 0) return refused('invalid-fields', { errors });
  return { kind: 'named', parcels: named.filter((each) => typeof each !== 'string') };
};

type Typed = Pick<NamedParcel, 'trackingNumber'> & { readonly carrier?: string | undefined };

const asking = (detail: string, place: number): FieldError => ({ pointer: `/parcels/${place}/carrier`, detail });

/** What to tell the shop instead, where the number does not tell. */
const nameCarrier = async ({ trackingNumber: number, carrier }: Typed): Promise<TrackedParcel | string> => {
  if (carrier !== undefined) return { carrier, trackingNumber: number };
  const [only, ...others] = await recogniseCarrier(trackingNumber(number) ?? '');
  if (only === undefined) return 'is needed: the number alone does not tell whose it is';
  return others.length === 0
    ? { carrier: only, trackingNumber: number }
    : `is needed: the number may be of ${[only, ...others].join(' or ')}`;
};

/** The same where nobody can be asked: a carrier that cannot be told from the number is "other", which any carrier's scans fit. */
export const guessCarriers = (typed: readonly Typed[]): Promise<readonly TrackedParcel[]> =>
  Promise.all(
    typed.map(async (parcel) => {
      const named = await nameCarrier(parcel);
      return typeof named === 'string' ? { carrier: 'other', trackingNumber: parcel.trackingNumber } : named;
    }),
  );

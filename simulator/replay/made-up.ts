import type { TrackedParcel } from '../../domain/place.ts';
import type { RecordedParcel } from '../../domain/recorded-order.ts';

/** The recording's parcels by their names, as they are called when it is played. */
export type Parcels = ReadonlyMap<string, TrackedParcel>;

/** What the recording calls the parcel that a ledger's key names. */
export const recordedParcel = (named: string): string => {
  const [, place] = /^R\d+P(\d+)~/.exec(named) ?? [];
  return place === undefined ? named : `p${Number(place)}`;
};

/** How a ledger's key names what the recording calls so. */
export const ledgersParcel = (parcel: string, made: Parcels): string => {
  const { carrier, trackingNumber } = made.get(parcel) ?? {};
  return trackingNumber === undefined ? parcel : `${trackingNumber}~${carrier}`;
};

/** Numbers come in the order of the recording's names, since messages count parcels by them ("parcel 2 of 3"). */
export const madeUpParcel = ({ parcel, carrier }: RecordedParcel, order: number): TrackedParcel => ({
  carrier,
  trackingNumber: `R${order}P${parcel.slice(1).padStart(2, '0')}`,
});

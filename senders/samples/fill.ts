import { trackingNumber } from '../../domain/tracking-number.ts';
import { carrierSlug } from '../carrier-name.ts';
import { readSample, type Sample } from './sample.ts';
import { type Value, withValues } from './values.ts';

/** What a sample of any provider may be told to be about. */
export interface Filling {
  readonly trackingNumber?: string;
  /** As the provider spells it: "USPS". */
  readonly carrier?: string;
}

/** Makes a sample tell of another parcel, and changes nothing else of its text. What its sender reads as number and carrier is what is exchanged. */
export const fill = (sample: Sample, { trackingNumber: number, carrier }: Filling): string => {
  const { body } = sample;
  const reading = readSample(sample, 0);
  if (reading.kind !== 'news') return body;
  const parcels = [...reading.parcels, ...(reading.orders ?? []).flatMap((order) => order.parcels)];
  const numbers = new Set(parcels.map((parcel) => parcel.trackingNumber));
  const carriers = new Set(parcels.flatMap((parcel) => parcel.carrier ?? []));
  return withValues(body, (value) => {
    if (number !== undefined && isNumber(value, numbers)) return number;
    if (carrier !== undefined && isCarrier(value, carriers)) return carrier;
    return number === undefined || !value.isText ? undefined : [...numbers].reduce(within(number), value.text);
  });
};

const isNumber = ({ text }: Value, numbers: ReadonlySet<string>): boolean => numbers.has(trackingNumber(text) ?? '');

const carrierKey = /carrier|courier|slug|source|company/i;

const isCarrier = ({ key, text, isText }: Value, carriers: ReadonlySet<string>): boolean =>
  isText && carrierKey.test(key) && carriers.has(carrierSlug(text));

/** Shorter ones may stand in a longer word by chance. */
const SHORTEST = 8;

/** Links to a tracking page hold the number too. */
const within =
  (next: string) =>
  (text: string, number: string): string =>
    number.length < SHORTEST ? text : text.replaceAll(number, next);

import { epochOf, type Instant, instantOf } from '../../domain/time.ts';
import type { Happening, PostedOrder, Script } from '../script.ts';
import { DAY, dayThere, HOUR, type LocalTime, localTime, nextAt } from './calendar.ts';
import { tellOf, type Webhook } from './carrier-voice.ts';
import { type Dice, dice } from './dice.ts';
import { drawPeople } from './people.ts';
import type { Profile } from './profile.ts';
import { drawRoad, type Road } from './road.ts';

export interface Lot {
  readonly seed: number;
  /** Which order of the study. */
  readonly index: number;
  /** Orders are placed from then on, over so many days. */
  readonly start: Instant;
  readonly days: number;
}

/** Every order of a study belongs to this brand. */
export const SIMULATED_BRAND = 'simulated';

/** One order with all that happens to it. The same profile and lot give the same script, whatever else is drawn. */
export const draw = (profile: Profile, { seed, index, start, days }: Lot): Script => {
  const own = dice(seed, index);
  const place = own.oneOf(profile.buyers.places);
  const placedAt = drawPlacing(own, { start: epochOf(start), days, zone: place.zone });
  const local = localTime(place.zone, placedAt);
  const name = `S-${String(index + 1).padStart(6, '0')}`;
  const parcels = drawParcels({ profile, dice: own }, { name, placedAt, local });
  const cancelling = drawCancelling({ profile, dice: own }, placedAt);
  const going = cancelling.isStopped ? [] : parcels;
  const isUnheard = going.some(({ traits }) => traits.includes('webhook-missing'));
  const roads = going.map(({ road }) => road);
  const people = drawPeople({ profile, dice: own }, { placedAt, roads, cancelling, isUnheard });
  const happenings: readonly Happening[] = [
    { at: instantOf(placedAt), kind: 'place' },
    ...(own.happens(profile.shop.askedTwice)
      ? [{ at: instantOf(placedAt + own.within([1, 60]) * 1000), kind: 'place' } as const]
      : []),
    ...going.flatMap(({ announced, webhooks }) => [...announced, ...webhooks]),
    ...cancelling.happenings,
    ...people.happenings,
  ];
  return {
    name,
    brand: SIMULATED_BRAND,
    order: {
      ...drawPosted({ profile, dice: own }, { name, index, place }),
      ...promiseOf({ profile, dice: own }, parcels, local),
      parcels: parcels.flatMap(({ known }) => known),
    },
    happenings,
    traits: [
      ...new Set([
        ...(parcels.length > 1 ? ['split'] : []),
        ...going.flatMap(({ traits }) => traits),
        ...cancelling.traits,
        ...people.traits,
      ]),
    ].sort(),
  };
};

interface Draw {
  readonly profile: Profile;
  readonly dice: Dice;
}

/** People buy while they are awake, most of the time. */
const drawPlacing = (
  own: Dice,
  { start, days, zone }: { readonly start: number; readonly days: number; readonly zone: string },
): number => {
  const span = days * DAY;
  const at = Math.floor(start + own.within([0, span]));
  if (own.happens(0.1)) return at;
  const evening = nextAt(at - DAY, own.within([8, 24]), localTime(zone, at));
  return Math.floor(Math.min(start + span, Math.max(start, evening)));
};

interface DrawnParcel {
  readonly road: Road;
  /** As the shop names it in the order itself. */
  readonly known: readonly { readonly carrier: string; readonly trackingNumber: string }[];
  readonly announced: readonly Happening[];
  readonly webhooks: readonly Webhook[];
  readonly traits: readonly string[];
}

const drawParcels = (
  { profile, dice: own }: Draw,
  { name, placedAt, local }: { readonly name: string; readonly placedAt: number; readonly local: LocalTime },
): readonly DrawnParcel[] => {
  const { shop, carriers } = profile;
  const { count } = own.oneOf(shop.parcels);
  const slow = own.happens(shop.slow.share) ? own.within(shop.slow.days) * DAY : 0;
  return Array.from({ length: count }, (_, place): DrawnParcel => {
    const carrier = own.oneOf(carriers);
    const parcel = { carrier: carrier.name, trackingNumber: `${name.replace('-', '')}P${place + 1}` };
    const packedAt = placedAt + slow + own.within(shop.packHours) * HOUR;
    const road = drawRoad({ profile, carrier, dice: own }, packedAt, local);
    const telling = tellOf({ profile, carrier, dice: own }, road, { trackingNumber: parcel.trackingNumber, local });
    const announcing = drawAnnouncing({ profile, dice: own }, road, packedAt);
    return {
      road,
      known: announcing.at === undefined ? [parcel] : [],
      announced:
        announcing.at === undefined ? [] : [{ at: instantOf(announcing.at), kind: 'add-parcels', parcels: [parcel] }],
      webhooks: telling.webhooks,
      traits: [...road.traits, ...telling.traits, ...announcing.traits, ...(slow > 0 ? ['slow-shop'] : [])],
    };
  });
};

/** When the shop says that there is a parcel: in the order, when it is packed, or after the carrier already spoke of it. */
const drawAnnouncing = (
  { profile: { shop }, dice: own }: Draw,
  road: Road,
  packedAt: number,
): { readonly at?: number; readonly traits: readonly string[] } => {
  if (own.happens(shop.knownAtOnce)) return { traits: [] };
  if (!own.happens(shop.carrierFirst.share)) return { at: packedAt, traits: ['parcel-later'] };
  const taken = road.passages.find(({ status }) => status !== 'label_created')?.at ?? packedAt;
  return { at: taken + own.within(shop.carrierFirst.hours) * HOUR, traits: ['parcel-later', 'carrier-first'] };
};

export interface Cancelling {
  readonly happenings: readonly Happening[];
  readonly traits: readonly string[];
  /** Nothing goes out. */
  readonly isStopped: boolean;
  readonly isCancelled: boolean;
}

const drawCancelling = ({ profile: { shop }, dice: own }: Draw, placedAt: number): Cancelling => {
  if (!own.happens(shop.cancelled)) return { happenings: [], traits: [], isStopped: false, isCancelled: false };
  const isStopped = !own.happens(shop.cancelledInVain);
  return {
    happenings: [{ at: instantOf(placedAt + own.within([0.1, 20]) * HOUR), kind: 'cancel' }],
    traits: isStopped ? ['cancelled'] : ['cancelled', 'cancelled-in-vain'],
    isStopped,
    isCancelled: true,
  };
};

const promiseOf = (
  { profile: { shop }, dice: own }: Draw,
  parcels: readonly DrawnParcel[],
  local: LocalTime,
): Pick<PostedOrder, 'promisedDate'> => {
  const promised = own.happens(shop.promised.share);
  const spare = own.whole(shop.promised.spareDays) * DAY;
  const last = Math.max(...parcels.map(({ road }) => road.expectedAt));
  return promised ? { promisedDate: dayThere(last + spare, local) } : {};
};

const drawPosted = (
  { profile: { buyers }, dice: own }: Draw,
  {
    name,
    index,
    place,
  }: {
    readonly name: string;
    readonly index: number;
    readonly place: { readonly country: string; readonly zone: string };
  },
): PostedOrder => {
  const quantity = own.whole([1, 3]);
  const cents = own.whole([500, 9_999]);
  const phone = own.happens(buyers.phone) ? { phone: `+1202555${String(index % 10_000).padStart(4, '0')}` } : {};
  return {
    reference: name,
    buyer: {
      name: `Buyer ${index + 1}`,
      email: `buyer-${index + 1}@example.com`,
      ...phone,
      country: place.country,
      zone: place.zone,
      consents: { email: !own.happens(buyers.noEmail), sms: own.happens(buyers.sms) },
    },
    lines: [{ sku: `SKU-${own.whole([1, 99])}`, name: 'A thing', quantity, price: (cents / 100).toFixed(2) }],
    totals: { total: ((cents * quantity) / 100).toFixed(2) },
    currency: place.country === 'US' ? 'USD' : 'EUR',
  };
};

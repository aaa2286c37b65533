import { instantOf } from '../../domain/time.ts';
import type { Happening, SaidScan } from '../script.ts';
import { HOUR, type LocalTime, offsetText, wallTime } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { CarrierHabits, Profile } from './profile.ts';
import type { Passage, Road } from './road.ts';

export type Webhook = Extract<Happening, { readonly kind: 'webhook' }>;

/** How a carrier tells of one parcel's road, and how its webhooks come to us. */
export interface Telling {
  readonly webhooks: readonly Webhook[];
  readonly traits: readonly string[];
}

interface Draw {
  readonly profile: Profile;
  readonly carrier: CarrierHabits;
  readonly dice: Dice;
}

type Style = keyof CarrierHabits['times'];

export const tellOf = (
  { profile, carrier, dice }: Draw,
  road: Road,
  told: {
    readonly trackingNumber: string;
    readonly local: LocalTime;
  },
): Telling => {
  const style = dice.named(carrier.times);
  const [hasIds, isSnapshot] = [dice.happens(carrier.scanIds), dice.happens(carrier.snapshots)];
  const scans = road.passages.map(
    (passage, place): SaidScan => ({
      ...(hasIds ? { id: `${told.trackingNumber}-${place}` } : {}),
      status: passage.status,
      ...(passage.reason ? { reason: passage.reason } : {}),
      at: written(passage.at, place, { style, local: told.local }),
      message: messages[passage.status] ?? 'Processed',
      location: places[place % places.length] ?? '',
    }),
  );
  const estimatedDelivery = wallTime(road.expectedAt, told.local).slice(0, 10);
  const traits = new Set<string>(zoneTraits[style]);
  const arrivals = road.passages.map((passage) => arrival({ profile, dice }, passage, traits));
  const webhooks = arrivals.flatMap(({ copies }, place) => {
    const parcels = [
      {
        carrier: carrier.name,
        trackingNumber: told.trackingNumber,
        estimatedDelivery,
        scans: isSnapshot ? scans.slice(0, place + 1) : scans.slice(place, place + 1),
      },
    ];
    return copies.map(
      ({ at, times }): Webhook => ({
        at: instantOf(at),
        kind: 'webhook',
        parcels,
        ...(times > 1 ? { times } : {}),
      }),
    );
  });
  if (isShuffled(arrivals.flatMap(({ copies }) => copies[0]?.at ?? []))) traits.add('shuffled');
  return { webhooks, traits: [...traits] };
};

const isShuffled = (times: readonly number[]): boolean => times.some((at, place) => at < (times[place - 1] ?? at));

interface Arrival {
  readonly copies: readonly { readonly at: number; readonly times: number }[];
}

/** When the webhook about it comes, and how often: repeats come at once, or hours later. */
const arrival = (
  { profile: { webhooks }, dice }: Pick<Draw, 'profile' | 'dice'>,
  { at }: Passage,
  traits: Set<string>,
): Arrival => {
  const { delayMinutes, held, repeated, missing } = webhooks;
  const isMissing = dice.happens(missing);
  const lag = dice.within(delayMinutes) / 60 + (dice.happens(held.share) ? dice.within(held.hours) : 0);
  const times = dice.happens(repeated.share) ? dice.repeats(repeated.most) : 1;
  const later = times > 1 && dice.happens(0.5);
  if (isMissing) traits.add('webhook-missing');
  if (isMissing) return { copies: [] };
  if (times > 1) traits.add('repeated');
  const came = Math.round(at + lag * HOUR);
  if (!later) return { copies: [{ at: came, times }] };
  return {
    copies: [
      { at: came, times: 1 },
      { at: came + dice.within([0.1, 29]) * HOUR, times: times - 1 },
    ],
  };
};

const zoneTraits: Readonly<Record<Style, readonly string[]>> = {
  offset: [],
  utc: [],
  zoneless: ['zoneless'],
  falseUtc: ['false-zone'],
  mixed: ['zoneless'],
};

/** As carriers write a time, rightly and wrongly. */
const written = (
  at: number,
  place: number,
  { style, local }: { readonly style: Style; readonly local: LocalTime },
): string => {
  const wall = wallTime(at, local);
  if (style === 'utc') return instantOf(at);
  if (style === 'falseUtc') return `${wall}Z`;
  if (style === 'zoneless' || (style === 'mixed' && place % 2 === 1)) return wall;
  return `${wall}${offsetText(local)}`;
};

const messages: Readonly<Record<string, string | undefined>> = {
  label_created: 'Shipping label created',
  in_transit: 'Processed at facility, on its way to the next one',
  out_for_delivery: 'Out for delivery',
  available_for_pickup: 'Ready to be picked up',
  delivered: 'Delivered',
  delivery_attempt_failed: 'Delivery attempted, nobody at home',
  delayed: 'Delayed',
  exception: 'Held',
  damaged: 'Damaged in transit',
  returned_to_sender: 'On its way back to the sender',
  lost: 'Cannot be found',
};

const places = ['Leipzig', 'Louisville', 'Hamburg', 'Memphis', 'Coventry', 'Toronto'];

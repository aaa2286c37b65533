import { type Instant, secondsLater } from '../../domain/time.ts';
import type { ParcelNews, Scan } from '../../domain/tracking.ts';
import { bodyOf, senderOf } from '../world/letters.ts';
import type { Said, Snapshot } from '../world/snapshot.ts';
import { ordersIn, type Seen, told } from './seen.ts';

/** One scan that a carrier told of one of an order's parcels. */
export interface SaidScan {
  readonly slot: string;
  readonly scan: Scan;
  /** It was acknowledged when the order's parcel was known or could still become so: it must not be lost. */
  readonly isOwed: boolean;
}

/** Everything that carriers said of an order's parcels, by what they sent, not by what was stored. */
export const saidOf = (order: Seen, snapshot: Snapshot): readonly SaidScan[] => {
  const others = ordersIn(snapshot).filter((each) => each !== order && brandOf(each) === brandOf(order));
  const webhooks = webhooksOf(brandOf(order), snapshot);
  return webhooks.flatMap((said) =>
    newsIn(said).flatMap((news) => {
      const slot = slotFor(order, news);
      return slot === undefined ? [] : scansFor(order, { slot, news, said, others });
    }),
  );
};

/** Every webhook of a brand that was made by now and not refused: one that is still being answered may have been heard. */
const webhooksOf = (brand: string, { said, orders, now }: Snapshot): readonly Said[] => {
  const own = said.filter(({ script, happening }) => script.brand === brand && happening.kind === 'webhook');
  const ended = new Set(own.map(({ happening }) => happening));
  const open = [...orders.keys()].flatMap((script) =>
    script.brand === brand
      ? script.happenings.flatMap((happening): readonly Said[] =>
          happening.kind === 'webhook' && happening.at <= now && !ended.has(happening)
            ? [{ at: happening.at, script, happening }]
            : [],
        )
      : [],
  );
  return [...own.filter(({ status }) => status !== 401), ...open];
};

const brandOf = ({ journey }: Seen): string => journey.brand;

const slotFor = ({ parcels }: Seen, { trackingNumber }: ParcelNews): string | undefined =>
  [...parcels.values()].some((parcel) => parcel.trackingNumber === trackingNumber)
    ? [...parcels.keys()].find((key) => key.startsWith(`${trackingNumber}#`))
    : undefined;

interface Hearing {
  readonly slot: string;
  readonly news: ParcelNews;
  readonly said: Said;
  readonly others: readonly Seen[];
}

const scansFor = (order: Seen, hearing: Hearing): readonly SaidScan[] => {
  const { slot, news, said } = hearing;
  const isOwed = said.status === 200 && isTheirs(order, hearing);
  return news.scans.filter(({ orderAt }) => isWithin(order, orderAt)).map((scan) => ({ slot, scan, isOwed }));
};

const DAY = 24 * 3600;
/** Numbers are used again: what was scanned a month before an order, or nine months after, is another parcel's. */
const isWithin = ({ journey: { placedAt } }: Seen, at: Instant): boolean => {
  const since = secondsLater(placedAt, -30 * DAY);
  return since <= at && at < secondsLater(since, 270 * DAY);
};

/** Two things that happen within this time of each other may each have missed the other. */
const AT_ONCE_SECONDS = 120;

/** Whether this order is one that had to hear it, and not another one that it was told to instead. */
const isTheirs = (order: Seen, { slot, news, said, others }: Hearing): boolean => {
  const carrier = slot.slice(slot.indexOf('#') + 1);
  const rivals = others.filter((each) => slotFor(each, news) !== undefined);
  if (carrier !== news.carrier && rivals.length > 0) return false;
  const addedAt = told(order, 'parcel-added').find(({ what }) => what.parcel === slot)?.at ?? order.journey.placedAt;
  const wasKnown = secondsLater(addedAt, AT_ONCE_SECONDS) < said.at;
  if (wasKnown) return true;
  const isKept = secondsLater(said.at, 30 * DAY) > addedAt;
  return isKept && rivals.length === 0 && !order.journey.erased;
};

const read = new WeakMap<object, readonly ParcelNews[]>();

/** What a webhook says, read by the sender's own adapter. */
const newsIn = ({ at, script, happening }: Said): readonly ParcelNews[] => {
  if (happening.kind !== 'webhook') return [];
  const before = read.get(happening);
  if (before) return before;
  const delivery = { method: 'POST', path: '', headers: {}, body: bodyOf(happening, script) };
  const reading = senderOf(happening).read(delivery, { settings: {}, now: Date.parse(at) });
  const news = reading.kind === 'news' ? reading.parcels : [];
  read.set(happening, news);
  return news;
};

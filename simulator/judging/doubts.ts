import { type Instant, secondsLater } from '../../domain/time.ts';
import { type Seen, type Told, told } from './seen.ts';

/** What the carrier calls delivered, and hours later on its way: by the scans of the timeline, not by the product's own rules. */

interface Doubt {
  readonly slot: string;
  readonly from: Instant;
  /** Absent while it lasts. */
  readonly until?: Instant;
}

const TWO_HOURS = 2 * 3600;
const onTheWay: readonly string[] = ['in_transit', 'out_for_delivery', 'available_for_pickup'];

const scansOf = (order: Pick<Seen, 'timeline'>, slot: string): readonly Told<'scan'>[] =>
  told(order, 'scan').filter(
    ({ what }) => what.parcel === slot && what.status !== 'unknown' && what.status !== 'expired',
  );

/** Nothing, where scans of one moment leave it open which is the newest. */
const isDoubtful = (scans: readonly Told<'scan'>[]): boolean | undefined => {
  const [newestAt, deliveredAt] = [last(scans), last(scans.filter(({ what }) => what.status === 'delivered'))];
  if (deliveredAt === undefined || newestAt === undefined) return false;
  if (newestAt <= secondsLater(deliveredAt, TWO_HOURS)) return false;
  const newest = scans.filter(({ at }) => at === newestAt).map(({ what }) => onTheWay.includes(what.status));
  return newest.every((each) => each === newest[0]) ? newest[0] : undefined;
};

const last = (scans: readonly { readonly at: Instant }[]): Instant | undefined =>
  scans
    .map(({ at }) => at)
    .sort()
    .at(-1);

/** Whether a parcel was doubted by then: surely, not at all, or nobody can tell. */
export const wasDoubted = (order: Pick<Seen, 'timeline'>, slot: string, by: Instant): boolean | undefined =>
  isDoubtful(scansOf(order, slot).filter(({ what }) => what.heardAt < by));

/** From when until when each parcel was surely doubted. */
export const doubtsOf = (order: Pick<Seen, 'timeline' | 'parcels'>): readonly Doubt[] =>
  [...order.parcels.keys()].flatMap((slot) => {
    const scans = scansOf(order, slot);
    const doubts: Doubt[] = [];
    let from: Instant | undefined;
    for (const heardAt of [...new Set(scans.map(({ what }) => what.heardAt))].sort()) {
      const isNow = isDoubtful(scans.filter(({ what }) => what.heardAt <= heardAt)) === true;
      if (isNow) from ??= heardAt;
      else if (from !== undefined) {
        doubts.push({ slot, from, until: heardAt });
        from = undefined;
      }
    }
    return from === undefined ? doubts : [...doubts, { slot, from }];
  });

/** Holds at any moment: a parcel is shown as doubted, or as going elsewhere, exactly where its scans say so. */
export const wrongAside = (order: Seen): string | undefined => {
  const wrong = Object.keys(order.journey.parcels).find((slot) => isMisshown(order, slot));
  return wrong && `the parcel ${wrong} is doubted, or goes elsewhere, against its scans`;
};

const isMisshown = (order: Seen, slot: string): boolean => {
  const { doubted = false, redirected = false } = order.journey.parcels[slot] ?? {};
  const isElsewhere = told(order, 'scan').some(({ what }) => what.parcel === slot && what.reason === 'redirected');
  return redirected !== isElsewhere || doubted !== (isDoubtful(scansOf(order, slot)) ?? doubted);
};

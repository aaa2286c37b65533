import { compareTexts } from '../../domain/compare-texts.ts';
import type { RecordedHappening, RecordedInteraction } from '../../domain/recorded-order.ts';
import type { Instant } from '../../domain/time.ts';
import type { ParcelStatus } from '../../domain/tracking.ts';
import type { Happening, SaidParcel } from '../script.ts';
import type { Parcels } from './made-up.ts';

type RecordedScan = Extract<RecordedHappening, { readonly kind: 'scan' }>;

interface HeardScan extends RecordedScan {
  /** When it was, as far as the carrier says. */
  readonly at: Instant;
  readonly id: string;
  /** When it is heard in the replay. */
  readonly playedAt: Instant;
}

interface Context {
  readonly made: Parcels;
  /** From when on a parcel can be spoken of. Scans that came before the order was known were joined to it then. */
  readonly known: ReadonlyMap<string, Instant>;
}

/**
 * Webhooks, one for each moment at which something was heard. As carriers do, each tells of its parcels all that was told before, in
 * order: which of two scans of the same time is the newer is a matter of their places in that list.
 */
export const deliveriesOf = (
  interactions: readonly RecordedInteraction[],
  { made, known }: Context,
): readonly Happening[] => {
  const heard = interactions
    .flatMap(({ at, what }, place): readonly HeardScan[] => {
      if (what.kind !== 'scan') return [];
      return [{ ...what, at, id: `s${place}`, playedAt: latest(what.heardAt, known.get(what.parcel)) }];
    })
    .sort(inOrder(interactions));
  const scans = heard.map((scan) =>
    isUnheeded(interactions, scan) ? { ...scan, playedAt: firstOf(heard, scan) } : scan,
  );
  return [...new Set(scans.map(({ playedAt }) => playedAt))].map((at) => {
    const fresh = new Set(scans.flatMap(({ parcel, playedAt }) => (playedAt === at ? [parcel] : [])));
    const parcels = [...fresh].flatMap((parcel): readonly SaidParcel[] => {
      const told = scans.filter((scan) => scan.parcel === parcel && scan.playedAt <= at);
      const tracked = made.get(parcel);
      return tracked ? [{ ...tracked, scans: told.map(said) }] : [];
    });
    return { at, kind: 'webhook', parcels };
  });
};

const latest = (at: Instant, other: Instant | undefined): Instant => (other !== undefined && other > at ? other : at);

/** The instant by which the scan was ordered stands for the carrier's words. */
const said = ({ id, status, reason, at }: HeardScan) => ({ id, status, at, ...(reason ? { reason } : {}) });

/**
 * By the carrier's time, then by when it was heard; but a problem that opened nothing goes first: somebody else spoke with more authority. Of scans that came at once for the same time a recording does not keep the order: a
 * problem goes last where it was open afterwards, and else first.
 */
const inOrder =
  (interactions: readonly RecordedInteraction[]) =>
  (a: HeardScan, b: HeardScan): number => {
    const unheeded = (scan: HeardScan): number => Number(isUnheeded(interactions, scan));
    const rank = (scan: HeardScan): number => (problems.includes(scan.status) ? 2 - 2 * unheeded(scan) : 1);
    return (
      compareTexts(a.at, b.at) || unheeded(b) - unheeded(a) || compareTexts(a.heardAt, b.heardAt) || rank(a) - rank(b)
    );
  };

/** A problem that opened nothing. */
const isUnheeded = (interactions: readonly RecordedInteraction[], { status, parcel, heardAt }: HeardScan): boolean =>
  problems.includes(status) && !isTroubled(interactions, parcel, heardAt);

/** When the first scan of that same moment was heard: told after it, both would be first in their lists, and chance would decide which of them is the newer. */
const firstOf = (heard: readonly HeardScan[], { parcel, at, playedAt }: HeardScan): Instant =>
  heard.reduce(
    (first, each) => (each.parcel === parcel && each.at === at && each.playedAt < first ? each.playedAt : first),
    playedAt,
  );

const problems: readonly ParcelStatus[] = [
  'delivery_attempt_failed',
  'returned_to_sender',
  'delayed',
  'exception',
  'lost',
  'damaged',
];

/** Whether a problem of this parcel was open once all of that moment was heard. */
const isTroubled = (interactions: readonly RecordedInteraction[], parcel: string, at: Instant): boolean => {
  const episodes = (kind: 'problem-opened' | 'problem-cleared') =>
    interactions.flatMap((each) =>
      each.what.kind === kind && each.what.slot === parcel && each.at <= at ? [each.what.episode] : [],
    );
  return Math.max(0, ...episodes('problem-opened')) > Math.max(0, ...episodes('problem-cleared'));
};

import type { ParcelStatus, ScanReason } from '../../domain/tracking.ts';
import { HOUR, type LocalTime, nextAt, onWorkingDay } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { CarrierHabits, ExceptionKind, Profile, Range } from './profile.ts';

/** One thing that truly happens to a parcel. */
export interface Passage {
  readonly at: number;
  readonly status: ParcelStatus;
  readonly reason?: ScanReason;
}

/** What truly happens to a parcel, whoever hears of it. */
export interface Road {
  readonly passages: readonly Passage[];
  /** When it would have arrived had nothing gone wrong. */
  readonly expectedAt: number;
  readonly traits: readonly string[];
  /** It goes wrong here. */
  readonly troubleAt?: number;
  /** It can never arrive. */
  readonly isGone: boolean;
}

/** A stretch of the way: hours until the next thing happens, at the door in the morning or wherever it comes. */
interface Leg extends Omit<Passage, 'at'> {
  readonly hours: number;
  readonly morning?: boolean;
  /** It would not be there had all gone well. */
  readonly isTrouble?: boolean;
}

type Kind = ExceptionKind | 'late' | 'late-told' | 'silent' | 'vanished' | 'none';

interface Draw {
  readonly profile: Profile;
  readonly carrier: CarrierHabits;
  readonly dice: Dice;
}

/** Carriers' own rates of lateness leave out a day; so does this. */
const GRACE = 25 * HOUR;

/** From the shop's packing table, at `from`, to the door or to nowhere. */
export const drawRoad = (draw: Draw, from: number, local: LocalTime): Road => {
  const kind = drawKind(draw);
  const legs = [...beginning(draw), ...middle(draw, kind), ...(isGone(kind) ? [] : atDoor(draw, kind))];
  const passages = walked(legs, from, local);
  const plain = walked(
    [...legs.filter(({ isTrouble }) => !isTrouble), ...(isGone(kind) ? atDoor(draw, 'none') : [])],
    from,
    local,
  );
  const expectedAt = plain.at(-1)?.at ?? from;
  const isLate = !isGone(kind) && (passages.at(-1)?.at ?? 0) > expectedAt + GRACE;
  const trouble = legs.findIndex(({ isTrouble }) => isTrouble);
  return {
    passages,
    expectedAt,
    traits: [...traitsOf(kind), ...(isLate ? ['late'] : [])],
    isGone: isGone(kind),
    ...(trouble < 0 ? {} : { troubleAt: passages[trouble]?.at ?? passages.at(-1)?.at ?? from }),
  };
};

const isGone = (kind: Kind): boolean => ['damaged', 'returned', 'lost', 'vanished'].includes(kind);

const traitsOf = (kind: Kind): readonly string[] => {
  if (kind === 'none' || kind === 'late' || kind === 'late-told') return [];
  return kind === 'silent' || kind === 'vanished' ? [kind] : ['exception', kind];
};

const drawKind = ({ profile: { troubles }, dice }: Draw): Kind => {
  const { exceptions, late, silent } = troubles;
  const kind = dice.oneOf([
    { share: exceptions.share, is: 'exception' },
    { share: late.share, is: 'late' },
    { share: silent.share, is: 'silent' },
    { share: Math.max(0, 1 - exceptions.share - late.share - silent.share), is: 'none' },
  ] as const).is;
  if (kind === 'exception') return dice.named(exceptions.kinds);
  if (kind === 'late') return dice.happens(late.told) ? 'late-told' : 'late';
  if (kind === 'silent') return dice.happens(silent.forever) ? 'vanished' : 'silent';
  return kind;
};

const beginning = ({ dice }: Draw): readonly Leg[] => [
  { status: 'label_created', hours: 0 },
  { status: 'in_transit', hours: dice.within([2, 30]) },
];

/** Scans on the way, evenly, and in the midst of them what goes wrong. */
const middle = (draw: Draw, kind: Kind): readonly Leg[] => {
  const { carrier, dice } = draw;
  const scans = dice.whole(carrier.scans);
  const hours = (dice.within(carrier.transitDays) * 24) / (scans + 1);
  const ordinary = Array.from({ length: scans }, (): Leg => ({ status: 'in_transit', hours }));
  const half = dice.whole([0, scans]);
  return [
    ...ordinary.slice(0, half),
    ...onTheWay(draw, kind).map((leg) => ({ ...leg, isTrouble: true })),
    ...(isGone(kind) ? [] : ordinary.slice(half)),
  ];
};

const onTheWay = (draw: Draw, kind: Kind): readonly Leg[] => {
  const { dice, profile } = draw;
  const { late, silent } = profile.troubles;
  const leg = (status: ParcelStatus, hours: Range, reason?: ScanReason): Leg => ({
    status,
    hours: dice.within(hours),
    ...(reason ? { reason } : {}),
  });
  const days = ([least, most]: Range): Range => [least * 24, most * 24];
  const ways: Readonly<Record<Kind, () => readonly Leg[]>> = {
    none: () => [],
    'attempt-failed': () => [],
    vanished: () => [],
    late: () => [leg('in_transit', days(late.days))],
    'late-told': () => [leg('delayed', [1, 20], 'carrier_delay'), leg('in_transit', days(late.days))],
    silent: () => [leg('in_transit', days(silent.days))],
    held: () => [leg('exception', [1, 12], dice.oneOf(holds).reason), leg('in_transit', [12, 96])],
    delayed: () => [leg('delayed', [1, 12], 'weather'), leg('in_transit', [12, 72])],
    damaged: () => [leg('damaged', [1, 24], 'damaged_in_transit')],
    returned: () => [leg('exception', [12, 48], 'refused'), leg('returned_to_sender', [12, 72], 'refused')],
    lost: () => [leg('lost', [120, 240], 'lost_by_carrier')],
  };
  return ways[kind]();
};

const holds = [
  { share: 0.4, reason: 'address_issue' },
  { share: 0.3, reason: 'customs' },
  { share: 0.2, reason: 'held' },
  { share: 0.1, reason: 'missorted' },
] as const;

const atDoor = ({ carrier, dice }: Draw, kind: Kind): readonly Leg[] => {
  const out: Leg = { status: 'out_for_delivery', hours: dice.within([1, 6]), morning: true };
  const there: Leg = { status: 'delivered', hours: dice.within([1, 9]) };
  if (kind === 'attempt-failed') {
    const failed: Leg = { status: 'delivery_attempt_failed', hours: dice.within([1, 9]), reason: 'not_at_home' };
    return [out, { ...failed, isTrouble: true }, { ...out, isTrouble: true }, there];
  }
  if (!dice.happens(carrier.fetched)) return [out, there];
  return [
    { status: 'available_for_pickup', hours: dice.within([4, 30]) },
    { ...there, hours: dice.within([4, 72]) },
  ];
};

const walked = (legs: readonly Leg[], from: number, local: LocalTime): readonly Passage[] => {
  let at = from;
  return legs.map(({ status, reason, hours, morning }) => {
    at = onWorkingDay(morning ? nextAt(at, 6 + hours / 2, local) : at + hours * HOUR, local);
    return { at: Math.round(at / 1000) * 1000, status, ...(reason ? { reason } : {}) };
  });
};

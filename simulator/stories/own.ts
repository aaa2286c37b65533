import type { Answer, ProblemKind } from '../../domain/journey.ts';
import type { TrackedParcel } from '../../domain/place.ts';
import type { Topic } from '../../domain/preferences.ts';
import { epochOf, type Instant, instantOf } from '../../domain/time.ts';
import type { ParcelStatus } from '../../domain/tracking.ts';
import type { CorrectedBuyer, Happening, SaidParcel, SaidScan, ToldOrder } from '../script.ts';

/** The words in which stories say what happens to an order. */

/** Day 1 is Monday 2 March 2026; the time is UTC, an hour behind Berlin until day 28: "3 09:30", "3 09:30:15". */
export const on = (when: string): Instant => {
  const [day = '', time = ''] = when.split(' ');
  return instantOf(epochOf(`2026-03-01T${time.padEnd(8, ':00')}.000Z`) + Number(day) * 24 * 3600_000);
};

/** What the team still hears of a problem that nobody takes on: it is called again after some days, then every month, for half a year. */
export const ESCALATED = ' team:escalated'.repeat(6);

export interface ScanMore extends Partial<SaidScan> {
  /** Which of the order's parcels: the first unless told. */
  readonly parcel?: number;
  readonly times?: number;
  /** Told by the brand's tracker, not by the carrier. */
  readonly voice?: 'tracker';
}

export interface Told extends Omit<ToldOrder, 'event' | 'parcels'> {
  readonly parcels?: readonly number[];
  readonly times?: number;
}

/** What can happen to an order, in one line each. */
export interface Own {
  parcel(place: number): TrackedParcel;
  placed(when: string): Happening;
  /** A carrier's webhook of one scan, made when it is said unless `at` tells another time. */
  scan(when: string, status: ParcelStatus, more?: ScanMore): Happening;
  /** A carrier's webhook of many scans of a parcel, oldest first, each with the time at which it was made. */
  scans(when: string, scans: readonly (readonly [when: string, status: ParcelStatus])[], more?: ScanMore): Happening;
  /** One of the order's parcels with scans, each with the time at which it was made. */
  known(scans: readonly (readonly [when: string, status: ParcelStatus])[]): SaidParcel;
  /** The shop's webhook about the order; its parcels by their places. */
  tells(when: string, event: ToldOrder['event'], what?: Told): Happening;
  handsOver(when: string): Happening;
  refunds(when: string, how: { readonly whole: boolean; readonly total?: string }): Happening;
  corrects(when: string, buyer: CorrectedBuyer): Happening;
  adds(when: string, ...places: readonly number[]): Happening;
  cancels(when: string): Happening;
  reports(
    when: string,
    problem: ProblemKind,
    how?: { readonly state?: 'open' | 'cleared'; readonly parcel?: number },
  ): Happening;
  views(when: string): Happening;
  answers(when: string, answer: Answer, words?: string): Happening;
  /** By e-mail. */
  replies(when: string, words: string): Happening;
  /** By SMS. */
  texts(when: string, words: string): Happening;
  disputes(when: string, how: { readonly arrived: boolean }): Happening;
  declines(when: string, declined: readonly Topic[], channel?: 'email' | 'sms'): Happening;
  closesCase(when: string, how?: { readonly endOrder: boolean }): Happening;
  erased(when: string): Happening;
}

/** What a carrier's driver may write: a name, which is nobody's business but the buyer's. */
const MESSAGE = 'Seen by Quillfeather';

export const ownOf = (name: string): Own => {
  const parcel = (place: number): TrackedParcel => ({
    carrier: 'ups',
    trackingNumber: `${name.toUpperCase()}-${place}`,
  });
  return { parcel, ...bySenders(parcel), ...byPeople };
};

type Senders = 'scan' | 'scans' | 'known' | 'tells' | 'adds' | 'reports';

const bySenders = (parcel: Own['parcel']): Pick<Own, Senders> => {
  const webhook = (when: string, { parcel: place = 1, times, voice, ...said }: ScansOfParcel): Happening => ({
    at: on(when),
    kind: 'webhook',
    parcels: [{ ...parcel(place), ...said }],
    ...(times ? { times } : {}),
    ...(voice ? { voice } : {}),
  });
  return {
    scan: (when, status, { parcel: place, times, voice, ...more } = {}) =>
      webhook(when, { parcel: place, times, voice, scans: [{ status, at: on(when), message: MESSAGE, ...more }] }),
    scans: (when, scans, { parcel: place, times, voice, ...more } = {}) =>
      webhook(when, { parcel: place, times, voice, scans: scansAt(scans, more) }),
    known: (scans) => ({ ...parcel(1), scans: scansAt(scans) }),
    tells: (when, event, { parcels, times, ...what } = {}) => ({
      at: on(when),
      kind: 'tell-order',
      tells: { event, ...what, ...(parcels ? { parcels: parcels.map(parcel) } : {}) },
      ...(times ? { times } : {}),
    }),
    adds: (when, ...places) => ({ at: on(when), kind: 'add-parcels', parcels: places.map(parcel) }),
    reports: (when, problem, { state = 'open', parcel: place } = {}) => ({
      at: on(when),
      kind: 'report-problem',
      problem,
      state,
      ...(place ? { parcel: parcel(place) } : {}),
    }),
  };
};

const scansAt = (
  scans: readonly (readonly [when: string, status: ParcelStatus])[],
  more: Partial<SaidScan> = {},
): readonly SaidScan[] => scans.map(([at, status]) => ({ status, at: on(at), message: MESSAGE, ...more }));

interface ScansOfParcel {
  readonly parcel: number | undefined;
  readonly times: number | undefined;
  readonly voice: 'tracker' | undefined;
  readonly scans: readonly SaidScan[];
}

const byPeople: Omit<Own, Senders | 'parcel'> = {
  placed: (when) => ({ at: on(when), kind: 'place' }),
  handsOver: (when) => ({ at: on(when), kind: 'hand-over' }),
  refunds: (when, how) => ({ at: on(when), kind: 'refund', ...how }),
  corrects: (when, buyer) => ({ at: on(when), kind: 'correct-buyer', buyer }),
  disputes: (when, how) => ({ at: on(when), kind: 'dispute', ...how }),
  cancels: (when) => ({ at: on(when), kind: 'cancel' }),
  views: (when) => ({ at: on(when), kind: 'view' }),
  answers: (when, answer, words) => ({ at: on(when), kind: 'answer', answer, ...(words ? { words } : {}) }),
  declines: (when, declined, channel = 'email') => ({ at: on(when), kind: 'choose', channel, declined }),
  replies: (when, words) => ({ at: on(when), kind: 'reply', words }),
  texts: (when, words) => ({ at: on(when), kind: 'text', words }),
  closesCase: (when, { endOrder } = { endOrder: false }) => ({ at: on(when), kind: 'close-case', endOrder }),
  erased: (when) => ({ at: on(when), kind: 'erase' }),
};

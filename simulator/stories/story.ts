import type { Answer, ProblemKind } from '../../domain/journey.ts';
import type { TrackedParcel } from '../../domain/place.ts';
import type { Stage } from '../../domain/stage.ts';
import { epochOf, type Instant, instantOf } from '../../domain/time.ts';
import type { ParcelStatus } from '../../domain/tracking.ts';
import type { Happening, PostedOrder, SaidScan, Script } from '../script.ts';

/** Something that happens to orders, from beginning to end, and what must have come of it where nothing fails. */
export interface Story {
  readonly name: string;
  /** One sentence. */
  readonly about: string;
  readonly scripts: readonly Script[];
  /** By the script's name. */
  readonly expect: Readonly<Record<string, Expected>>;
  /** Of every brand in the story; none unless told. */
  readonly quietHours?: { readonly from: string; readonly to: string };
}

export interface Expected {
  /** Where the order ends; nothing if it is never taken. */
  readonly stage?: Stage;
  /** Every notice that leaves, in no particular order: "shipped" is an e-mail, "sms:shipped" a text message, "team:lost" a call of the team. */
  readonly sent: string;
}

/** One order of a story: what is special about it, and what happens to it. */
export interface Tale extends Expected {
  /** "acme" unless told. */
  readonly brand?: string;
  /** Another tale's script, whose reference and tracking numbers this one takes over. */
  readonly as?: string;
  /** How many parcels the shop names when it posts the order: 1 unless told. */
  readonly parcels?: number;
  readonly order?: Omit<Partial<PostedOrder>, 'buyer'>;
  readonly buyer?: Partial<PostedOrder['buyer']>;
  readonly happens: (own: Own) => readonly Happening[];
}

export const story = (
  { quietHours, ...named }: Pick<Story, 'name' | 'about' | 'quietHours'>,
  ...tales: readonly Tale[]
): Story => {
  const told = tales.map((tale, place) => {
    const name = tales.length === 1 ? named.name : `${named.name}-${place + 1}`;
    return { name, tale, script: scriptOf(name, tale) };
  });
  return {
    ...named,
    scripts: told.map(({ script }) => script),
    expect: Object.fromEntries(
      told.map(({ name, tale: { stage, sent } }) => [name, { ...(stage ? { stage } : {}), sent }]),
    ),
    ...(quietHours ? { quietHours } : {}),
  };
};

/** The name stands in no other text than the buyer's own: whoever finds it elsewhere has found a leak. */
const scriptOf = (name: string, { brand = 'acme', as = name, parcels = 1, order, buyer, happens }: Tale): Script => {
  const own = ownOf(as);
  const names = Array.from({ length: parcels }, (_, place) => own.parcel(place + 1));
  return {
    name,
    brand,
    order: {
      reference: as,
      buyer: { name: 'Zaphira Quillfeather', email: `${name}@quillfeather.example`, ...buyer },
      lines: [{ sku: 'MUG-1', name: 'Mug', quantity: 2, price: '9.95' }],
      totals: { total: '19.90' },
      currency: 'EUR',
      ...(names.length > 0 ? { parcels: names } : {}),
      ...order,
    },
    happenings: happens(own),
  };
};

/** Day 1 is Monday 2 March 2026; the time is UTC, an hour behind Berlin until day 28: "3 09:30", "3 09:30:15". */
export const on = (when: string): Instant => {
  const [day = '', time = ''] = when.split(' ');
  return instantOf(epochOf(`2026-03-01T${time.padEnd(8, ':00')}.000Z`) + Number(day) * 24 * 3600_000);
};

export interface ScanMore extends Partial<SaidScan> {
  /** Which of the order's parcels: the first unless told. */
  readonly parcel?: number;
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
  adds(when: string, ...places: readonly number[]): Happening;
  cancels(when: string): Happening;
  reports(
    when: string,
    problem: ProblemKind,
    how?: { readonly state?: 'open' | 'cleared'; readonly parcel?: number },
  ): Happening;
  views(when: string): Happening;
  answers(when: string, answer: Answer, words?: string): Happening;
  closesCase(when: string, how?: { readonly endOrder: boolean }): Happening;
  erased(when: string): Happening;
}

/** What a carrier's driver may write: a name, which is nobody's business but the buyer's. */
const MESSAGE = 'Seen by Quillfeather';

const ownOf = (name: string): Own => {
  const parcel = (place: number): TrackedParcel => ({
    carrier: 'ups',
    trackingNumber: `${name.toUpperCase()}-${place}`,
  });
  return { parcel, ...bySenders(parcel), ...byPeople };
};

type Senders = 'scan' | 'scans' | 'adds' | 'reports';

const bySenders = (parcel: Own['parcel']): Pick<Own, Senders> => {
  const webhook = (when: string, { parcel: place = 1, times, ...said }: ScansOfParcel): Happening => ({
    at: on(when),
    kind: 'webhook',
    parcels: [{ ...parcel(place), ...said }],
    ...(times ? { times } : {}),
  });
  return {
    scan: (when, status, { parcel: place, times, ...more } = {}) =>
      webhook(when, { parcel: place, times, scans: [{ status, at: on(when), message: MESSAGE, ...more }] }),
    scans: (when, scans, { parcel: place, times, ...more } = {}) =>
      webhook(when, {
        parcel: place,
        times,
        scans: scans.map(([at, status]) => ({ status, at: on(at), message: MESSAGE, ...more })),
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

interface ScansOfParcel {
  readonly parcel: number | undefined;
  readonly times: number | undefined;
  readonly scans: readonly SaidScan[];
}

const byPeople: Omit<Own, Senders | 'parcel'> = {
  placed: (when) => ({ at: on(when), kind: 'place' }),
  cancels: (when) => ({ at: on(when), kind: 'cancel' }),
  views: (when) => ({ at: on(when), kind: 'view' }),
  answers: (when, answer, words) => ({ at: on(when), kind: 'answer', answer, ...(words ? { words } : {}) }),
  closesCase: (when, { endOrder } = { endOrder: false }) => ({ at: on(when), kind: 'close-case', endOrder }),
  erased: (when) => ({ at: on(when), kind: 'erase' }),
};

import type { Case } from '../../domain/case.ts';
import type { Change } from '../../domain/draft.ts';
import { noteDeadLife, noteDeadToken } from '../../domain/handshake.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { Journey, Parcel } from '../../domain/journey.ts';
import { unlessInTheWay } from './in-the-way.ts';
import { caseKey, caseWatch, journeyKey, orderKey, parcelItemKey } from './keys.ts';
import {
  askWrites,
  caseWrites,
  changedJourney,
  interactionWrite,
  type JourneyWrite,
  newJourney,
  parcelWrite,
  readCase,
  readInteraction,
  readJourney,
  readParcel,
  wordsWrites,
} from './order-items.ts';
import { queryAll } from './query-all.ts';
import type { Page, Table, Write } from './table.ts';
import { overdueKeys, readWatched } from './watched-items.ts';

/** `beaten`: somebody else wrote first; read again and decide again. */
export type Saved = 'saved' | 'beaten';

/** Orders as their journeys see them. Everything is read strongly consistent unless it says otherwise. */
export interface OrderStore {
  find(pk: string): Promise<Journey | undefined>;
  /** The journey and those of its parcels, in one round trip. */
  findParcels(
    pk: string,
    slots: readonly string[],
  ): Promise<{ readonly journey: Journey; readonly parcels: readonly Parcel[] } | undefined>;
  /** A new order, together with what its intake writes beside it. */
  create(change: Change, beside: readonly Write[]): Promise<Saved>;
  /** All of the change under the version that it was decided on, or nothing. Timelines too long for one transaction are written ahead. */
  save(before: Journey, change: Change, beside?: readonly Write[]): Promise<Saved>;
  /** The journey alone: nudges and restarts, each under the version read and, for a restart, its reason. */
  saveJourney(before: Journey, after: Journey): Promise<Saved>;
  noteDead(journey: Journey, dead: { readonly token: string } | { readonly life: number }): Promise<void>;
  /** Throws `TryAgain` where another transaction was in the way. Safe to repeat. */
  note(pk: string, interaction: Interaction): Promise<void>;
  timeline(
    pk: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<{ readonly interactions: readonly Interaction[]; readonly next?: string }>;
  /** All of it: for the score, once an order has ended. */
  wholeTimeline(pk: string): Promise<readonly Interaction[]>;
  case(pk: string, id: string): Promise<Case | undefined>;
  openCases(
    brand: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<{ readonly cases: readonly Case[]; readonly next?: string }>;
  /** Keys of orders that somebody should have looked at by now. */
  overdue(now: string, limit: number): Promise<readonly string[]>;
}

/** As many items as one transaction takes. */
const MOST_WRITES = 100;

/** What the journey's write demands, as a check of its own: parts written ahead must not overwrite what a faster writer said. */
const unchanged = (first: JourneyWrite, pk: string): Write => ({ kind: 'check', key: journeyKey(pk), if: first.if });

const saver =
  (table: Table) =>
  async (first: JourneyWrite, change: Change, beside: readonly Write[]): Promise<Saved> => {
    const pk = orderKey(change.journey.brand, change.journey.order);
    const rest = [
      ...change.parcels.map(parcelWrite),
      ...caseWrites(pk, change.cases),
      ...(change.words ? wordsWrites(pk, change.words) : []),
      ...askWrites(pk, change),
      ...beside,
    ];
    const timeline = change.interactions.map((each) => interactionWrite(pk, each));
    while (timeline.length > Math.max(0, MOST_WRITES - 1 - rest.length)) {
      const ahead = await table.write([unchanged(first, pk), ...timeline.splice(0, MOST_WRITES - 1)]);
      if (ahead.kind === 'refused') return 'beaten';
    }
    return saved(await table.write([first, ...rest, ...timeline]));
  };

export const orderStore = (table: Table): OrderStore => {
  const save = saver(table);
  return {
    find: async (pk) => {
      const item = await table.get(journeyKey(pk));
      return item && readJourney(item);
    },
    findParcels: async (pk, slots) => {
      const items = await table.getMany([journeyKey(pk), ...slots.map((slot) => parcelItemKey(pk, slot))]);
      const journey = items.find(({ sk }) => sk === 'JOURNEY');
      const parcels = items.filter(({ sk }) => sk !== 'JOURNEY').map(readParcel);
      return journey && { journey: readJourney(journey), parcels };
    },
    create: (change, beside) => save(newJourney(change.journey), change, beside),
    save: (before, change, beside = []) => save(changedJourney(before, change.journey), change, beside),
    saveJourney: async (before, after) =>
      saved(await table.write([changedJourney(before, after, restartGuard(before, after))])),
    noteDead: async (journey, dead) => {
      const noted = 'token' in dead ? noteDeadToken(journey, dead.token) : noteDeadLife(journey, dead.life);
      if (noted) await table.write([deadNote(journey, noted)]);
    },
    note: async (pk, interaction) => {
      unlessInTheWay(await table.write([interactionWrite(pk, interaction)]), 'The timeline is being written');
    },
    timeline: async (pk, { limit, after }) => {
      const { found, next } = pageOf(
        await table.query({ pk, prefix: 'AT#', limit, ...(after ? { after } : {}) }),
        readInteraction,
      );
      return { interactions: found, ...(next ? { next } : {}) };
    },
    wholeTimeline: async (pk) => (await queryAll(table, pk, 'AT#')).map(readInteraction),
    case: async (pk, id) => {
      const item = await table.get(caseKey(pk, id));
      return item && readCase(item);
    },
    openCases: async (brand, page) => {
      const { items, next } = await table.watched(caseWatch(brand), page);
      // Closed since the index was written: no longer open.
      const open = (await readWatched(table, items)).map(readCase).filter(({ state }) => state === 'open');
      return { cases: open, ...(next ? { next } : {}) };
    },
    overdue: async (now, limit) => (await overdueKeys(table, 'JOURNEY', { now, limit })).map(({ pk }) => pk),
  };
};

const pageOf = <T>(page: Page, read: (item: Page['items'][number]) => T) => ({
  found: page.items.map(read),
  ...(page.next ? { next: page.next } : {}),
});

const saved = ({ kind }: { readonly kind: 'written' | 'refused' }): Saved => (kind === 'written' ? 'saved' : 'beaten');

/** A restart also demands that its reason still holds: a park, which raises no version, may have taken it away. */
const restartGuard = (before: Journey, after: Journey) => {
  if (after.life === before.life) return {};
  return before.token !== undefined && before.deadToken === before.token
    ? { equals: { token: before.token, deadToken: before.token } }
    : { equals: { life: before.life, ...(before.deadLife === undefined ? {} : { deadLife: before.deadLife }) } };
};

/** Conditional on what is noted being current and not noted yet: an unconditional note would wake its own reader for ever. */
const deadNote = (journey: Journey, noted: { readonly deadToken: string } | { readonly deadLife: number }): Write => ({
  kind: 'update',
  key: journeyKey(orderKey(journey.brand, journey.order)),
  set: noted,
  add: { version: 1 },
  if:
    'deadToken' in noted
      ? { equals: { token: noted.deadToken }, differs: noted }
      : { equals: { life: noted.deadLife }, differs: noted },
});

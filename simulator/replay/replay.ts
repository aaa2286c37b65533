import { tryOut } from '../../domain/plan.ts';
import type { RecordedOrder } from '../../domain/recorded-order.ts';
import { hasEnded, rungs } from '../../domain/stage.ts';
import { earliest, type Instant } from '../../domain/time.ts';
import { tryingWords } from '../../messages/with-words.ts';
import type { OrderRecord } from '../study/order-record.ts';
import { openWorld } from '../world/open-world.ts';
import type { WorldOptions } from '../world/world.ts';
import type { Candidate } from './candidate.ts';
import { differencesOf, type Replayed } from './difference.ts';
import { type Fidelity, fidelityOf } from './fidelity.ts';
import { scriptOf } from './script-of.ts';

/** One order, played by both plans. */
export interface PlayedOrder extends Replayed {
  readonly fidelity: Fidelity;
}

/** What playing some recordings came to. */
export interface Played {
  readonly orders: readonly PlayedOrder[];
  /** Recordings that no world would take, by what they are called. */
  readonly refused: readonly string[];
}

/** So many orders share two worlds: enough to be quick, few enough to be forgotten soon. */
const ORDERS_A_WORLD = 50;

/** Recordings in portions that can share a world. */
export async function* portionsOf(recordings: AsyncIterable<RecordedOrder>): AsyncGenerator<readonly RecordedOrder[]> {
  const portions = new Map<string, RecordedOrder[]>();
  for await (const recording of recordings) {
    const alike = togetherness(recording);
    const portion = portions.get(alike) ?? [];
    portions.set(alike, portion);
    portion.push(recording);
    if (portion.length < ORDERS_A_WORLD) continue;
    portions.delete(alike);
    yield portion;
  }
  yield* portions.values();
}

const isOver = ({ stage }: RecordedOrder): boolean => hasEnded({ rung: rungs[stage] });

/** Orders that can share a world: of one plan, and all of them over or none. */
const togetherness = (recording: RecordedOrder): string => `${recording.plan} ${isOver(recording)}`;

/** Whoever has other hours and holidays buys from another brand. */
const brandsOf = (recordings: readonly RecordedOrder[]) => {
  const groups = [...Map.groupBy(recordings, settingsKey).values()];
  const named = groups.map((group, place) => ({ id: `brand-${place + 1}`, group }));
  return {
    brands: named.map(({ id, group: [first] }) => ({
      id,
      name: 'The Shop',
      closedDays: first?.calendar.closedDays ?? [],
      ...(first?.quietHours ? { quietHours: first.quietHours } : {}),
      ...(first?.invitation ? { invitationUrl: 'https://the-shop.example/tell' } : {}),
    })),
    brandOf: new Map(named.flatMap(({ id, group }) => group.map((recording) => [recording, id] as const))),
  };
};

const settingsKey = ({ calendar, quietHours, invitation }: RecordedOrder): string =>
  JSON.stringify([calendar.closedDays, quietHours, invitation !== undefined]);

/** Plays one portion by the plan that it was made by, and by the candidate. */
export const playPortion = async (recordings: readonly RecordedOrder[], candidate: Candidate): Promise<Played> => {
  const [first] = recordings;
  if (!first) return { orders: [], refused: [] };
  tryOut(candidate.plan);
  const { brands, brandOf } = brandsOf(recordings);
  const scripts = recordings.map((each, number) => scriptOf(each, { brand: brandOf.get(each) ?? '', number }));
  // An order that was not over goes on beyond its recording, where nothing is known.
  const until = isOver(first) ? undefined : recordings.map(({ recordedAt }) => recordedAt).reduce(later);
  const start = earliest(recordings.map(({ placedAt }) => placedAt)) ?? first.placedAt;
  const worldOf = async (options: Pick<WorldOptions, 'plan' | 'languages'>) => {
    const world = await openWorld({ start, seed: 1, brands, ...options });
    for (const script of scripts) world.play(script);
    await world.run(until);
    return new Map((await world.records()).map((record) => [record.name, record]));
  };
  const today = await worldOf({ plan: first.plan });
  const { plan, words } = candidate;
  const changed = await worldOf({ plan: plan.id, ...(words ? { languages: tryingWords(words) } : {}) });
  const orders = recordings.flatMap((recording) => {
    const [before, after] = [today.get(recording.order), changed.get(recording.order)];
    return before && after ? [compared(recording, before, after)] : [];
  });
  const played = new Set(orders.map(({ name }) => name));
  return { orders, refused: recordings.map(({ order }) => order).filter((order) => !played.has(order)) };
};

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const compared = (recording: RecordedOrder, before: OrderRecord, after: OrderRecord): PlayedOrder => {
  const [today, candidate] = [asFarAsKnown(recording, before), asFarAsKnown(recording, after)];
  const differences = differencesOf(today, candidate);
  return { name: recording.order, today, candidate, differences, fidelity: fidelityOf(recording, today) };
};

const asFarAsKnown = (recording: RecordedOrder, record: OrderRecord): OrderRecord =>
  isOver(recording) ? record : { ...record, sent: record.sent.filter(({ at }) => at <= recording.recordedAt) };

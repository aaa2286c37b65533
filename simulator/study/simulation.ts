import { newestPlan, tryOut } from '../../domain/plan.ts';
import type { Instant } from '../../domain/time.ts';
import { tryingWords } from '../../messages/with-words.ts';
import { draw, SIMULATED_BRAND } from '../profile/draw.ts';
import type { Profile } from '../profile/profile.ts';
import type { Candidate } from '../replay/candidate.ts';
import { openWorld } from '../world/open-world.ts';
import type { WorldOptions } from '../world/world.ts';
import type { OrderRecord } from './order-record.ts';
import type { Tally } from './tally.ts';
import { tallyOf } from './tally-of.ts';

/** Which orders are simulated. The same simulation comes to the same, on however many cores. */
export interface Simulation {
  readonly orders: number;
  readonly start: Instant;
  readonly days: number;
  readonly seed: number;
  readonly profile: Profile;
}

/** Orders know nothing of each other: so few live in one world that it stays small, and so many that opening it costs little. */
const ORDERS_A_WORLD = 50;

export const worldsOf = ({ orders }: Simulation): number => Math.ceil(orders / ORDERS_A_WORLD);

/** What the orders of one world came to. */
export interface Chunk {
  readonly tally: Tally;
  readonly records: readonly OrderRecord[];
}

/** Plays one world of a simulation to its end. The candidate is tried instead of today's journey. */
export const playWorld = async (simulation: Simulation, place: number, candidate?: Candidate): Promise<Chunk> => {
  const { start, days, seed, profile, orders } = simulation;
  const { quietHours } = profile.shop;
  if (candidate) tryOut(candidate.plan);
  const world = await openWorld({
    start,
    seed: seed + place,
    pace: 'aws',
    plan: newestPlan,
    brands: [{ id: SIMULATED_BRAND, ...(quietHours ? { quietHours } : {}) }],
    ...(candidate ? triedIn(candidate) : {}),
  });
  const first = place * ORDERS_A_WORLD;
  const last = Math.min(orders, first + ORDERS_A_WORLD);
  for (let index = first; index < last; index += 1) world.play(draw(profile, { seed, index, start, days }));
  await world.run();
  const records = await world.records();
  return { records, tally: tallyOf(records, world.usage()) };
};

const triedIn = ({ plan, words }: Candidate): Pick<WorldOptions, 'plan' | 'languages'> => ({
  plan: plan.id,
  ...(words ? { languages: tryingWords(words) } : {}),
});

import { findPlan, type Promised } from '../../domain/plan.ts';
import type { Candidate } from './candidate.ts';

const today = findPlan('standard@4');

const slower = (promises: readonly Promised[]): readonly Promised[] =>
  promises.map(({ wait, then }) => ({ wait: then === 'ask' ? { workingDays: 5 } : wait, then }));

/**
 * A journey to try: `npx doorstep replay --from export.ndjson --journey simulator/replay/example-journey.ts`. It is slower to worry than
 * standard@4 (five working days until a parcel leaves and without a movement, instead of four and three), asks how it went a day earlier, and says less about a parcel's start.
 */
export const journey: Candidate = {
  plan: {
    ...today,
    id: 'patient@1',
    waits: { ...today.waits, shipment: slower(today.waits.shipment), movement: slower(today.waits.movement) },
    checkIn: { days: 2, at: '10:00' },
  },
  words: { shipped: { version: 2, subject: 'Your order {order} is on its way' } },
};

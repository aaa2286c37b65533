import type { Promised } from '../../domain/plan.ts';
import type { Candidate } from './candidate.ts';

const month: Promised = { wait: { days: 30 }, then: 'escalate' };
const halfYear: readonly Promised[] = [month, month, month, month, month, { wait: { days: 30 }, then: 'close' }];

/**
 * A journey to try: `npx doorstep replay --from export.ndjson --journey simulator/replay/example-journey.ts`. It is slower to worry than
 * standard@1 (five working days without a movement instead of three), asks how it went a day earlier, and says less about a parcel's start.
 */
export const journey: Candidate = {
  plan: {
    id: 'patient@1',
    waits: {
      shipment: [
        { wait: { workingDays: 5 }, then: 'silence' },
        { wait: { workingDays: 3 }, then: 'escalate' },
        ...halfYear,
      ],
      movement: [
        { wait: { workingDays: 5 }, then: 'silence' },
        { wait: { workingDays: 4 }, then: 'escalate' },
        ...halfYear,
      ],
      arrival: [
        { wait: { workingDays: 1 }, then: 'silence' },
        { wait: { workingDays: 3 }, then: 'escalate' },
        ...halfYear,
      ],
      pickup: [
        { wait: { workingDays: 5 }, then: 'silence' },
        { wait: { workingDays: 3 }, then: 'escalate' },
        ...halfYear,
      ],
      problem: [{ wait: { workingDays: 2 }, then: 'escalate' }, ...halfYear],
      'last-chance': [
        { wait: { workingDays: 3 }, then: 'escalate' },
        { wait: { days: 30 }, then: 'close' },
      ],
      promised: [{ wait: { days: 0 }, then: 'silence' }],
    },
    checkIn: { days: 2, at: '10:00' },
    answer: { days: 7 },
    caseAnswer: { workingDays: 1 },
    worthSending: { urgent: 24 * 3600, ordinary: 12 * 3600 },
  },
  words: { shipped: { version: 2, subject: 'Your order {order} is on its way' } },
};

import type { TeamReason } from '../domain/notice.ts';
import type { Pattern } from './words.ts';

/** How the team is called, in English whatever its buyers speak: `what` is the problem's kind, `reference` the shop's, `escalations` how often it was called, `by` who wrote back. */
export interface TeamWords {
  readonly version: number;
  readonly subject: Pattern;
  readonly happened: Pattern;
}

export const teamWords: Readonly<Record<TeamReason | 'problem', TeamWords>> = {
  problem: {
    version: 1,
    subject: '{what}: order {reference}',
    happened: 'A problem has opened: {what}. The buyer is being told at the same time, as far as there is a channel.',
  },
  escalated: {
    version: 1,
    subject: 'Still open, {what}: order {reference}',
    happened: 'A problem is still open and its time has passed: {what}. Calls so far: {escalations}.',
  },
  unhappy: {
    version: 1,
    subject: 'Not happy: order {reference}',
    happened: 'The buyer answered that something is wrong. What they wrote stands in the timeline.',
  },
  replied: {
    version: 1,
    subject: 'Wrote back: order {reference}',
    happened:
      '{by, select, buyer {The buyer has} other {Somebody, from another address than the buyer’s, has}} written back to a message. What they wrote stands in the timeline.',
  },
  'moved-after-cancelling': {
    version: 1,
    subject: 'Moved after cancelling: order {reference}',
    happened:
      'The order was cancelled, and now the carrier reports that a parcel of it moves. The buyer has not been told.',
  },
};

export const teamLabels = {
  brand: 'Brand',
  order: 'Order',
  reference: 'Reference',
  problem: 'Problem',
  reason: 'Reason',
  age: 'Open for',
  case: 'Case',
  timeline: 'See the timeline',
} as const;

import type { TeamReason } from '../../domain/notice.ts';
import type { TeamWords } from '../language.ts';

export const team: Readonly<Record<TeamReason | 'problem', TeamWords>> = {
  problem: {
    version: 1,
    subject: (facts) => `${facts.what}: order ${facts.reference}`,
    happened: (facts) =>
      `A problem has opened: ${facts.what}. The buyer is being told at the same time, as far as there is a channel.`,
  },
  escalated: {
    version: 1,
    subject: (facts) => `Still open, ${facts.what}: order ${facts.reference}`,
    happened: (facts) =>
      `A problem is still open and its time has passed: ${facts.what}. Calls so far: ${facts.escalations}.`,
  },
  unhappy: {
    version: 1,
    subject: ({ reference }) => `Not happy: order ${reference}`,
    happened: () => 'The buyer answered that something is wrong. What they wrote stands in the timeline.',
  },
  'moved-after-cancelling': {
    version: 1,
    subject: ({ reference }) => `Moved after cancelling: order ${reference}`,
    happened: () =>
      'The order was cancelled, and now the carrier reports that a parcel of it moves. The buyer has not been told.',
  },
};

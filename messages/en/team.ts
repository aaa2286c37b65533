import type { TeamReason } from '../../domain/notice.ts';
import type { TeamFacts, TeamWords } from '../language.ts';

const what = ({ problem }: TeamFacts): string => problem?.kind ?? 'problem';

export const team: Readonly<Record<TeamReason | 'problem', TeamWords>> = {
  problem: {
    version: 1,
    subject: (facts) => `${what(facts)}: order ${facts.reference}`,
    happened: (facts) => `A problem has opened: ${what(facts)}. The buyer is being told at the same time.`,
  },
  escalated: {
    version: 1,
    subject: (facts) => `Still open, ${what(facts)}: order ${facts.reference}`,
    happened: (facts) =>
      `A problem is still open and its time has passed: ${what(facts)}. Calls so far: ${facts.problem?.escalations ?? 1}.`,
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

import type { Entry } from '../../domain/ledger.ts';
import { hasEnded, rungs } from '../../domain/stage.ts';
import { epochOf, type Instant } from '../../domain/time.ts';
import type { Usage } from '../aws/usage.ts';
import { addTally, countOf, noTally } from './add-tally.ts';
import { happeningsOf } from './happenings.ts';
import type { OrderRecord } from './order-record.ts';
import { secondsToTell } from './seconds-to-tell.ts';
import { falseAlarms, silencesTold } from './silences.ts';
import type { Tally } from './tally.ts';

/** What these orders came to, and what was asked of AWS for them. */
export const tallyOf = (records: readonly OrderRecord[], usage: Usage): Tally =>
  addTally(sumOf(records.map(tallyOfOne)), { ...noTally, usage });

/** By halves, so that each count is added up a few times only. */
const sumOf = (tallies: readonly Tally[]): Tally => {
  const [only = noTally] = tallies;
  if (tallies.length <= 1) return only;
  const half = Math.floor(tallies.length / 2);
  return addTally(sumOf(tallies.slice(0, half)), sumOf(tallies.slice(half)));
};

const tallyOfOne = (record: OrderRecord): Tally => {
  const { ledger, stage, traits, score, executions } = record;
  const cases = happeningsOf(record, 'case-opened');
  return {
    ...noTally,
    orders: 1,
    stages: countOf([stage]),
    traits: countOf(traits),
    notices: countOf(ledger.map((entry) => `${entry.reason} ${entry.channel} ${outcomeOf(entry)}`)),
    messagesAnOrder: countOf([ledger.filter((entry) => entry.channel !== 'team' && isSent(entry)).length]),
    secondsToTell: {
      buyer: countOf(secondsToTell(record, ['email', 'sms'])),
      team: countOf(secondsToTell(record, ['team'])),
    },
    problems: countOf(happeningsOf(record, 'problem-opened').map(({ what }) => what.problem)),
    silence: { told: silencesTold(record).length, falseAlarms: falseAlarms(record).length },
    cases: countOf(cases.map(({ what }) => what.about)),
    escalations: happeningsOf(record, 'case-escalated').length,
    scores: score === undefined || !hasEnded({ rung: rungs[stage] }) ? {} : countOf([Math.floor(score / 10) * 10]),
    openings: openingsOf(executions),
  };
};

const isSent = ({ state }: Entry): boolean => state === 'sent' || state === 'uncertain';

const outcomeOf = ({ state, why }: Entry): string => why ?? state;

const openingsOf = (executions: OrderRecord['executions']): Tally['openings'] => {
  const openings: Record<string, number> = {};
  const change = (at: Instant, by: number): void => {
    const hour = Math.floor(epochOf(at) / HOUR_MS);
    openings[hour] = (openings[hour] ?? 0) + by;
  };
  for (const { startedAt, endedAt } of executions) {
    change(startedAt, 1);
    if (endedAt !== undefined) change(endedAt, -1);
  }
  return openings;
};

const HOUR_MS = 3_600_000;

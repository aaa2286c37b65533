import { noUsage, type Usage } from '../aws/usage.ts';
import type { Tally } from './tally.ts';

type Counts = Readonly<Record<string, number>>;

/** The tally of no order: added to another, it changes nothing. */
export const noTally: Tally = {
  orders: 0,
  stages: {},
  traits: {},
  notices: {},
  messagesAnOrder: {},
  secondsToTell: { buyer: {}, team: {} },
  problems: {},
  silence: { told: 0, falseAlarms: 0 },
  cases: {},
  escalations: 0,
  scores: {},
  openings: {},
  usage: noUsage,
};

/** Of different orders. In whatever order tallies are added, the sum is the same. */
export const addTally = (a: Tally, b: Tally): Tally => ({
  orders: a.orders + b.orders,
  stages: addCounts(a.stages, b.stages),
  traits: addCounts(a.traits, b.traits),
  notices: addCounts(a.notices, b.notices),
  messagesAnOrder: addCounts(a.messagesAnOrder, b.messagesAnOrder),
  secondsToTell: {
    buyer: addCounts(a.secondsToTell.buyer, b.secondsToTell.buyer),
    team: addCounts(a.secondsToTell.team, b.secondsToTell.team),
  },
  problems: addCounts(a.problems, b.problems),
  silence: {
    told: a.silence.told + b.silence.told,
    falseAlarms: a.silence.falseAlarms + b.silence.falseAlarms,
  },
  cases: addCounts(a.cases, b.cases),
  escalations: a.escalations + b.escalations,
  scores: addCounts(a.scores, b.scores),
  openings: addCounts(a.openings, b.openings),
  usage: addUsage(a.usage, b.usage),
});

const addUsage = (a: Usage, b: Usage): Usage => ({
  calls: addCounts(a.calls, b.calls),
  invocations: addCounts(a.invocations, b.invocations),
  readUnits: a.readUnits + b.readUnits,
  writeUnits: a.writeUnits + b.writeUnits,
  transitions: a.transitions + b.transitions,
});

/** Names stand in the order of the alphabet, so that a report does not depend on which order came first. */
const addCounts = (a: Counts, b: Counts): Counts => {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
};

/** How often each name occurs. */
export const countOf = (names: readonly (string | number)[]): Counts => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return addCounts(counts, {});
};

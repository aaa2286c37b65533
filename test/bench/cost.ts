import type { Counted } from './calls.ts';
import { type Priced, prices } from './prices.table.ts';

export interface Usage {
  readonly counted: Counted;
  readonly emails: number;
  readonly states: number;
  readonly requests: number;
  /** Of the machine and the API; the functions' own are in what was counted. */
  readonly otherLogBytes: number;
  /** Of the order and all that belongs to it, in the table. */
  readonly keptBytes: number;
}

export interface CostLine {
  readonly item: Priced;
  readonly amount: number;
  readonly dollars: number;
}

/** What every function here is given. */
const GIGABYTES = 0.5;
/** Of executions; X-Ray's own rule. */
const TRACED = 0.05;
/** From checkout until it has settled, rounded up. What comes after it is told as a figure of its own. */
const MONTHS_KEPT = 1;
/** To fetch a batch and to delete it, for every batch that reaches a function. */
const REQUESTS_A_BATCH = 2;
const FED_BY_QUEUE = ['send-notice'];

/** What one order costs, by item, dearest first. What is paid by the month whether orders come or not is left out. */
export const costOf = (usage: Usage): readonly CostLine[] => {
  const { counted, emails, states, requests, otherLogBytes, keptBytes } = usage;
  const units = (name: 'writeUnits' | 'readUnits') => counted.calls.reduce((sum, one) => sum + one[name], 0);
  const callsTo = (service: string) =>
    counted.calls.filter((one) => one.service === service).reduce((sum, { count }) => sum + count, 0);
  const functions = (name: 'invocations' | 'milliseconds' | 'logBytes') =>
    counted.functions.reduce((sum, one) => sum + one[name], 0);
  const batches = counted.functions
    .filter(({ name }) => FED_BY_QUEUE.includes(name))
    .reduce((sum, { invocations }) => sum + invocations, 0);
  const amounts: Readonly<Partial<Record<Priced, number>>> = {
    email: emails,
    state: states,
    writeUnit: units('writeUnits'),
    readUnit: units('readUnits'),
    gigabyteMonth: (keptBytes / 1e9) * MONTHS_KEPT,
    invocation: functions('invocations'),
    gigabyteSecond: (functions('milliseconds') / 1000) * GIGABYTES,
    request: requests,
    queueRequest: callsTo('sqs') + batches * REQUESTS_A_BATCH,
    logGigabyte: (functions('logBytes') + otherLogBytes) / 1e9,
    secretCall: callsTo('secretsmanager'),
    keyCall: callsTo('kms') + callsTo('ssm'),
    trace: TRACED,
  };
  return Object.keys(prices)
    .flatMap((name): readonly CostLine[] => {
      const item = name as Priced;
      const amount = amounts[item];
      return amount === undefined ? [] : [{ item, amount, dollars: amount * prices[item].dollars }];
    })
    .sort((a, b) => b.dollars - a.dollars);
};

export const dollars = (lines: readonly CostLine[]): number => lines.reduce((sum, line) => sum + line.dollars, 0);

export const onEssentials = (lines: readonly CostLine[], emails: number): number =>
  dollars(lines) + emails * (prices.emailOnEssentials.dollars - prices.email.dollars);

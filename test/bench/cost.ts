import {
  type BillLine,
  billOf,
  FUNCTION_GIGABYTES,
  QUEUE_REQUESTS_A_BATCH,
  TRACED_SHARE,
} from '../../simulator/cost/bill.ts';
import type { Counted } from './calls.ts';

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

/** From checkout until it has settled, rounded up. What comes after it is told as a figure of its own. */
const MONTHS_KEPT = 1;
const FED_BY_QUEUE = ['send-notice'];

/** What one order costs, by item, dearest first. What is paid by the month whether orders come or not is left out. */
export const costOf = (usage: Usage): readonly BillLine[] => {
  const { counted, emails, states, requests, otherLogBytes, keptBytes } = usage;
  const units = (name: 'writeUnits' | 'readUnits') => counted.calls.reduce((sum, one) => sum + one[name], 0);
  const callsTo = (service: string) =>
    counted.calls.filter((one) => one.service === service).reduce((sum, { count }) => sum + count, 0);
  const functions = (name: 'invocations' | 'milliseconds' | 'logBytes') =>
    counted.functions.reduce((sum, one) => sum + one[name], 0);
  const batches = counted.functions
    .filter(({ name }) => FED_BY_QUEUE.includes(name))
    .reduce((sum, { invocations }) => sum + invocations, 0);
  return billOf({
    email: emails,
    state: states,
    writeUnit: units('writeUnits'),
    readUnit: units('readUnits'),
    gigabyteMonth: (keptBytes / 1e9) * MONTHS_KEPT,
    invocation: functions('invocations'),
    gigabyteSecond: (functions('milliseconds') / 1000) * FUNCTION_GIGABYTES,
    request: requests,
    queueRequest: callsTo('sqs') + batches * QUEUE_REQUESTS_A_BATCH,
    logGigabyte: (functions('logBytes') + otherLogBytes) / 1e9,
    secretCall: callsTo('secretsmanager'),
    keyCall: callsTo('kms') + callsTo('ssm'),
    trace: TRACED_SHARE,
  });
};

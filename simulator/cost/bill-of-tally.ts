import type { Tally } from '../study/tally.ts';
import {
  type Amounts,
  type BillLine,
  billOf,
  FUNCTION_GIGABYTES,
  QUEUE_REQUESTS_A_BATCH,
  TRACED_SHARE,
} from './bill.ts';

/*
 * What a simulation cannot count is taken from what `npm run bench` measures of one ordinary order (docs/benchmarks.md), rounded up, and from
 * nothing else: 600 bytes of log an invocation, 16 KB of history an order of 12 states, 17 KB kept in the table. On Lambda half a gigabyte
 * is a third of a core, so a call that takes a tenth of that here is taken to run for 30 ms.
 */
const SECONDS_AN_INVOCATION = 0.03;
const LOG_BYTES_AN_INVOCATION = 600;
const LOG_BYTES_A_STATE = 1_400;
const LOG_BYTES_A_REQUEST = 256;
const KEPT_BYTES_AN_ORDER = 17_000;

const FED_BY_HTTP = ['receive-webhook', 'serve-shop', 'show-page'];
const FED_BY_QUEUE = ['send-notice', 'ask-sender'];

/** What AWS would ask for all orders of a tally together, by item. Carriers' own feeds, and what a stage costs while nothing happens, are not in it. */
export const billOfTally = ({ orders, notices, usage }: Tally): readonly BillLine[] => {
  const { calls, invocations, transitions, readUnits, writeUnits } = usage;
  const all = sumWhere(invocations, () => true);
  const requests = sumWhere(invocations, (name) => FED_BY_HTTP.includes(name));
  const batches = sumWhere(invocations, (name) => FED_BY_QUEUE.includes(name));
  const callsTo = (service: string) => sumWhere(calls, (name) => name.startsWith(`${service}.`));
  const logBytes = all * LOG_BYTES_AN_INVOCATION + transitions * LOG_BYTES_A_STATE + requests * LOG_BYTES_A_REQUEST;
  const amounts: Amounts = {
    email: handedOver(notices, 'email'),
    text: handedOver(notices, 'sms'),
    state: transitions,
    writeUnit: writeUnits,
    readUnit: readUnits,
    gigabyteMonth: (orders * KEPT_BYTES_AN_ORDER) / 1e9,
    invocation: all,
    gigabyteSecond: all * SECONDS_AN_INVOCATION * FUNCTION_GIGABYTES,
    request: requests,
    queueRequest: callsTo('sqs') + batches * QUEUE_REQUESTS_A_BATCH,
    logGigabyte: logBytes / 1e9,
    keyCall: callsTo('kms') + callsTo('ssm'),
    trace: orders * TRACED_SHARE,
  };
  return billOf(amounts);
};

const sumWhere = (counts: Readonly<Record<string, number>>, isWanted: (name: string) => boolean): number =>
  Object.entries(counts).reduce((sum, [name, count]) => (isWanted(name) ? sum + count : sum), 0);

/** A message of unknown fate is paid for, too. */
const handedOver = (notices: Tally['notices'], channel: string): number =>
  sumWhere(notices, (name) => name.endsWith(` ${channel} sent`) || name.endsWith(` ${channel} uncertain`));

import { Denied, TryAgain } from '../../domain/errors.ts';
import { executionName } from '../../domain/execution-name.ts';
import { isUrgent, noticeKey } from '../../domain/notice.ts';
import type { ArrivalQueue } from '../../lambdas/adapters/arrival-queue.ts';
import type { Arrival } from '../../lambdas/adapters/arrivals.ts';
import type { Handed } from '../../lambdas/adapters/fate.ts';
import type { Errand, InquiryQueue } from '../../lambdas/adapters/inquiry-queue.ts';
import type { Outbox, Pending } from '../../lambdas/adapters/outbox.ts';
import type { RetryQueue } from '../../lambdas/adapters/retry-queue.ts';
import type { Woken, Workflow } from '../../lambdas/adapters/workflow.ts';
import type { ExecutionView, StepFunctions, TokenAnswer } from '../step-functions/contract.ts';
import type { Calls } from './calls.ts';
import type { Fault } from './fault.ts';
import type { WorkQueue } from './work-queue.ts';

/** What the functions ask of AWS beside the table, each call on the way of all calls. */

export interface Job {
  readonly order: string;
  readonly notice: string;
}

export const workflowPort = (calls: Calls, states: StepFunctions, machine: string): Workflow => {
  const call = <Answer>(action: string, does: () => Answer): Promise<Answer> =>
    calls.make<Answer>({ kind: 'wake', action }, { does: async () => calls.apart(does), hears: busyOrDenied });
  /** An execution that has just ended may still be described as running (the API's own words: "eventually consistent"). */
  const statusOf = (name: string): Promise<ExecutionView['status'] | undefined> => {
    const now = async () => states.describeExecution(machine, name)?.status;
    return calls.make(
      { kind: 'describe', action: 'states.DescribeExecution' },
      { does: now, stale: async () => (await now()) && 'RUNNING', hears: busyOrDenied },
    );
  };
  const woken = (answer: TokenAnswer): Woken => (answer === 'done' ? 'woken' : 'dead');
  return {
    start: async (order, life) => {
      const name = executionName(order, life);
      const input = JSON.stringify({ order, life });
      const started = await call('states.StartExecution', () => states.startExecution({ machine, name, input }));
      if (started === 'started' || started === 'running') return 'running';
      if (started !== 'ExecutionAlreadyExists') throw new Error(started);
      return (await statusOf(name)) === 'RUNNING' ? 'running' : 'closed';
    },
    succeed: async (token) => woken(await call('states.SendTaskSuccess', () => states.sendTaskSuccess(token, '{}'))),
    fail: async (token, error) =>
      woken(await call('states.SendTaskFailure', () => states.sendTaskFailure(token, error))),
  };
};

const busyOrDenied = (fault: Fault): Error =>
  fault === 'refused' ? new Denied('The machine may not be woken') : new TryAgain(`The machine: ${fault}`);

const busyOrFailed = (fault: Fault): Error =>
  fault === 'refused' ? new Error('AccessDenied') : new TryAgain(`A queue: ${fault}`);

/** What SQS takes in one call. */
const BATCH = 10;

const batchesOf = (jobs: readonly Job[]): readonly (readonly Job[])[] => {
  const batches: (readonly Job[])[] = [];
  for (let from = 0; from < jobs.length; from += BATCH) batches.push(jobs.slice(from, from + BATCH));
  return batches;
};

export const outboxPort = (
  calls: Calls,
  queues: { readonly urgent: WorkQueue<Job>; readonly ordinary: WorkQueue<Job> },
): Outbox => {
  const queueOf = ({ notice }: Pending): WorkQueue<Job> => (isUrgent(notice) ? queues.urgent : queues.ordinary);
  const jobOf = ({ order, notice }: Pending): Job => ({ order, notice: noticeKey(notice) });
  const send = (queue: WorkQueue<Job>, jobs: readonly Job[]): Promise<void> =>
    calls.make<void>(
      { kind: 'enqueue', action: 'sqs.SendMessageBatch' },
      {
        does: async () => queue.put(jobs),
        partly: async () => {
          queue.put(jobs.slice(0, Math.floor(jobs.length / 2)));
          throw new TryAgain('A queue left messages out');
        },
        hears: busyOrFailed,
      },
    );
  return {
    enqueue: async (pending) => {
      const batches = [queues.urgent, queues.ordinary].flatMap((queue) => {
        const jobs = pending.filter((each) => queueOf(each) === queue).map(jobOf);
        return batchesOf(jobs).map((batch) => ({ queue, jobs: batch }));
      });
      await Promise.all(batches.map(({ queue, jobs }) => send(queue, jobs)));
    },
    enqueueLater: (pending, seconds) =>
      calls.make<void>(
        { kind: 'enqueue', action: 'sqs.SendMessage' },
        {
          does: async () => queueOf(pending).put([jobOf(pending)], Math.min(900, Math.max(0, Math.ceil(seconds)))),
          hears: busyOrFailed,
        },
      ),
  };
};

export const retriesPort = (calls: Calls, queue: WorkQueue<{ readonly order: string }>): RetryQueue => ({
  put: (order) =>
    calls.make<void>(
      { kind: 'enqueue', action: 'sqs.SendMessage' },
      { does: async () => queue.put([{ order }]), hears: busyOrFailed },
    ),
});

export const arrivalsPort = (calls: Calls, queue: WorkQueue<Arrival>): ArrivalQueue => ({
  put: (arrival) =>
    calls.make<void>(
      { kind: 'enqueue', action: 'sqs.SendMessage' },
      { does: async () => queue.put([arrival]), hears: busyOrFailed },
    ),
});

export const inquiriesPort = (calls: Calls, queue: WorkQueue<Errand>): InquiryQueue => ({
  put: (errand, afterSeconds = 0) =>
    calls.make<void>(
      { kind: 'enqueue', action: 'sqs.SendMessage' },
      { does: async () => queue.put([errand], Math.min(900, Math.ceil(afterSeconds))), hears: busyOrFailed },
    ),
});

/** Hands one message to a provider, which may take it and yet not say so. `taken` is told when it was taken, and when the sender heard so. */
export const handOver = async (
  calls: Calls,
  action: string,
  { take, hear }: { readonly take: () => string | Promise<string>; readonly hear: () => void },
): Promise<Handed> => {
  const handed = await calls.make<Handed>(
    { kind: 'hand-over', action },
    {
      does: async () => ({ kind: 'accepted', providerId: await take() }),
      hears: (fault) => heard[fault] ?? { kind: 'unknown' },
    },
  );
  if (handed.kind === 'accepted') hear();
  return handed;
};

const heard: Readonly<Partial<Record<Fault, Handed>>> = {
  throttled: { kind: 'busy' },
  refused: { kind: 'refused' },
  misconfigured: { kind: 'misconfigured' },
};

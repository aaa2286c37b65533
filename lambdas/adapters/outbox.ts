import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { TryAgain } from '../../domain/errors.ts';
import { isUrgent, type Notice, noticeKey } from '../../domain/notice.ts';
import { isPassing } from './fate.ts';

/** One notice of one order, by the names under which the ledger knows them. */
export interface Pending {
  readonly order: string;
  readonly notice: Notice;
}

/** The two queues before the sender: what is urgent waits behind nothing else. Throws TryAgain unless all is enqueued. */
export interface Outbox {
  /** Safe to repeat: the sender sends a notice once, however often it is handed over. */
  enqueue(pending: readonly Pending[]): Promise<void>;
  /** Hands over again after a while, at most 15 minutes. */
  enqueueLater(pending: Pending, seconds: number): Promise<void>;
}

/** What SQS takes in one call. */
const BATCH = 10;
const LONGEST_DELAY_SECONDS = 900;

export const outbox = (client: SQSClient, queues: { readonly urgent: string; readonly ordinary: string }): Outbox => {
  const queueOf = ({ notice }: Pending): string => (isUrgent(notice) ? queues.urgent : queues.ordinary);
  return {
    enqueue: async (pending) => {
      const byQueue = [queues.urgent, queues.ordinary].map((url) => pending.filter((each) => queueOf(each) === url));
      await Promise.all(
        byQueue.flatMap((all) =>
          batches(all).map((batch) => sendBatch(client, batch[0] ? queueOf(batch[0]) : '', batch)),
        ),
      );
    },
    enqueueLater: async (pending, seconds) => {
      const DelaySeconds = Math.min(LONGEST_DELAY_SECONDS, Math.max(0, Math.ceil(seconds)));
      const message = { QueueUrl: queueOf(pending), MessageBody: bodyOf(pending), DelaySeconds };
      await client.send(new SendMessageCommand(message)).catch(passing);
    },
  };
};

const batches = (all: readonly Pending[]): readonly (readonly Pending[])[] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, place) => all.slice(place * BATCH, (place + 1) * BATCH));

const bodyOf = ({ order, notice }: Pending): string => JSON.stringify({ order, notice: noticeKey(notice) });

const sendBatch = async (client: SQSClient, QueueUrl: string, batch: readonly Pending[]): Promise<void> => {
  const Entries = batch.map((each, place) => ({ Id: String(place), MessageBody: bodyOf(each) }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries })).catch(passing);
  if (Failed.length > 0) throw new TryAgain('A queue left messages out');
};

const passing = (error: unknown): never => {
  throw isPassing(error) ? new TryAgain('A queue is busy', { cause: error }) : error;
};

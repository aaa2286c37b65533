import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { type Observed, observer } from './observation.ts';

type Image = Parameters<typeof unmarshall>[0];

/** The stream's own words, as far as they are read. Values are spelled as DynamoDB spells them. */
interface StreamEvent {
  readonly Records: readonly {
    readonly dynamodb?: { readonly SequenceNumber?: string; readonly OldImage?: Image; readonly NewImage?: Image };
  }[];
}

/** One change of one item, as the table's stream tells it. */
export interface StreamRecord {
  /** Its place in the shard. */
  readonly place: string;
  readonly old?: ReturnType<typeof unmarshall>;
  readonly new?: ReturnType<typeof unmarshall>;
}

/** `failedAt`: the shard is told again from this place on. */
export type Settled = Observed & { readonly failedAt?: string };

/** A story that reads the table's stream. */
export const observedStream = (
  service: string,
  story: (records: readonly StreamRecord[]) => Promise<readonly Settled[]>,
) => {
  const { logger, note, fail } = observer(service);
  return middy<StreamEvent, DynamoDBBatchResponse>()
    .use(injectLambdaContext(logger, { clearState: true }))
    .handler(async (event: StreamEvent): Promise<DynamoDBBatchResponse> => {
      try {
        const settled = await story(event.Records.map(recordOf));
        for (const each of settled) note(each);
        return {
          batchItemFailures: settled.flatMap(({ failedAt }) => (failedAt ? [{ itemIdentifier: failedAt }] : [])),
        };
      } catch (error) {
        fail(error);
        throw error;
      }
    });
};

const recordOf = ({ dynamodb = {} }: StreamEvent['Records'][number]): StreamRecord => ({
  place: dynamodb.SequenceNumber ?? '',
  ...(dynamodb.OldImage ? { old: unmarshall(dynamodb.OldImage) } : {}),
  ...(dynamodb.NewImage ? { new: unmarshall(dynamodb.NewImage) } : {}),
});

export interface Messages<Message> {
  /** Reads a body. Throws what is none of ours: it ends in the failure queue. */
  readonly read: (body: unknown) => Message;
  readonly story: (message: Message) => Promise<Observed>;
}

/** A story that works on a queue's messages: one that fails does not bring back the others. */
export const observedQueue = <Message>(service: string, { read, story }: Messages<Message>) => {
  const { logger, note, fail } = observer(service);
  const work = async (record: SQSRecord): Promise<void> => {
    try {
      note(await story(read(JSON.parse(record.body))));
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  return middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { clearState: true }))
    .handler(
      (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
        processPartialResponse(event, work, new BatchProcessor(EventType.SQS), {
          context,
          throwOnFullBatchFailure: false,
        }),
    );
};

/** One function behind both: the stream, and the queue of what failed there. */
export const streamOrQueue =
  (stream: ReturnType<typeof observedStream>, queue: ReturnType<typeof observedQueue>) =>
  (event: StreamEvent | SQSEvent, context: Context): Promise<SQSBatchResponse | DynamoDBBatchResponse> =>
    isQueued(event) ? queue(event, context) : stream(event, context);

const isQueued = (event: StreamEvent | SQSEvent): event is SQSEvent =>
  event.Records.some((record) => 'messageId' in record);

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { journeyChanges } from '../adapters/journey-changes.ts';
import { orderStore } from '../adapters/order-store.ts';
import { retryQueue } from '../adapters/retry-queue.ts';
import { workflow } from '../adapters/workflow.ts';
import { observedQueue, observedStream, streamOrQueue } from '../runtime/observed-batch.ts';
import { environment } from './environment.ts';
import { wakeAgain, wakeJourneys } from './handler.ts';

const settings = environment.parse(process.env);
const dependencies = {
  orders: orderStore(dynamoTable(new DynamoDBClient(), settings.TABLE_NAME)),
  workflow: workflow(new SFNClient(), settings.MACHINE_ARN),
  retries: retryQueue(new SQSClient(), settings.RETRY_QUEUE_URL),
};
const message = z.object({ order: z.string() });
const wake = wakeJourneys(dependencies);

export const handler = streamOrQueue(
  observedStream('wake-journeys', async (records) =>
    // Most records are a park's own, or of scans that wake nobody: to log each would cost more than to run.
    (await wake(journeyChanges(records)))
      .filter(({ outcome }) => outcome !== 'at-rest')
      .map(({ order, ...woke }) => ({ ...woke, ids: { order } })),
  ),
  observedQueue('wake-journeys', { read: (body) => message.parse(body), story: wakeAgain(dependencies) }),
);

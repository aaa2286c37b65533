import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { instantOf } from '../../domain/time.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { ledgerStore } from '../adapters/ledger-store.ts';
import { orderStore } from '../adapters/order-store.ts';
import { outbox } from '../adapters/outbox.ts';
import { personalStore } from '../adapters/personal-store.ts';
import { trackingStore } from '../adapters/tracking-store.ts';
import { observedTask } from '../runtime/observed-task.ts';
import { environment } from './environment.ts';
import { sweepOrders } from './handler.ts';

const settings = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), settings.TABLE_NAME);
const queues = { urgent: settings.URGENT_QUEUE_URL, ordinary: settings.ORDINARY_QUEUE_URL };

export const handler = observedTask('sweep', {
  read: () => undefined,
  story: sweepOrders({
    orders: orderStore(table),
    ledger: ledgerStore(table),
    personal: personalStore(table, trackingStore(table)),
    outbox: outbox(new SQSClient(), queues),
    now: () => instantOf(Date.now()),
  }),
  observe: ({ counts, failures }) => ({ outcome: 'swept', numbers: counts, failures }),
});

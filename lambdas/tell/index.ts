import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { instantOf } from '../../domain/time.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { ledgerStore } from '../adapters/ledger-store.ts';
import { orderStore } from '../adapters/order-store.ts';
import { outbox } from '../adapters/outbox.ts';
import { observedTask } from '../runtime/observed-task.ts';
import { readCall } from './call.ts';
import { environment } from './environment.ts';
import { tellOrder } from './handler.ts';

const settings = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), settings.TABLE_NAME);
const queues = { urgent: settings.URGENT_QUEUE_URL, ordinary: settings.ORDINARY_QUEUE_URL };

export const handler = observedTask('tell', {
  read: readCall,
  story: tellOrder({
    orders: orderStore(table),
    ledger: ledgerStore(table),
    outbox: outbox(new SQSClient(), queues),
    now: () => instantOf(Date.now()),
    shortestWaitSeconds: Number(settings.SHORTEST_WAIT_SECONDS),
  }),
  observe: ({ next, seen }, { order, life }) => ({ outcome: 'told', ids: { order, life, next, seen } }),
});

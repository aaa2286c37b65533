import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instantOf } from '../../domain/time.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { orderStore } from '../adapters/order-store.ts';
import { observedTask } from '../runtime/observed-task.ts';
import { environment } from './environment.ts';
import { restartJourney } from './handler.ts';

const settings = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), settings.TABLE_NAME);
const event = z.object({ detail: z.object({ name: z.string() }) });

export const handler = observedTask('restart-journey', {
  read: (said) => event.parse(said).detail,
  story: restartJourney({ orders: orderStore(table), now: () => instantOf(Date.now()) }),
  observe: ({ outcome, order }) => ({ outcome, ...(order ? { ids: { order } } : {}) }),
});

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { instantOf } from '../../domain/time.ts';
import { arrivalsOf } from '../adapters/arrivals.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { keptDeliveries } from '../adapters/kept-deliveries.ts';
import { orderStore } from '../adapters/order-store.ts';
import { findSender } from '../adapters/senders.ts';
import { trackingStore } from '../adapters/tracking-store.ts';
import { jitter } from '../runtime/jitter.ts';
import { observedStream } from '../runtime/observed-batch.ts';
import { environment } from './environment.ts';
import { catchUp } from './handler.ts';

const { TABLE_NAME } = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), TABLE_NAME);
const stores = { orders: orderStore(table), tracking: trackingStore(table), kept: keptDeliveries(table) };
const story = catchUp({ ...stores, findSender, pause: jitter, now: () => instantOf(Date.now()) });

export const handler = observedStream('catch-up', (records) => story(arrivalsOf(records)));

import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { instantOf } from '../../domain/time.ts';
import { arrivalQueue } from '../adapters/arrival-queue.ts';
import { arrivalsOf } from '../adapters/arrivals.ts';
import { askedStore } from '../adapters/asked-store.ts';
import { brandStore } from '../adapters/brands.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { inquiryQueue } from '../adapters/inquiry-queue.ts';
import { keptDeliveries } from '../adapters/kept-deliveries.ts';
import { orderNewsStore } from '../adapters/order-news-store.ts';
import { secretKeys } from '../adapters/secret-keys.ts';
import { findSender } from '../adapters/senders.ts';
import { shopStores } from '../adapters/shop-stores.ts';
import { jitter } from '../runtime/jitter.ts';
import { observedQueue, observedStream, streamOrQueue } from '../runtime/observed-batch.ts';
import { arrivalForm } from './arrival-form.ts';
import { environment } from './environment.ts';
import { catchUp, catchUpAgain } from './handler.ts';

const { TABLE_NAME, KEYS_SECRET, INQUIRY_QUEUE_URL, RETRY_QUEUE_URL, STAGE: stage } = environment.parse(process.env);
const queues = new SQSClient();
const table = dynamoTable(new DynamoDBClient(), TABLE_NAME);
const stores = shopStores(table);
const now = () => instantOf(Date.now());
const shop = {
  ...stores,
  links: secretKeys(new SecretsManagerClient(), KEYS_SECRET, Date.now),
  stage,
  now,
  newId: randomUUID,
};
const dependencies = {
  orders: stores.orders,
  tracking: stores.tracking,
  kept: keptDeliveries(table),
  told: orderNewsStore(table),
  asked: askedStore(table),
  shop,
  brands: brandStore(table, Date.now),
  inquiries: inquiryQueue(queues, INQUIRY_QUEUE_URL),
  retries: arrivalQueue(queues, RETRY_QUEUE_URL),
  findSender,
  pause: jitter,
  now,
};
const story = catchUp(dependencies);

export const handler = streamOrQueue(
  observedStream('catch-up', (records) => story(arrivalsOf(records))),
  observedQueue('catch-up', { read: (body) => arrivalForm.parse(body), story: catchUpAgain(dependencies) }),
);

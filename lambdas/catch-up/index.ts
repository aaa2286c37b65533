import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { instantOf } from '../../domain/time.ts';
import { arrivalsOf } from '../adapters/arrivals.ts';
import { askedStore } from '../adapters/asked-store.ts';
import { brandStore } from '../adapters/brands.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { inquiryQueue } from '../adapters/inquiry-queue.ts';
import { intakeStore } from '../adapters/intake-store.ts';
import { keptDeliveries } from '../adapters/kept-deliveries.ts';
import { ledgerStore } from '../adapters/ledger-store.ts';
import { orderNewsStore } from '../adapters/order-news-store.ts';
import { orderStore } from '../adapters/order-store.ts';
import { personalStore } from '../adapters/personal-store.ts';
import { secretKeys } from '../adapters/secret-keys.ts';
import { findSender } from '../adapters/senders.ts';
import { trackingStore } from '../adapters/tracking-store.ts';
import { wordsStore } from '../adapters/words-store.ts';
import { jitter } from '../runtime/jitter.ts';
import { observedStream } from '../runtime/observed-batch.ts';
import { environment } from './environment.ts';
import { catchUp } from './handler.ts';

const { TABLE_NAME, KEYS_SECRET, INQUIRY_QUEUE_URL, STAGE: stage } = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), TABLE_NAME);
const [orders, tracking] = [orderStore(table), trackingStore(table)];
const now = () => instantOf(Date.now());
const shop = {
  orders,
  intake: intakeStore(table, orders),
  ledger: ledgerStore(table),
  words: wordsStore(table),
  personal: personalStore(table, tracking),
  links: secretKeys(new SecretsManagerClient(), KEYS_SECRET, Date.now),
  stage,
  now,
  newId: randomUUID,
};
const stores = { orders, tracking, kept: keptDeliveries(table), told: orderNewsStore(table), asked: askedStore(table) };
const story = catchUp({
  ...stores,
  shop,
  brands: brandStore(table, Date.now),
  inquiries: inquiryQueue(new SQSClient(), INQUIRY_QUEUE_URL),
  findSender,
  pause: jitter,
  now,
});

export const handler = observedStream('catch-up', (records) => story(arrivalsOf(records)));

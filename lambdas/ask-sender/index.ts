import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { instantOf } from '../../domain/time.ts';
import { brandStore } from '../adapters/brands.ts';
import { connectionSecrets } from '../adapters/connection-secrets.ts';
import { connections } from '../adapters/connections.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { withTokens } from '../adapters/exchanged-tokens.ts';
import { inquiryQueue } from '../adapters/inquiry-queue.ts';
import { orderNewsStore } from '../adapters/order-news-store.ts';
import { orderStore } from '../adapters/order-store.ts';
import { findSender } from '../adapters/senders.ts';
import { trackingStore } from '../adapters/tracking-store.ts';
import { web } from '../adapters/web.ts';
import { jitter } from '../runtime/jitter.ts';
import { observedQueue } from '../runtime/observed-batch.ts';
import { environment } from './environment.ts';
import { message } from './errand.ts';
import { runErrand } from './handler.ts';
import { lookForOrders } from './look-for-orders.ts';
import { pace } from './pace.ts';

const { TABLE_NAME, SECRETS_PREFIX, INQUIRY_QUEUE_URL } = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), TABLE_NAME);
/** As many as the queue feeds at a time. */
const INSTANCES = 2;
const dependencies = {
  orders: orderStore(table),
  tracking: trackingStore(table),
  told: orderNewsStore(table),
  brands: brandStore(table, Date.now),
  connections: connections(table, Date.now),
  secrets: connectionSecrets(new SSMClient(), SECRETS_PREFIX, Date.now),
  inquiries: inquiryQueue(new SQSClient(), INQUIRY_QUEUE_URL),
  findSender,
  web: withTokens(web(fetch), Date.now),
  pace: pace(Date.now, INSTANCES),
  pause: jitter,
  random: Math.random,
  now: () => instantOf(Date.now()),
};
const [run, look] = [runErrand(dependencies), lookForOrders(dependencies)];

export const handler = observedQueue('ask-sender', {
  read: (body) => message.parse(body),
  story: (asked) => ('look' in asked ? look() : run(asked)),
});

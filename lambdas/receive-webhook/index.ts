import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SSMClient } from '@aws-sdk/client-ssm';
import { connectionSecrets } from '../adapters/connection-secrets.ts';
import { connections } from '../adapters/connections.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { keptDeliveries } from '../adapters/kept-deliveries.ts';
import { keySets } from '../adapters/key-sets.ts';
import { orderNewsStore } from '../adapters/order-news-store.ts';
import { orderStore } from '../adapters/order-store.ts';
import { findSender } from '../adapters/senders.ts';
import { trackingStore } from '../adapters/tracking-store.ts';
import { jitter } from '../runtime/jitter.ts';
import { observedHttp } from '../runtime/observed-http.ts';
import { environment } from './environment.ts';
import { receiveWebhook } from './handler.ts';

const { TABLE_NAME, SECRETS_PREFIX, FRONT_SECRET } = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), TABLE_NAME);
const stores = {
  orders: orderStore(table),
  tracking: trackingStore(table),
  kept: keptDeliveries(table),
  told: orderNewsStore(table),
};
const known = {
  connections: connections(table, Date.now),
  secrets: connectionSecrets(new SSMClient(), SECRETS_PREFIX, Date.now),
  keySets: keySets(fetch, Date.now),
};
const front = FRONT_SECRET ? (await import('../adapters/front.ts')).front(FRONT_SECRET) : undefined;
const story = receiveWebhook({ ...stores, ...known, findSender, pause: jitter, now: Date.now });

export const handler = observedHttp('receive-webhook', story, front);

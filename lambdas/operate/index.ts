import { randomBytes, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import { instantOf } from '../../domain/time.ts';
import { apiKeys } from '../adapters/api-keys.ts';
import { brandStore } from '../adapters/brands.ts';
import { connectionSecrets } from '../adapters/connection-secrets.ts';
import { connections } from '../adapters/connections.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { dynamoWalk } from '../adapters/dynamo-walk.ts';
import { orderWalk } from '../adapters/order-walk.ts';
import { secretKeys } from '../adapters/secret-keys.ts';
import { shopStores } from '../adapters/shop-stores.ts';
import { observedTask } from '../runtime/observed-task.ts';
import { environment } from './environment.ts';
import { operate } from './handler.ts';
import { observe } from './observe.ts';

const { TABLE_NAME, SECRETS_PREFIX, KEYS_SECRET, PUBLIC_URL, STAGE: stage } = environment.parse(process.env);
const dynamo = new DynamoDBClient();
const table = dynamoTable(dynamo, TABLE_NAME);
const stores = shopStores(table);
const links = secretKeys(new SecretsManagerClient(), KEYS_SECRET, Date.now);
const now = () => instantOf(Date.now());

const operator = {
  shop: { ...stores, links, stage, now, newId: randomUUID },
  keys: apiKeys(table, Date.now),
  brands: brandStore(table, Date.now),
  connections: connections(table, Date.now),
  secrets: connectionSecrets(new SSMClient(), SECRETS_PREFIX, Date.now),
  personal: stores.personal,
  allOrders: orderWalk(dynamoWalk(dynamo, TABLE_NAME)),
  publicUrl: PUBLIC_URL.replace(/\/$/, ''),
  newSecret: () => randomBytes(32).toString('base64url'),
};

export const handler = observedTask('operate', { read: (event) => event, story: operate(operator), observe });

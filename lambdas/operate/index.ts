import { randomBytes, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SSMClient } from '@aws-sdk/client-ssm';
import { instantOf } from '../../domain/time.ts';
import { languageFor } from '../../messages/languages.ts';
import { apiKeys } from '../adapters/api-keys.ts';
import { brandWordsStore } from '../adapters/brand-words-store.ts';
import { brandStore } from '../adapters/brands.ts';
import { connectionSecrets } from '../adapters/connection-secrets.ts';
import { connections } from '../adapters/connections.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { dynamoWalk } from '../adapters/dynamo-walk.ts';
import { mailer } from '../adapters/mailer.ts';
import { texterBy } from '../adapters/on-demand.ts';
import { once } from '../adapters/once.ts';
import { orderWalk } from '../adapters/order-walk.ts';
import { reachStore } from '../adapters/reach-store.ts';
import { secretKeys } from '../adapters/secret-keys.ts';
import { shopStores } from '../adapters/shop-stores.ts';
import { tipsStore } from '../adapters/tips-store.ts';
import { observedTask } from '../runtime/observed-task.ts';
import { environment } from './environment.ts';
import { operate } from './handler.ts';
import { observe } from './observe.ts';

const settings = environment.parse(process.env);
const { TABLE_NAME, SECRETS_PREFIX, KEYS_SECRET, PUBLIC_URL, STAGE: stage, CONFIGURATION_SET: tests } = settings;
const dynamo = new DynamoDBClient();
const table = dynamoTable(dynamo, TABLE_NAME);
const stores = shopStores(table);
const links = secretKeys(new SecretsManagerClient(), KEYS_SECRET, Date.now);
const now = () => instantOf(Date.now());

const operator = {
  shop: { ...stores, links, stage, now, newId: randomUUID },
  keys: apiKeys(table, Date.now),
  brands: brandStore(table, Date.now),
  brandWords: brandWordsStore(table),
  tips: tipsStore(table),
  connections: connections(table, Date.now),
  secrets: connectionSecrets(new SSMClient(), SECRETS_PREFIX, Date.now),
  personal: stores.personal,
  reaches: reachStore(table, links),
  allOrders: orderWalk(dynamoWalk(dynamo, TABLE_NAME)),
  languages: languageFor,
  post: {
    mailer: mailer(new SESv2Client(once()), { ordinary: tests, care: tests, marketing: tests }),
    texter: texterBy({
      by: settings.TEXTS_BY,
      from: settings.TEXTS_FROM,
      configurationSet: settings.TEXTS_CONFIGURATION_SET,
      protection: settings.TEXTS_PROTECTION,
      mostDollars: settings.MOST_TEXT_DOLLARS,
    }),
    sender: settings.SENDER,
  },
  publicUrl: PUBLIC_URL.replace(/\/$/, ''),
  newSecret: () => randomBytes(32).toString('base64url'),
};

export const handler = observedTask('operate', { read: (event) => event, story: operate(operator), observe });

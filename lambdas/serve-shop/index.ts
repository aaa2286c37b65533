import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { instantOf } from '../../domain/time.ts';
import { apiKeys } from '../adapters/api-keys.ts';
import { brandStore } from '../adapters/brands.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { frontSecret } from '../adapters/front-secret.ts';
import { secretKeys } from '../adapters/secret-keys.ts';
import { shopStores } from '../adapters/shop-stores.ts';
import { observedHttp } from '../runtime/observed-http.ts';
import { environment } from './environment.ts';
import { serveShop } from './handler.ts';
import { tokenBuckets } from './token-buckets.ts';

const { TABLE_NAME, KEYS_SECRET, PUBLIC_URL, FRONT_SECRET, STAGE: stage } = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), TABLE_NAME);
const client = new SecretsManagerClient();
const links = secretKeys(client, KEYS_SECRET, Date.now);
const now = () => instantOf(Date.now());
const shop = { ...shopStores(table), links, stage, now, newId: randomUUID };
const [keys, brands] = [apiKeys(table, Date.now), brandStore(table, Date.now)];
const buckets = tokenBuckets({ perSecond: 50, burst: 100 }, Date.now);
const front = frontSecret({ client, secretId: FRONT_SECRET, now: Date.now });
const story = serveShop({ shop, keys, brands, buckets, publicUrl: PUBLIC_URL });

export const handler = observedHttp('serve-shop', story, front);

import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { instantOf } from '../../domain/time.ts';
import { apiKeys } from '../adapters/api-keys.ts';
import { brandStore } from '../adapters/brands.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { intakeStore } from '../adapters/intake-store.ts';
import { ledgerStore } from '../adapters/ledger-store.ts';
import { orderStore } from '../adapters/order-store.ts';
import { secretKeys } from '../adapters/secret-keys.ts';
import { wordsStore } from '../adapters/words-store.ts';
import { observedHttp } from '../runtime/observed-http.ts';
import { environment } from './environment.ts';
import { serveShop } from './handler.ts';
import { tokenBuckets } from './token-buckets.ts';

const { TABLE_NAME, KEYS_SECRET, PUBLIC_URL, STAGE: stage } = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), TABLE_NAME);
const [orders, ledger, words] = [orderStore(table), ledgerStore(table), wordsStore(table)];
const links = secretKeys(new SecretsManagerClient(), KEYS_SECRET, Date.now);
const now = () => instantOf(Date.now());
const shop = { orders, intake: intakeStore(table, orders), ledger, words, links, stage, now, newId: randomUUID };
const [keys, brands] = [apiKeys(table, Date.now), brandStore(table, Date.now)];
const buckets = tokenBuckets({ perSecond: 50, burst: 100 }, Date.now);

export const handler = observedHttp('serve-shop', serveShop({ shop, keys, brands, buckets, publicUrl: PUBLIC_URL }));

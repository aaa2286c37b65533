import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { instantOf } from '../../domain/time.ts';
import { languageFor } from '../../messages/languages.ts';
import { brandStore } from '../adapters/brands.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { frontSecret } from '../adapters/front-secret.ts';
import { intakeStore } from '../adapters/intake-store.ts';
import { orderStore } from '../adapters/order-store.ts';
import { personalStore } from '../adapters/personal-store.ts';
import { reachStore } from '../adapters/reach-store.ts';
import { secretKeys } from '../adapters/secret-keys.ts';
import { trackingStore } from '../adapters/tracking-store.ts';
import { observedHttp } from '../runtime/observed-http.ts';
import { environment } from './environment.ts';
import { showPage } from './handler.ts';

const { TABLE_NAME, KEYS_SECRET, FRONT_SECRET } = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), TABLE_NAME);
const orders = orderStore(table);
const intake = intakeStore(table, orders);
const brands = brandStore(table, Date.now);
const client = new SecretsManagerClient();
const links = secretKeys(client, KEYS_SECRET, Date.now);
const front = frontSecret({ client, secretId: FRONT_SECRET, now: Date.now });
const now = () => instantOf(Date.now());
const story = showPage({
  orders,
  intake,
  brands,
  personal: personalStore(table, trackingStore(table)),
  reaches: reachStore(table, links),
  links,
  languages: languageFor,
  now,
  newId: randomUUID,
});

export const handler = observedHttp('show-page', story, front);

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { instantOf } from '../../domain/time.ts';
import { brandStore } from '../adapters/brands.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { orderStore } from '../adapters/order-store.ts';
import { reachStore } from '../adapters/reach-store.ts';
import { secretKeys } from '../adapters/secret-keys.ts';
import { textedStore } from '../adapters/texted-store.ts';
import { wordsStore } from '../adapters/words-store.ts';
import { observedQueue } from '../runtime/observed-batch.ts';
import { environment } from './environment.ts';
import { hearTexts } from './handler.ts';
import { readText } from './read-text.ts';

const { TABLE_NAME, KEYS_SECRET } = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), TABLE_NAME);
const links = secretKeys(new SecretsManagerClient(), KEYS_SECRET, Date.now);

export const handler = observedQueue('hear-texts', {
  read: readText,
  story: hearTexts({
    orders: orderStore(table),
    words: wordsStore(table),
    brands: brandStore(table, Date.now),
    reaches: reachStore(table, links),
    texted: textedStore(table, links),
    links,
    now: () => instantOf(Date.now()),
  }),
});

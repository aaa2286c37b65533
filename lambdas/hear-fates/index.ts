import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { instantOf } from '../../domain/time.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { ledgerStore } from '../adapters/ledger-store.ts';
import { orderStore } from '../adapters/order-store.ts';
import { reachStore } from '../adapters/reach-store.ts';
import { secretKeys } from '../adapters/secret-keys.ts';
import { observedQueue } from '../runtime/observed-batch.ts';
import { environment } from './environment.ts';
import { hearFates } from './handler.ts';
import { readEvent } from './read-event.ts';

const { TABLE_NAME, KEYS_SECRET, OPENS } = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), TABLE_NAME);

export const handler = observedQueue('hear-fates', {
  read: readEvent({ opens: OPENS === 'heard' }),
  story: hearFates({
    orders: orderStore(table),
    ledger: ledgerStore(table),
    reaches: reachStore(table, secretKeys(new SecretsManagerClient(), KEYS_SECRET, Date.now)),
    now: () => instantOf(Date.now()),
  }),
});

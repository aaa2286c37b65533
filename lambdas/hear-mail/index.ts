import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { instantOf } from '../../domain/time.ts';
import { brandStore } from '../adapters/brands.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { mailbox } from '../adapters/mailbox.ts';
import { orderStore } from '../adapters/order-store.ts';
import { personalStore } from '../adapters/personal-store.ts';
import { secretKeys } from '../adapters/secret-keys.ts';
import { trackingStore } from '../adapters/tracking-store.ts';
import { wordsStore } from '../adapters/words-store.ts';
import { observedTask } from '../runtime/observed-task.ts';
import { environment } from './environment.ts';
import { hearMail } from './handler.ts';
import { readReceipt } from './receipt.ts';

const { TABLE_NAME, KEYS_SECRET, MAIL_BUCKET } = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), TABLE_NAME);

export const handler = observedTask('hear-mail', {
  read: readReceipt,
  story: hearMail({
    orders: orderStore(table),
    personal: personalStore(table, trackingStore(table)),
    words: wordsStore(table),
    brands: brandStore(table, Date.now),
    mailbox: mailbox(new S3Client({ forcePathStyle: true }), MAIL_BUCKET),
    links: secretKeys(new SecretsManagerClient(), KEYS_SECRET, Date.now),
    now: () => instantOf(Date.now()),
  }),
  observe: (heard) => heard,
});

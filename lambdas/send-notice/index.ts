import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { instantOf } from '../../domain/time.ts';
import { languageFor } from '../../messages/languages.ts';
import { brandStore } from '../adapters/brands.ts';
import { dynamoTable } from '../adapters/dynamo-table.ts';
import { ledgerStore } from '../adapters/ledger-store.ts';
import { mailer } from '../adapters/mailer.ts';
import { teamAt, texterBy } from '../adapters/on-demand.ts';
import { once } from '../adapters/once.ts';
import { orderStore } from '../adapters/order-store.ts';
import { outbox } from '../adapters/outbox.ts';
import { personalStore } from '../adapters/personal-store.ts';
import { reachStore } from '../adapters/reach-store.ts';
import { secretKeys } from '../adapters/secret-keys.ts';
import { textedStore } from '../adapters/texted-store.ts';
import { trackingStore } from '../adapters/tracking-store.ts';
import { observedQueue } from '../runtime/observed-batch.ts';
import { environment } from './environment.ts';
import { sendNotice } from './handler.ts';
import { seals } from './seals.ts';

const settings = environment.parse(process.env);
const table = dynamoTable(new DynamoDBClient(), settings.TABLE_NAME);
const queues = { urgent: settings.URGENT_QUEUE_URL, ordinary: settings.ORDINARY_QUEUE_URL };
const links = secretKeys(new SecretsManagerClient(), settings.KEYS_SECRET, Date.now);
const message = z.object({ order: z.string(), notice: z.string() });

export const handler = observedQueue('send-notice', {
  read: (body) => message.parse(body),
  story: sendNotice({
    orders: orderStore(table),
    ledger: ledgerStore(table),
    personal: personalStore(table, trackingStore(table)),
    brands: brandStore(table, Date.now),
    reaches: reachStore(table, links),
    texted: textedStore(table, links),
    outbox: outbox(new SQSClient(), queues),
    seals: seals(links, { publicUrl: settings.PUBLIC_URL, replyDomain: settings.REPLY_DOMAIN }),
    mailer: mailer(new SESv2Client(once()), {
      ordinary: settings.CONFIGURATION_SET,
      care: settings.CARE_CONFIGURATION_SET,
      marketing: settings.MARKETING_CONFIGURATION_SET,
    }),
    texter: texterBy({
      by: settings.TEXTS_BY,
      from: settings.TEXTS_FROM,
      configurationSet: settings.TEXTS_CONFIGURATION_SET,
      protection: settings.TEXTS_PROTECTION,
      mostDollars: settings.MOST_TEXT_DOLLARS,
    }),
    team: teamAt(settings.TEAM_TOPIC_ARN),
    sender: settings.SENDER,
    apartSenders: { care: settings.CARE_SENDER, marketing: settings.MARKETING_SENDER },
    languages: languageFor,
    now: () => instantOf(Date.now()),
    newAttempt: randomUUID,
  }),
});

import { randomUUID } from 'node:crypto';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { clientSettings } from './aws-environment.ts';
import { Obstacle } from './obstacle.ts';
import type { State } from './state.ts';

const heard = z.object({ outcome: z.string() });

type Place = Pick<State, 'endpoint' | 'outputs'>;

/**
 * Does what SES does with a mail that comes in, where there is no SES to receive any: puts it into the mailbox and calls whoever hears it. Answers what
 * became of it. Whom it is for stands in its headers.
 */
export const postMail = async ({ endpoint, outputs }: Place, mail: Uint8Array): Promise<string> => {
  const { MailBucketName: Bucket, HearMailFunctionName: FunctionName } = Object.assign({}, ...Object.values(outputs));
  if (!Bucket || !FunctionName) throw new Obstacle('This Doorstep takes no replies: lib/config.ts names no domain.');
  const settings = clientSettings(endpoint);
  const id = randomUUID();
  await new S3Client({ ...settings, forcePathStyle: true }).send(new PutObjectCommand({ Bucket, Key: id, Body: mail }));
  const Payload = Buffer.from(JSON.stringify(receiptOf(id)));
  const { FunctionError, Payload: said } = await new LambdaClient(settings).send(
    new InvokeCommand({ FunctionName, Payload }),
  );
  if (FunctionError) throw new Obstacle('Doorstep failed at it; .local/aws/aws.log says why.');
  return heard.parse(JSON.parse(Buffer.from(said ?? []).toString())).outcome;
};

const receiptOf = (messageId: string) => {
  const [passed, unknown] = [{ status: 'PASS' }, { status: 'GRAY' }];
  const receipt = { recipients: [], spamVerdict: passed, virusVerdict: passed, dmarcVerdict: unknown };
  return { Records: [{ eventSource: 'aws:ses', ses: { mail: { messageId }, receipt } }] };
};

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateEmailIdentityCommand, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { CreateTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { clientSettings } from '../../local/aws-environment.ts';
import type { EmbeddedAws } from '../../local/embedded-aws.ts';
import { startEmbeddedAws } from '../../local/embedded-aws.ts';
import type { Workbench } from './workbench.ts';
import { park, workbench } from './workbench.ts';

jest.setTimeout(60_000);

let folder: string;
let aws: EmbeddedAws;
let bench: Workbench;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-outside-'));
  aws = await startEmbeddedAws({ folder, testHooks: true });
  bench = workbench(aws.endpoint);
  await bench.table();
});

afterAll(async () => {
  await aws.stop();
  await rm(folder, { recursive: true });
});

test('the outbox keeps e-mails whole, SMS and topic messages, in the order in which they left', async () => {
  const [ses, sns] = [new SESv2Client(clientSettings(aws.endpoint)), new SNSClient(clientSettings(aws.endpoint))];
  await ses.send(new CreateEmailIdentityCommand({ EmailIdentity: 'shop.test' }));
  const before = (await aws.outbox()).length;
  const { MessageId } = await ses.send(
    new SendEmailCommand({
      FromEmailAddress: '"A Shop" <orders@shop.test>',
      ReplyToAddresses: ['help@shop.test'],
      Destination: { ToAddresses: ['buyer@example.test'] },
      EmailTags: [{ Name: 'notice', Value: 'n1' }],
      ConfigurationSetName: 'doorstep',
      Content: {
        Simple: {
          Subject: { Data: 'We have your order – danke' },
          Body: { Text: { Data: 'text' }, Html: { Data: '<p>html</p>' } },
          Headers: [{ Name: 'X-Entity', Value: '1' }],
        },
      },
    }),
  );
  await sns.send(new PublishCommand({ PhoneNumber: '+4915112345678', Message: 'delivered' }));
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'team' }));
  await sns.send(new PublishCommand({ TopicArn, Subject: 'Late', Message: 'order o-1' }));

  const messages = await aws.outbox(before);
  expect(messages).toMatchObject([
    {
      channel: 'email',
      id: MessageId,
      from: '"A Shop" <orders@shop.test>',
      replyTo: ['help@shop.test'],
      to: ['buyer@example.test'],
      subject: 'We have your order – danke',
      text: 'text',
      html: '<p>html</p>',
      tags: { notice: 'n1' },
      headers: { 'X-Entity': '1' },
      configurationSet: 'doorstep',
    },
    { channel: 'sms', to: ['+4915112345678'], text: 'delivered' },
    { channel: 'topic', to: [TopicArn], subject: 'Late', text: 'order o-1' },
  ]);
  expect(await aws.outbox(before + 2)).toHaveLength(1);
});

test('a held park stands still before its write until it is released, and only once', async () => {
  const { machine, start, tokenOf, succeed, ended } = bench;
  const waiting = await machine('Wait', { Wait: park({ End: undefined, Next: 'Wait Again' }), 'Wait Again': park() });
  const held = await aws.holdNextPark('shop#o-1');
  const execution = await start(waiting, { key: 'shop#o-1' });
  await held.reached();
  const other = await start(waiting, { key: 'shop#o-2' });
  // Another order's park goes through while this one stands still.
  await tokenOf('shop#o-2');
  expect(await bench.parkedNow('shop#o-1')).toBeUndefined();

  await held.release();
  const first = await tokenOf('shop#o-1');
  await succeed(first);
  const second = await bench.tokenOf('shop#o-1', first);
  await succeed(second);
  expect((await ended(execution)).status).toBe('SUCCEEDED');
  await bench.stop(other);
});

test('without test hooks nothing can be held', async () => {
  const plain = await startEmbeddedAws({ folder: join(folder, 'plain') });
  await expect(plain.holdNextPark('any')).rejects.toThrow('without test hooks');
  await plain.stop();
});

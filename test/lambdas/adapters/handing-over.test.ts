import type { ServerResponse } from 'node:http';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { handed } from '../../../lambdas/adapters/fate.ts';
import { type Mail, mailer } from '../../../lambdas/adapters/mailer.ts';
import { once } from '../../../lambdas/adapters/once.ts';
import { team } from '../../../lambdas/adapters/team.ts';
import { type Answering, answering, jsonError } from '../../support/answering.ts';

let provider: Answering;
beforeEach(async () => {
  provider = await answering();
});
afterEach(() => provider.end());

const mail: Mail = {
  from: { name: 'Acme', address: 'orders@acme.example' },
  replyTo: 'help@acme.example',
  to: 'ada@buyer.example',
  subject: 'We have your order',
  html: '<p>Hello</p>',
  text: 'Hello',
  tags: { order: 'acme_o1', notice: 'abc' },
};
const sets = { ordinary: 'mails', care: 'care-mails', marketing: 'invitations' };
const send = (more: Partial<Mail> = {}) =>
  mailer(new SESv2Client({ ...once(2000), ...provider.client }), sets).send({
    ...mail,
    ...more,
  });

const dropped = (response: ServerResponse) => {
  response.socket?.destroy();
};
const silent = () => {};

test('an e-mail is handed over with its sender, its tags and its configuration set', async () => {
  provider.answer((response) => response.end('{"MessageId":"m-1"}'));
  expect(await send()).toEqual({ kind: 'accepted', providerId: 'm-1' });
  expect(JSON.parse(provider.asked[0]!)).toMatchObject({
    FromEmailAddress: '"Acme" <orders@acme.example>',
    ReplyToAddresses: ['help@acme.example'],
    Destination: { ToAddresses: ['ada@buyer.example'] },
    ConfigurationSetName: 'mails',
    EmailTags: [
      { Name: 'order', Value: 'acme_o1' },
      { Name: 'notice', Value: 'abc' },
    ],
  });
});

const sent = () => JSON.parse(provider.asked[0]!);

test('every e-mail tells answering machines that nobody wrote it by hand, and has what headers it is given', async () => {
  provider.answer((response) => response.end('{"MessageId":"m-1"}'));
  await send({ headers: { 'List-Unsubscribe': '<https://acme.example/t/x/unsubscribe>' } });
  expect(sent().Content.Simple.Headers).toEqual([
    { Name: 'Auto-Submitted', Value: 'auto-generated' },
    { Name: 'List-Unsubscribe', Value: '<https://acme.example/t/x/unsubscribe>' },
  ]);
});

test.each([
  ['asks', 'care', 'care-mails'],
  ['invites', 'marketing', 'invitations'],
] as const)('an e-mail that %s is counted apart', async (_, apart, set) => {
  provider.answer((response) => response.end('{"MessageId":"m-1"}'));
  await send({ apart });
  expect(sent().ConfigurationSetName).toBe(set);
});

test.each([
  ['a "quoted" name', '"a \\"quoted\\" name" <orders@acme.example>'],
  ['broken\r\nBcc: x@y.example', '"broken Bcc: x@y.example" <orders@acme.example>'],
  ['\u202Eemca\u2066\u200F', '"emca" <orders@acme.example>'],
  [
    'x'.repeat(300),
    `=?UTF-8?B?${Buffer.from(`${'x'.repeat(45)}`).toString('base64')}?= =?UTF-8?B?${Buffer.from(`${'x'.repeat(14)}…`).toString('base64')}?= <orders@acme.example>`,
  ],
  ['Blüte', `=?UTF-8?B?${Buffer.from('Blüte').toString('base64')}?= <orders@acme.example>`],
])('a brand named %j stands in the sender as mail programs read it', async (name, written) => {
  provider.answer((response) => response.end('{"MessageId":"m-1"}'));
  await send({ from: { ...mail.from, name } });
  expect(JSON.parse(provider.asked[0]!).FromEmailAddress).toBe(written);
});

test('a long name of wide letters is cut into words that mail programs take', async () => {
  const name = '花'.repeat(40);
  await send({ from: { ...mail.from, name } });
  const words = JSON.parse(provider.asked[0]!).FromEmailAddress.split(' ').slice(0, -1);
  expect(words.every((word: string) => word.length <= 75)).toBe(true);
  const read = words.map((word: string) => Buffer.from(word.slice(10, -2), 'base64').toString()).join('');
  expect(read).toBe(name);
});

test.each([
  ['MessageRejected', jsonError(400, 'MessageRejected'), 'refused'],
  [
    'MessageRejected for an identity that nobody verified',
    jsonError(400, 'MessageRejected', 'Email address is not verified. The following identities failed the check: a'),
    'misconfigured',
  ],
  ['BadRequestException', jsonError(400, 'BadRequestException'), 'refused'],
  ['TooManyRequestsException', jsonError(429, 'TooManyRequestsException'), 'busy'],
  ['LimitExceededException', jsonError(400, 'LimitExceededException'), 'busy'],
  ['ThrottlingException', jsonError(400, 'ThrottlingException'), 'busy'],
  ['a rate exceeded', jsonError(400, 'ThrottlingException', 'Maximum sending rate exceeded.'), 'busy'],
  ['a rate exceeded, as 429', jsonError(429, 'TooManyRequestsException', 'Maximum sending rate exceeded.'), 'busy'],
  ['a used-up day', jsonError(400, 'ThrottlingException', 'Daily message quota exceeded.'), 'busy'],
  ['a used-up day, as 429', jsonError(429, 'TooManyRequestsException', 'Daily message quota exceeded.'), 'busy'],
  ['a used-up limit', jsonError(400, 'LimitExceededException', 'Daily message quota exceeded.'), 'busy'],
  ['SendingPausedException', jsonError(400, 'SendingPausedException'), 'misconfigured'],
  ['AccountSuspendedException', jsonError(400, 'AccountSuspendedException'), 'misconfigured'],
  ['MailFromDomainNotVerifiedException', jsonError(400, 'MailFromDomainNotVerifiedException'), 'misconfigured'],
  ['AccessDeniedException', jsonError(403, 'AccessDeniedException'), 'misconfigured'],
  ['NotFoundException', jsonError(404, 'NotFoundException'), 'misconfigured'],
  ['an error of their own', jsonError(500, 'InternalServiceErrorException'), 'unknown'],
  ['a broken connection', dropped, 'unknown'],
  ['no answer in time', silent, 'unknown'],
] as const)('%s, asked once: what is known of the e-mail is said', async (_, how, kind) => {
  provider.answer(how);
  expect(await send()).toEqual({ kind });
  expect(provider.asked).toHaveLength(1);
});

test.each([
  ['no connection came about', { code: 'ECONNREFUSED' }, 'busy'],
  ['no address was found', { code: 'ENOTFOUND' }, 'busy'],
  ['there were no credentials to ask with', { name: 'CredentialsProviderError' }, 'misconfigured'],
  ['the connection was reset', { code: 'ECONNRESET' }, 'unknown'],
  ['nobody knows why', {}, 'unknown'],
])('where %s, that much is known of the message', async (_, error, kind) => {
  const failed = Promise.reject(Object.assign(new Error('no'), error));
  expect(await handed(failed, { refused: [] })).toEqual({ kind });
});

describe('by SNS', () => {
  const accepted = (response: ServerResponse) =>
    response.end('<PublishResponse><PublishResult><MessageId>s-1</MessageId></PublishResult></PublishResponse>');
  const client = () => new SNSClient({ ...once(2000), ...provider.client });
  const call = () => team(client(), 'arn:aws:sns:us-east-1:000000000000:team').call({ subject: 's', text: 't' });

  test('a call goes to the team’s topic', async () => {
    provider.answer(accepted);
    expect(await call()).toEqual({ kind: 'accepted', providerId: 's-1' });
    expect(new URLSearchParams(provider.asked[0]).get('TopicArn')).toMatch(/team$/);
  });
});

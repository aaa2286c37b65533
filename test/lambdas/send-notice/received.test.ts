import { SESv2Client } from '@aws-sdk/client-sesv2';
import { ring } from '../../../domain/clock.ts';
import type { Entry } from '../../../domain/ledger.ts';
import { owed } from '../../../domain/owed.ts';
import { orderItemKey, personKey } from '../../../lambdas/adapters/keys.ts';
import { mailer } from '../../../lambdas/adapters/mailer.ts';
import { once } from '../../../lambdas/adapters/once.ts';
import { compose } from '../../../lambdas/send-notice/handing-over.ts';
import { sendNotice } from '../../../lambdas/send-notice/handler.ts';
import type { Seals } from '../../../lambdas/send-notice/seals.ts';
import { composeMail } from '../../../local/inbox/compose-mail.ts';
import { languageFor } from '../../../messages/languages.ts';
import { type Answering, answering } from '../../support/answering.ts';
import { askedOfSes, faultsOf, ofCare, ofParcels, type Received, receive } from '../../support/mailbox.ts';
import { hours } from '../../support/order.ts';
import { PK, type Stand, scan, withOrder } from '../../support/stand.ts';

// The way of a mail from the ledger to a mailbox: the real sender asks a server for it as it asks SES.

let ses: Answering;
beforeEach(async () => {
  ses = await answering();
  ses.answer((response) => response.end('{"MessageId":"m-1"}'));
});
afterEach(() => ses.end());

const sets = { ordinary: 'mails', care: 'care-mails', marketing: 'marketing-mails' };

const seals: Seals = {
  pageOf: async () => `https://acme.example/t/${'q5Jx0V8cT1mW2nK4pR7sY9'.repeat(6)}`,
  sentTo: async () => 'ShortProof',
  answerable: async (brand) => ({ ...brand, replyTo: 'reply+AbC123@replies.acme.example' }),
  hashOf: async () => 'hash',
};

const channelsOf = (stand: Stand) => ({
  ...stand,
  ...stand.post,
  mailer: mailer(new SESv2Client({ ...once(2000), ...ses.client }), sets),
  seals,
  sender: 'fallback@doorstep.example',
  apartSenders: { care: 'orders@care.acme.example', marketing: 'orders@invitations.acme.example' },
  languages: languageFor,
});
const senderOf = (stand: Stand) => sendNotice({ ...channelsOf(stand), newAttempt: () => 'attempt-1' });

/** All mails that are due now, as they come to the buyer's mailbox, after they were found sound. */
const sent = async (stand: Stand): Promise<readonly Received[]> => {
  const { claims } = owed(await stand.journey(), await stand.ledger.entries(PK), stand.clock.at);
  const before = ses.asked.length;
  for (const claim of claims) {
    await stand.ledger.claim(PK, claim);
    const job = { order: PK, notice: keyOf(claim) };
    if (claim.channel === 'email') expect(await senderOf(stand)(job)).toMatchObject({ outcome: 'sent' });
  }
  const mails = await Promise.all(ses.asked.slice(before).map((body) => composeMail(askedOfSes(body))));
  expect(await Promise.all(mails.map(faultsOf))).toEqual(mails.map(() => []));
  return Promise.all(mails.map(receive));
};

const keyOf = ({ reason, parcel, episode, channel }: ReturnType<typeof owed>['claims'][number]): string =>
  [reason, parcel.replace('#', '~'), episode, channel].join('#');

/** One order from its confirmation to the question how it went, by its mails. */
const wholeStory = async (stand: Stand): Promise<readonly (readonly Received[])[]> => {
  const told = [await sent(stand)];
  for (const status of ['in_transit', 'delayed', 'delivered'] as const) {
    stand.clock.at = hours(told.length);
    await scan(stand, status);
    told.push(await sent(stand));
  }
  stand.clock.at = hours(24 * 10);
  const journey = await stand.journey();
  await stand.orders.save(journey, ring(journey, stand.clock.at)!);
  return [...told, await sent(stand)];
};

test('SES is asked for headers that it takes, by names and values of its own documentation', async () => {
  await wholeStory(await withOrder());
  const asked = ses.asked.map((body) => JSON.parse(body).Content.Simple.Headers);
  expect(asked.map((headers) => headers.length)).toEqual([1, 1, 1, 1, 3]);
  for (const { Name, Value } of asked.flat()) {
    expect(Name).toMatch(/^[!-9;-@A-~]{1,126}$/);
    expect(Value).toMatch(/^[ -~]{1,870}$/);
  }
  for (const body of ses.asked) expect(JSON.parse(body).FromEmailAddress).toMatch(/^[ -~]{1,320}$/);
});

test('only the question how it went can be ended by one click, and has another sender', async () => {
  const told = await wholeStory(await withOrder());
  expect(told.map((mails) => mails.length)).toEqual([1, 1, 1, 1, 1]);
  const [question, ...others] = told.flat().toReversed();
  for (const { headers, mail } of others) {
    expect(headers).toEqual(ofParcels);
    expect(mail.from).toEqual({ name: 'Acme', address: 'orders@acme.example' });
  }
  expect(question?.headers).toEqual(ofCare);
  expect(question?.mail.from?.address).toBe('orders@care.acme.example');
  expect(question?.header('list-unsubscribe')).toMatch(
    /^<https:\/\/acme\.example\/t\/\w+\/unsubscribe\?to=ShortProof>$/,
  );
  expect(question?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  for (const { mail } of told.flat()) expect(mail.replyTo?.[0]?.address).toBe('reply+AbC123@replies.acme.example');
});

test('an invitation goes as long as its brand invites, has a sender of its own, and one click declines invitations alone', async () => {
  const stand = await withOrder();
  const { claims } = owed(await stand.journey(), [], stand.clock.at);
  const confirmed = claims.find(({ channel }) => channel === 'email')!;
  const invitation: Entry = { ...confirmed, reason: 'invitation', class: 'marketing' };
  const moment = { order: PK, journey: await stand.journey(), now: stand.clock.at };
  expect(await compose(channelsOf(stand), invitation, moment)).toEqual({ kind: 'kept', why: 'no-invitation' });
  const brand = await stand.brands.read('acme');
  await stand.brands.put({ ...brand!, invitationUrl: 'https://acme.example/tell' });
  const composed = await compose(channelsOf(stand), invitation, moment);
  if (composed?.kind !== 'message') throw new Error('not put into words');
  expect(await composed.message.hand()).toEqual({ kind: 'accepted', providerId: 'm-1' });
  const [asked = ''] = ses.asked;
  expect(JSON.parse(asked).ConfigurationSetName).toBe('marketing-mails');
  const bytes = await composeMail(askedOfSes(asked));
  expect(await faultsOf(bytes)).toEqual([]);
  const { mail, headers, header } = await receive(bytes);
  expect(headers).toEqual(ofCare);
  expect(mail.from).toEqual({ name: 'Acme', address: 'orders@invitations.acme.example' });
  expect(mail.replyTo?.[0]?.address).toBe('reply+AbC123@replies.acme.example');
  expect(header('list-unsubscribe')).toMatch(
    /^<https:\/\/acme\.example\/t\/\w+\/unsubscribe\?to=ShortProof&topic=marketing>$/,
  );
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
});

const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'A\r\nBcc: victim@example.com\r\n\r\nB',
  'A\nB\u0000C\u2028D',
  '\u202Egnp.exe\u2066x\u200F',
  '👩‍👩‍👧‍👦🎁',
  'x'.repeat(300),
  '花'.repeat(300),
  '{name} ${order} {{brand}} %s $&',
  '"Acme" <other@example.com>, you',
  '=?UTF-8?Q?Bcc:_x?=',
  '\uD800',
];

test.each(nasty)('a buyer, a product and a brand named %j do nothing to a mail', async (evil) => {
  const stand = await withOrder();
  const [brand, person, order] = await Promise.all([
    stand.brands.read('acme'),
    stand.table.get(personKey(PK)),
    stand.table.get(orderItemKey(PK)),
  ]);
  await stand.brands.put({ ...brand!, name: evil, footer: [evil] });
  await stand.table.write([
    { kind: 'put', item: { ...personKey(PK), value: { ...person!.value, name: evil } } },
    {
      kind: 'put',
      item: {
        ...orderItemKey(PK),
        value: { ...order!.value, number: evil, lines: [{ name: evil, quantity: 1, price: '1' }] },
      },
    },
  ]);
  const [confirmed, ...others] = (await wholeStory(stand)).flat();
  expect(others).toHaveLength(4);
  const question = others.pop();
  for (const { headers } of [confirmed!, ...others]) expect(headers).toEqual(ofParcels);
  expect(question?.headers).toEqual(ofCare);
  for (const { mail } of [confirmed!, ...others, question!]) {
    expect(mail.to?.map(({ address }) => address)).toEqual(['ada@buyer.example']);
    expect(mail.from?.address).toMatch(/^orders@(care\.)?acme\.example$/);
    expect(mail.from?.name).toMatch(/^[^\p{Cc}\p{Bidi_Control}]{0,120}$/u);
    expect(mail.html).not.toMatch(/<script|<img/);
  }
});

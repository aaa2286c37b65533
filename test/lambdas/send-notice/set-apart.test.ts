import { SESv2Client } from '@aws-sdk/client-sesv2';
import type { NoticeClass } from '../../../domain/notice.ts';
import { type Mail, mailer } from '../../../lambdas/adapters/mailer.ts';
import { once } from '../../../lambdas/adapters/once.ts';
import { setApart } from '../../../lambdas/send-notice/set-apart.ts';
import { composeMail } from '../../../local/inbox/compose-mail.ts';
import { answering } from '../../support/answering.ts';
import { askedOfSes, faultsOf, ofCare, receive } from '../../support/mailbox.ts';

const mail: Mail = {
  from: { name: 'Acme', address: 'orders@acme.example' },
  to: 'ada@buyer.example',
  subject: 'Tell others?',
  html: '<p>Thank you</p>',
  text: 'Thank you',
  tags: { order: 'acme_o1', notice: 'abc' },
  replyTo: 'help@acme.example',
};
const senders = { care: 'orders@care.acme.example', marketing: 'orders@invitations.acme.example' };
const way = { pageUrl: 'https://acme.example/t/abc', sentTo: 'Proof_1-x', senders };
const { replyTo: _answers, ...unanswered } = mail;

test.each([
  ['marketing', 'orders@invitations.acme.example', '?to=Proof_1-x&topic=marketing'],
  ['care', 'orders@care.acme.example', '?to=Proof_1-x'],
] as const)(
  'an e-mail of %s has a set and an address of its own, and one click declines it alone',
  (kind, own, query) => {
    expect(setApart(mail, { class: kind }, way)).toEqual({
      ...mail,
      apart: kind,
      from: { name: 'Acme', address: own },
      headers: {
        'List-Unsubscribe': `<https://acme.example/t/abc/unsubscribe${query}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    });
  },
);

test.each([undefined, {}, { marketing: '' }, { care: 'orders@care.acme.example' }])(
  'where invitations have no address of their own (%j), they come from where all come from',
  (some) => {
    const { from, replyTo, apart } = setApart(unanswered, { class: 'marketing' }, { ...way, senders: some });
    expect({ from, replyTo, apart }).toEqual({ from: mail.from, replyTo: undefined, apart: 'marketing' });
  },
);

test('answers to an invitation never go to the address that only invites', () => {
  expect(setApart(mail, { class: 'marketing' }, way).replyTo).toBe('help@acme.example');
  expect(setApart(unanswered, { class: 'marketing' }, way).replyTo).toBe('orders@acme.example');
});

test.each<NoticeClass>(['transactional', 'delivery', 'problem', 'team'])(
  'an e-mail of class %s stays as it is: no click ends what a buyer waits for',
  (kind) => {
    expect(setApart(mail, { class: kind }, way)).toEqual(mail);
  },
);

test('an invitation comes to the mailbox with the headers of RFC 8058, in lines that every mail program reads', async () => {
  const ses = await answering();
  try {
    ses.answer((response) => response.end('{"MessageId":"m-1"}'));
    const sets = { ordinary: 'mails', care: 'care-mails', marketing: 'marketing-mails' };
    const long = { ...way, pageUrl: `https://acme.example/t/${'q5Jx0V8cT1mW2nK4pR7sY9'.repeat(6)}` };
    const client = new SESv2Client({ ...once(2000), ...ses.client });
    await mailer(client, sets).send(setApart(mail, { class: 'marketing' }, long));
    const [asked = ''] = ses.asked;
    expect(JSON.parse(asked).ConfigurationSetName).toBe('marketing-mails');
    for (const { Value } of JSON.parse(asked).Content.Simple.Headers) expect(Value).toMatch(/^[ -~]{1,870}$/);
    const bytes = await composeMail(askedOfSes(asked));
    expect(await faultsOf(bytes)).toEqual([]);
    const { header, headers } = await receive(bytes);
    expect(headers).toEqual(ofCare);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, address = ''] = /^<([^<>\s,]+)>$/.exec(header('list-unsubscribe') ?? '') ?? [];
    const { protocol, pathname, searchParams } = new URL(address);
    expect({ protocol, asks: Object.fromEntries(searchParams) }).toEqual({
      protocol: 'https:',
      asks: { to: 'Proof_1-x', topic: 'marketing' },
    });
    expect(pathname).toMatch(/^\/t\/\w+\/unsubscribe$/);
  } finally {
    await ses.end();
  }
});

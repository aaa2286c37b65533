import { type Composable, composeMail } from '../../local/inbox/compose-mail.ts';
import { languageFor, languageTags } from '../../messages/languages.ts';
import { sampleBrands } from '../../messages/samples/brands.ts';
import { sampleOf } from '../../messages/samples/sample.ts';
import { situationsOf } from '../../messages/samples/situations.ts';
import { buyerReasons } from '../../messages/samples/views.ts';
import { faultsOf, receive } from '../support/mailbox.ts';

const plainMail: Composable = {
  from: '"Acme" <orders@acme.example>',
  replyTo: ['help@acme.example'],
  to: ['ada@buyer.example'],
  subject: 'We have your order',
  text: 'Acme\n\nHello Ada\n',
  html: '<p>Acme</p><p>Hello Ada</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
  at: '2026-11-23T10:00:00.000Z',
  id: '0100-m-1',
};

/** Hundreds of messages are composed and read again, maybe beside other work. */
const PATIENCE_MS = 60_000;

const readAgain = async (tag: string): Promise<void> => {
  const language = await languageFor(tag);
  const turn = languageTags.indexOf(tag);
  for (const [place, reason] of buyerReasons.entries()) {
    const situations = situationsOf(reason);
    const wide = situations.filter(({ id }) => ['long-names', 'hostile', 'many-parcels', 'many-lines'].includes(id));
    // All of them in the first language, two in each of the others.
    const chosen = turn === 0 ? situations : [situations, wide].map((among) => among[(turn + place) % among.length]!);
    for (const situation of chosen) {
      const brand = sampleBrands[(turn + place) % sampleBrands.length]!.look;
      const { email } = sampleOf({ reason, brand, situation }, language);
      const bytes = await composeMail({ ...plainMail, ...email });
      expect([reason, situation.id, await faultsOf(bytes)]).toEqual([reason, situation.id, []]);
      const { mail } = await receive(bytes);
      expect(mail.subject).toBe(email.subject);
      expect(mail.text?.trim()).toBe(email.text.trim());
      expect(mail.html?.trim()).toBe(email.html.trim());
    }
  }
};
test.each(languageTags)('every message in %s is a mail that mail programs read', readAgain, PATIENCE_MS);

test('a mail has the headers that it was given, and those that SES makes', async () => {
  const { mail, header } = await receive(await composeMail({ ...plainMail, headers: { 'X-Given': 'as it is' } }));
  expect(mail).toMatchObject({
    from: { name: 'Acme', address: 'orders@acme.example' },
    to: [{ address: 'ada@buyer.example' }],
    replyTo: [{ address: 'help@acme.example' }],
    messageId: '<0100-m-1@email.amazonses.com>',
    date: '2026-11-23T10:00:00.000Z',
  });
  expect(header('x-given')).toBe('as it is');
});

test('a mail’s id is one, whether or not it came with a domain', async () => {
  const { mail } = await receive(await composeMail({ ...plainMail, id: 'm-2@email.amazonses.com' }));
  expect(mail.messageId).toBe('<m-2@email.amazonses.com>');
});

test('a mail that answers go nowhere of has no word of it', async () => {
  expect((await receive(await composeMail({ ...plainMail, replyTo: [] }))).headers).not.toContain('reply-to');
});

test('no header brings another one with it', async () => {
  const evil = 'x\r\nBcc: victim@example.com\r\n\r\nHello';
  const bytes = await composeMail({ ...plainMail, from: evil, to: [evil], subject: evil, headers: { [evil]: evil } });
  const { mail, headers } = await receive(bytes);
  expect(headers).not.toContain('bcc');
  expect(mail.bcc).toBeUndefined();
  expect(mail.text?.trim()).toBe(plainMail.text.trim());
});

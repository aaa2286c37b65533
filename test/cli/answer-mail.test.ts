import { answerTo, newestAbout } from '../../cli/messages/answer-mail.ts';
import { isAutomatic } from '../../lambdas/hear-mail/automatic.ts';
import { readMail } from '../../lambdas/hear-mail/read-mail.ts';
import { visibleWords } from '../../lambdas/hear-mail/visible-words.ts';
import type { Outgoing } from '../../local/outbox.ts';

const sent = (more: Partial<Extract<Outgoing, { channel: 'email' }>> = {}): Outgoing => ({
  channel: 'email',
  number: 1,
  id: 'm1',
  at: '2026-11-23T10:00:00.000Z',
  from: '"Acme" <orders@acme.example>',
  replyTo: ['reply+abc@replies.acme.example'],
  to: ['ada@buyer.example'],
  subject: 'Ihr Paket – zugestellt',
  text: 'It is there.\nAcme',
  html: '',
  tags: { order: 'acme_o1' },
  headers: {},
  configurationSet: null,
  raw: null,
  ...more,
});

test('the newest e-mail about the order is answered, if it can be', () => {
  const outbox = [
    sent({ id: 'a' }),
    sent({ id: 'b' }),
    sent({ id: 'c', tags: { order: 'acme_o2' } }),
    sent({ id: 'd', replyTo: [] }),
  ];
  expect(newestAbout(outbox, 'o1')?.id).toBe('b');
  expect(newestAbout(outbox, 'o3')).toBeUndefined();
});

test('the answer is a mail that Doorstep reads as a person’s, with nothing in it but what the person wrote', async () => {
  const answered = newestAbout([sent()], 'o1');
  const mail = await readMail(Buffer.from(answerTo(answered!, 'The lid is broken. Größe ✓')));
  expect(mail).toMatchObject({
    from: 'ada@buyer.example',
    recipients: ['reply+abc@replies.acme.example'],
    subject: 'Re: Ihr Paket – zugestellt',
  });
  expect(isAutomatic(mail!, {})).toBe(false);
  expect(visibleWords(mail!.text)).toBe('The lid is broken. Größe ✓');
});

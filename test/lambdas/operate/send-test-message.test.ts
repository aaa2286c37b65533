import { brandWordsStore } from '../../../lambdas/adapters/brand-words-store.ts';
import { tipsStore } from '../../../lambdas/adapters/tips-store.ts';
import type { Operator } from '../../../lambdas/operate/operator.ts';
import { sendTestMessage } from '../../../lambdas/operate/send-test-message.ts';
import { languageFor } from '../../../messages/languages.ts';
import { aBrand } from '../../support/shop.ts';
import { withOrder } from '../../support/stand.ts';

const openDesk = async (more: Parameters<typeof aBrand>[0] = {}) => {
  const { brands, table } = await withOrder();
  await brands.put(aBrand(more));
  const sent: string[] = [];
  const mails: string[] = [];
  const noted =
    (way: string) =>
    async ({ to, text }: { readonly to: string; readonly text: string }) => {
      sent.push(`${way} ${to}`);
      mails.push(text);
      return { kind: 'accepted', providerId: way } as const;
    };
  const operator: Parameters<typeof sendTestMessage>[0] = {
    brands,
    brandWords: brandWordsStore(table),
    tips: tipsStore(table),
    languages: languageFor,
    publicUrl: 'https://doorstep.example',
    post: {
      mailer: { send: noted('mail') },
      texter: { send: noted('text') },
      sender: 'shop@acme.example',
    } as Operator['post'],
  };
  const send = (asked: Pick<Parameters<typeof sendTestMessage>[1], 'reason' | 'email' | 'phone'>) =>
    sendTestMessage(operator, { command: 'send-test-message', brand: 'acme', ...asked });
  return { send, sent, mails };
};
const [email, phone] = ['you@shop.example', '+491701234567'];

test('a test goes by each way that is named', async () => {
  const { send, sent } = await openDesk();
  expect(await send({ reason: 'delay', email, phone })).toMatchObject({
    content: { template: 'delay.en@1', email: 'accepted', sms: 'accepted' },
  });
  expect(sent).toEqual([`mail ${email}`, `text ${phone}`]);
});

test('an invitation leads where the brand has others told, and nowhere if it has no such place', async () => {
  const invitationUrl = 'https://acme.example/tell';
  const inviting = await openDesk({ invitationUrl });
  await inviting.send({ reason: 'invitation', email });
  expect(inviting.mails[0]).toContain(`Tell others:\n${invitationUrl}\n`);
  const silent = await openDesk();
  await silent.send({ reason: 'invitation', email });
  expect(silent.mails[0]).not.toContain('Tell others:');
});

test('nobody is invited by SMS, not even for a test, and then nothing is sent at all', async () => {
  const { send, sent } = await openDesk();
  expect(await send({ reason: 'invitation', email, phone })).toMatchObject({
    kind: 'refused',
    problem: { errors: [{ pointer: '/phone' }] },
  });
  expect(sent).toEqual([]);
  expect(await send({ reason: 'invitation', email })).toMatchObject({ content: { template: 'invitation.en@1' } });
  expect(sent).toEqual([`mail ${email}`]);
});

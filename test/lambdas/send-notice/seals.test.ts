import { linkSigner, pageExpiresAt } from '../../../lambdas/adapters/links.ts';
import { seals } from '../../../lambdas/send-notice/seals.ts';
import { placed } from '../../support/order.ts';
import { withOrder } from '../../support/stand.ts';

const SECRET = 'a secret of no consequence, long enough';
const signer = linkSigner({ lasting: SECRET });
const publicUrl = 'https://acme.example';
const brandOf = async () => {
  const brand = await (await withOrder()).brands.read('acme');
  return { ...brand!, replyTo: 'help@acme.example' };
};

test('where the stage takes answers, a brand is answered at the order’s own address, which leads back to it', async () => {
  const { journey } = placed();
  const { answerable } = seals(async () => signer, { publicUrl, replyDomain: 'replies.acme.example' });
  const { replyTo = '' } = await answerable(await brandOf(), journey);
  const [, token = ''] = /^reply\+([a-z2-7]+)@replies\.acme\.example$/.exec(replyTo) ?? [];
  expect(signer.openReply(token, ['acme'], journey.placedAt)).toEqual({ pk: 'acme#o1' });
  expect(signer.openReply(token, ['acme'], pageExpiresAt('2030-01-01T00:00:00.000Z'))).toBeUndefined();
});

test('a mail’s links prove whom it was sent to, and no key that is exchanged changes that', async () => {
  const { journey } = placed();
  const exchanged = linkSigner({ lasting: SECRET, current: SECRET.toUpperCase() });
  const [before, after] = [signer, exchanged].map((one) => seals(async () => one, { publicUrl, replyDomain: '' }));
  const proof = await before!.sentTo(journey, 'ada@buyer.example');
  expect(proof).toMatch(/^[\w-]{16}$/);
  expect(await after!.sentTo(journey, 'Ada@buyer.example ')).toBe(proof);
  expect(await before!.sentTo(journey, 'eve@buyer.example')).not.toBe(proof);
  expect(await before!.sentTo({ ...journey, order: 'o2' }, 'ada@buyer.example')).not.toBe(proof);
});

test('where it takes none, a brand keeps the address that it names', async () => {
  const brand = await brandOf();
  const { answerable } = seals(async () => signer, { publicUrl, replyDomain: '' });
  expect(await answerable(brand, placed().journey)).toEqual(brand);
});

import { easypost } from '../../../carriers/easypost/index.ts';
import { signEasyPost } from '../../../carriers/easypost/sign.ts';
import type { Proof } from '../../../senders/delivery.ts';
import { aDelivery, knowing, now, today } from '../deliveries.ts';
import { signV2 } from './kit.ts';

const body = '{"description":"tracker.updated"}';
const v2 = (more: Partial<Proof> = {}) => knowing(['s3cret'], { settings: { signature: 'v2' }, ...more });
const signed = (path = '/v1/webhooks/c', secret = 's3cret', at = now) =>
  signV2(path)(Buffer.from(body), { settings: {}, secret, now: at });

test('a signature made outside of this program is trusted', () => {
  // printf '%s' 'Sun, 22 Nov 2026 12:00:00 -0000POST/v1/webhooks/c{"description":"tracker.updated"}' |
  //   openssl dgst -sha256 -hmac 's3cret'
  const headers = {
    'x-timestamp': 'Sun, 22 Nov 2026 12:00:00 -0000',
    'x-path': '/v1/webhooks/c',
    'x-hmac-signature-v2': 'hmac-sha256-hex=a283ed62910949555f9fd2588a6cb3c6a705da6c685f810c5b9423673626228e',
  };
  expect(easypost.trust(aDelivery(body, headers), v2())).toEqual({ trusted: true });
  expect(easypost.trust({ ...aDelivery(body, headers), method: 'PUT' }, v2())).toMatchObject({ trusted: false });
});

test('a connection that insists on nothing trusts version 2 where it comes alone', () => {
  expect(easypost.trust(aDelivery(body, signed()), knowing(['s3cret']))).toEqual({ trusted: true });
});

test('where both versions come, the first decides, unless the connection insists on the second', () => {
  const v1 = signEasyPost(Buffer.from(body), { ...today, secret: 's3cret' });
  const onlyV1 = aDelivery(body, { ...signed('/v1/webhooks/c', 'other'), ...v1 });
  const onlyV2 = aDelivery(body, { ...signed(), 'x-hmac-signature': 'hmac-sha256-hex=00' });
  expect([easypost.trust(onlyV1, knowing(['s3cret'])).trusted, easypost.trust(onlyV1, v2()).trusted]).toEqual([
    true,
    false,
  ]);
  expect([easypost.trust(onlyV2, knowing(['s3cret'])).trusted, easypost.trust(onlyV2, v2()).trusted]).toEqual([
    false,
    true,
  ]);
});

test('a connection that insists on version 2 refuses version 1 alone', () => {
  const headers = signEasyPost(Buffer.from(body), { ...today, secret: 's3cret' });
  expect(easypost.trust(aDelivery(body, headers), v2())).toEqual({ trusted: false, why: 'signature-missing' });
});

test.each(['x-timestamp', 'x-path', 'x-hmac-signature-v2'])('without the header %s it is refused', (header) => {
  expect(easypost.trust(aDelivery(body, { ...signed(), [header]: '' }), v2())).toEqual({
    trusted: false,
    why: 'signature-missing',
  });
});

test.each([
  ['a time too long ago', signed('/v1/webhooks/c', 's3cret', now - 301_000), 'too-old'],
  ['a time to come', signed('/v1/webhooks/c', 's3cret', now + 301_000), 'too-new'],
  ['a time that is none', { ...signed(), 'x-timestamp': 'yesterday' }, 'signature-malformed'],
  [
    'another time than was signed',
    { ...signed(), 'x-timestamp': new Date(now - 1000).toUTCString() },
    'signature-mismatch',
  ],
  ['the call of another connection', signed('/v1/webhooks/d'), 'other-path'],
  ['another secret', signed('/v1/webhooks/c', 'other'), 'signature-mismatch'],
])('%s is refused', (_, headers, why) => {
  expect(easypost.trust(aDelivery(body, headers), v2())).toEqual({ trusted: false, why });
});

test('where something between changes the path, the connection says which one EasyPost calls', () => {
  const settings = { signature: 'v2', path: '/hooks/easypost' };
  expect(easypost.trust(aDelivery(body, signed('/hooks/easypost')), v2({ settings }))).toEqual({ trusted: true });
  expect(easypost.trust(aDelivery(body, signed()), v2({ settings }))).toEqual({ trusted: false, why: 'other-path' });
});

test('while a secret is rotated both are valid', () => {
  for (const secrets of [
    ['new', 's3cret'],
    ['s3cret', 'new'],
  ]) {
    expect(easypost.trust(aDelivery(body, signed()), v2({ secrets }))).toEqual({ trusted: true });
  }
});

import { woocommerce } from '../../../shops/woocommerce/index.ts';
import { aDelivery, knowing } from '../../carriers/deliveries.ts';

// printf '%s' '{"id":727,"url":"https:\\/\\/shop.example.com"}' | openssl dgst -sha256 -hmac 'a&b"c' -binary | openssl base64
const signature = '+UT+JuiUa1UPkhOmFcgA+avHrrw5noVxqjHeV5kazZ8=';
const body = '{"id":727,"url":"https:\\/\\/shop.example.com"}';

const trust = (secrets: readonly string[], headers: Readonly<Record<string, string>>, sent = body) =>
  woocommerce.trust(aDelivery(sent, headers), knowing(secrets));
const signed = { 'x-wc-webhook-signature': signature };

test.each(['a&b"c', 'a&amp;b&quot;c', 'a&#038;b&#34;c', 'a&#x26;b&#x00022;c', 'a&amp;b"c'])(
  'the secret %s, however it is spelled, trusts a signature made outside of this program',
  (secret) => {
    expect(trust([secret], signed)).toEqual({ trusted: true });
    expect(trust(['another', secret], signed)).toEqual({ trusted: true });
  },
);

test('what a character of a secret stands for is looked up once, and only what WordPress writes', () => {
  for (const secret of ['a&amp;amp;b"c', 'a&amp;b&quote;c', 'a&AMP;b"c', 'a&#39;b"c']) {
    expect(trust([secret], signed)).toEqual({ trusted: false, why: 'signature-mismatch' });
  }
});

test('PHP writes slashes with a backslash, and that is what is signed', () => {
  expect(trust(['a&b"c'], signed, body.replaceAll('\\/', '/'))).toEqual({ trusted: false, why: 'signature-mismatch' });
});

test.each([
  ['no header', {}, ['s'], 'signature-missing'],
  ['a blank header', { 'x-wc-webhook-signature': '' }, ['s'], 'signature-missing'],
  ['no secret', signed, [''], 'no-secret'],
] as const)('%s is refused', (...[, headers, secrets, why]) => {
  expect(trust(secrets, headers)).toEqual({ trusted: false, why });
});

const greet = (sent: string) => woocommerce.greet?.(aDelivery(sent), knowing(['s']));

test('the ping by which a webhook is switched on is answered without trust, and nothing else is', () => {
  expect(greet('webhook_id=12')).toEqual({ status: 200, why: 'ping' });
  expect(greet('webhook_id=12\n')).toEqual({ status: 200, why: 'ping' });
  for (const other of ['', 'webhook_id=', 'webhook_id=x', 'webhook_id=1&id=2', '{"webhook_id":1}', body]) {
    expect(greet(other)).toBeUndefined();
  }
});

import { readFileSync } from 'node:fs';
import { shipengine } from '../../../carriers/shipengine/index.ts';
import { aDelivery, knowing, now } from '../deliveries.ts';
import { keySetOf, kit, pairs, signWith } from './kit.ts';

const body = readFileSync('carriers/shipengine/samples/in-transit.json', 'utf8');

const signed = (sign = signWith(pairs.current), at = now) =>
  aDelivery(body, sign(Buffer.from(body), { secret: '', settings: {}, now: at }));

const trust = (delivery = signed(), keySet: string | undefined = kit.keySet) =>
  shipengine.trust(delivery, knowing([], { keySet }));

/** Made by OpenSSL, with a key pair that served for nothing else. */
const made = {
  timestamp: '2026-11-22T11:59:30Z',
  body: '{"resource_type":"API_TRACK"}',
  // printf '%s' '2026-11-22T11:59:30Z.{"resource_type":"API_TRACK"}' | openssl dgst -sha256 -sign key.pem | base64 -w0
  signature:
    'BHY8thCeUnsH8uNOOEQftlMjr+lxCvUhVsQIdG6xvHau4FUPmYOcVfShL0B1M1piFTZswSIwl8oI5jfb/PomaSwRIJlh5xmZVKCbrHX4zvW1YAJ/C0saI/dFoC/U1iAK39P4C1oeV3Wgk4pj0flFdu5wOq4o/vaKd3prps1FYReb2jxK5HubHYe0R0TxFT4Zh2Rt1JSrlGXzVogbLxYfUVPzP3ih3J9xwkDlD8c2Q7r7PwFAzmbtHdTOo0298AClZTQ1r0LlXXRUA4qfaMmM1W/zLYWyzM1UaZ9G3PkkidAb3AWk3OiUzsgiQJ1fgMWnFDeEfqJOhSed34jkZstyxQ==',
  // openssl rsa -in key.pem -noout -modulus | cut -d= -f2 | xxd -r -p | base64 -w0 | tr '+/' '-_' | tr -d '='
  modulus:
    '0OuH73dWDJHWj4xUwiSXtg30fZ9jpeZCCGdtBkeCcwUHjNjHJ-CZG3f6rC4S1EAVVXhbJy5DuPQ60AmPZcrL7GsKICmQU401BgdhiFreosG0a0dpevWqrRAKJdQWhXwXGfuqs7zjO9LniKddfkmBPOT5rSYgsSr5WiFO525BmQNk-PKnDJURw57VIOapTGNBAOWEUguGsZ11rk6BhNHSs6cYAe2kJ5hFQ1dopGWNQY_Me8G_CI2M0CpuB86udx2nxgCUsCyEkdCnBSR-2t6P7QdgQNXYp0tzyqeucFTdtxez98PGSAmf7KkeCv0Of7OjU8qr1Kt23Q6xFlmI5ZX-Dw',
};

test('a signature made outside of this program is trusted', () => {
  const headers = {
    'x-shipengine-timestamp': made.timestamp,
    'x-shipengine-rsa-sha256-key-id': 'openssl',
    'x-shipengine-rsa-sha256-signature': made.signature,
  };
  const keySet = keySetOf({ kty: 'RSA', kid: 'openssl', n: made.modulus, e: 'AQAB' });
  expect(trust(aDelivery(made.body, headers), keySet)).toEqual({ trusted: true });
  expect(trust(aDelivery(`${made.body} `, headers), keySet)).toEqual({ trusted: false, why: 'signature-mismatch' });
});

test('whichever published key signed, it is found by its id', () => {
  for (const pair of [pairs.current, pairs.next]) expect(trust(signed(signWith(pair)))).toEqual({ trusted: true });
});

test("a key's name alone does not help", () => {
  const borrowed = signWith({ ...pairs.next, kid: pairs.current.kid });
  expect(trust(signed(borrowed))).toEqual({ trusted: false, why: 'signature-mismatch' });
});

test.each([
  ['is not in the set', keySetOf(pairs.next.jwk)],
  ['is of another kind', keySetOf({ kty: 'oct', k: 'c2VjcmV0', kid: pairs.current.kid })],
  ['is broken', keySetOf({ ...pairs.current.jwk, n: 7 })],
  ['cannot be known, since there is no set', undefined],
  ['cannot be known, since the set is none', 'not found'],
])('a key that %s may be a new one', (_, keySet) => {
  const proof = knowing([], { keySet });
  expect(shipengine.trust(signed(), proof)).toEqual({ trusted: false, why: 'unknown-key' });
});

test('one unreadable key does not hide the others', () => {
  expect(trust(signed(), keySetOf({ kty: 'EC', kid: 'x' }, { kid: 7 }, pairs.current.jwk))).toEqual({ trusted: true });
});

test('a key set given as a setting stands in place of the published one', () => {
  const own = { jwks: keySetOf(pairs.next.jwk) };
  const proof = knowing([], { keySet: kit.keySet, settings: own });
  expect(shipengine.trust(signed(), proof)).toEqual({ trusted: false, why: 'unknown-key' });
  expect(shipengine.trust(signed(signWith(pairs.next)), { ...proof, keySet: undefined })).toEqual({ trusted: true });
});

test.each([
  [-299_000, true, undefined],
  [-301_000, false, 'too-old'],
  [299_000, true, undefined],
  [302_000, false, 'too-new'],
])('what was signed %i ms from now is trusted: %s', (apart, trusted, why) => {
  expect(trust(signed(undefined, now + apart))).toEqual({ trusted, ...(why ? { why } : {}) });
});

test.each([
  ['x-shipengine-timestamp', 'Sun, 22 Nov 2026 12:00:00 GMT', 'signature-malformed'],
  ['x-shipengine-timestamp', '2026-13-40T12:00:00Z', 'signature-malformed'],
  ['x-shipengine-rsa-sha256-signature', '%%%', 'signature-malformed'],
  ['x-shipengine-rsa-sha256-signature', 'AAAA', 'signature-mismatch'],
  ['x-shipengine-rsa-sha256-key-id', '', 'signature-missing'],
  ['x-shipengine-rsa-sha256-key-id', '__proto__', 'unknown-key'],
])('%s "%s" is refused', (name, text, why) => {
  const { headers } = signed();
  expect(trust(aDelivery(body, { ...headers, [name]: text }))).toEqual({ trusted: false, why });
});

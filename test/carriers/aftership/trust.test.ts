import { aftership } from '../../../carriers/aftership/index.ts';
import { sign } from '../../../carriers/aftership/trust.ts';
import { aDelivery, knowing, today } from '../deliveries.ts';

const body = '{"event":"tracking_update"}';

test('a signature made outside of this program is trusted', () => {
  // printf '%s' '{"event":"tracking_update"}' | openssl dgst -sha256 -hmac 's3cret' -binary | base64
  const headers = { 'aftership-hmac-sha256': 'ILbkHdTl/KzwHNmWuJ/D4Kxm8BpN7fB7eprhK6NR3J0=' };
  expect(aftership.trust(aDelivery(body, headers), knowing(['s3cret']))).toEqual({ trusted: true });
});

test('a secret signs as it is typed, accents and all', () => {
  // The same with -macopt hexkey:73c3a963726574, the bytes of "sécret" with its accent in one letter.
  const headers = { 'aftership-hmac-sha256': 'M0dcZpVGrFoejP5IqZENGferoqLs0hrMWLKULgvcVY8=' };
  expect(aftership.trust(aDelivery(body, headers), knowing(['s\u00e9cret']))).toEqual({ trusted: true });
  expect(aftership.trust(aDelivery(body, headers), knowing(['se\u0301cret'])).trusted).toBe(false);
});

test('while a secret is rotated both are valid, and no other is', () => {
  const signed = (secret: string) => aDelivery(body, sign(Buffer.from(body), { ...today, secret }));
  for (const secret of ['old', 'new']) {
    expect(aftership.trust(signed(secret), knowing(['new', 'old']))).toEqual({ trusted: true });
  }
  expect(aftership.trust(signed('older'), knowing(['new', 'old']))).toEqual({
    trusted: false,
    why: 'signature-mismatch',
  });
});

test.each([
  ['no header', {}, ['s'], 'signature-missing'],
  ['a blank header', { 'aftership-hmac-sha256': '' }, ['s'], 'signature-missing'],
  ['hex instead of base64', { 'aftership-hmac-sha256': '00'.repeat(32) }, ['s'], 'signature-mismatch'],
  ['no secret', sign(Buffer.from(body), { ...today, secret: '' }), [], 'no-secret'],
  ['a blank secret', sign(Buffer.from(body), { ...today, secret: '' }), [''], 'no-secret'],
  ['the header of another AfterShip product', { 'as-signature-hmac-sha256': 'x' }, ['s'], 'signature-missing'],
])('%s is refused', (...[, headers, secrets, why]) => {
  expect(aftership.trust(aDelivery(body, headers), knowing(secrets))).toEqual({ trusted: false, why });
});

import fc from 'fast-check';
import { easypost } from '../../../carriers/easypost/index.ts';
import { signEasyPost } from '../../../carriers/easypost/sign.ts';
import { aDelivery, knowing, sample, today } from '../deliveries.ts';

const body = sample('easypost', 'in-transit');
const signed = (secret: string, bytes: string = body) =>
  aDelivery(bytes, signEasyPost(Buffer.from(bytes), { ...today, secret: secret }));

test('a signature made outside of this program is trusted', () => {
  // printf '%s' '{"description":"tracker.updated"}' | openssl dgst -sha256 -hmac 's3cret'
  const headers = {
    'x-hmac-signature': 'hmac-sha256-hex=66c80c0ea8e7e291957365ace89cbea085c3ff02d2a6bf86c29137192f9da3a7',
  };
  expect(easypost.trust(aDelivery('{"description":"tracker.updated"}', headers), knowing(['s3cret']))).toEqual({
    trusted: true,
  });
});

test('a secret with an accent is decomposed before it signs, however it is typed', () => {
  // The same with -macopt hexkey:7365cc8163726574, the bytes of "sécret" with its accent as a letter of its own.
  const headers = {
    'x-hmac-signature': 'hmac-sha256-hex=562be7a716cb4c03373fe99c34ee0da0f3fd9184950e5f060f6309cd8398fd19',
  };
  for (const secret of ['s\u00e9cret', 'se\u0301cret']) {
    expect(easypost.trust(aDelivery('{"description":"tracker.updated"}', headers), knowing([secret])).trusted).toBe(
      true,
    );
  }
});

test('while a secret is rotated both are valid, and no other is', () => {
  for (const secret of ['old', 'new']) {
    expect(easypost.trust(signed(secret), knowing(['old', 'new']))).toEqual({ trusted: true });
  }
  expect(easypost.trust(signed('older'), knowing(['old', 'new']))).toEqual({
    trusted: false,
    why: 'signature-mismatch',
  });
});

test.each([
  ['no header', {}, ['s'], 'signature-missing'],
  ['a blank header', { 'x-hmac-signature': '' }, ['s'], 'signature-missing'],
  ['another scheme', { 'x-hmac-signature': 'sha256=00' }, ['s'], 'signature-mismatch'],
  ['no secret', signEasyPost(Buffer.from(body), { ...today, secret: '' }), [], 'no-secret'],
  ['a blank secret', signEasyPost(Buffer.from(body), { ...today, secret: '' }), [''], 'no-secret'],
])('%s is refused', (...[, headers, secrets, why]) => {
  expect(easypost.trust(aDelivery(body, headers), knowing(secrets))).toEqual({ trusted: false, why });
});

test('any byte changed in the body or the signature is refused', () => {
  const { body: bytes, headers } = signed('s3cret');
  const proof = knowing(['s3cret']);
  const flip = (text: Uint8Array, at: number, bit: number) => {
    const copy = Buffer.from(text);
    copy[at % copy.length]! ^= 1 << bit;
    return copy;
  };
  fc.assert(
    fc.property(fc.nat(), fc.nat(7), fc.boolean(), (at, bit, inBody) => {
      const signature = Buffer.from(headers['x-hmac-signature']!);
      const changed = inBody
        ? aDelivery(flip(bytes, at, bit), headers)
        : aDelivery(bytes, { 'x-hmac-signature': flip(signature, at, bit).toString('latin1') });
      expect(easypost.trust(changed, proof).trusted).toBe(false);
    }),
  );
});

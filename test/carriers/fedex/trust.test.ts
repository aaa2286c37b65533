import { fedex } from '../../../carriers/fedex/index.ts';
import { aDelivery, knowing } from '../deliveries.ts';

const body = '{"transactionId":"1"}';
// printf '%s' '{"transactionId":"1"}' | openssl dgst -sha256 -hmac 's3cret' -binary | openssl base64 -A
const BASE64 = 'JK0hkB+wQvxfK1CQeuMxv8wlqZQbeGW6953VchNNLfc=';
// The same without -binary and base64.
const HEX = '24ad21901fb042fc5f2b50907ae331bfcc25a9941b7865baf79dd572134d2df7';

const trust = (signature: string | undefined, secrets: readonly string[] = ['s3cret']) =>
  fedex.trust(aDelivery(body, signature === undefined ? {} : { 'fdx-signature': signature }), knowing(secrets));

test('a signature made outside of this program is trusted, in either spelling', () => {
  expect(trust(BASE64)).toEqual({ trusted: true });
  expect(trust(HEX)).toEqual({ trusted: true });
});

test('while the token is exchanged both are valid', () => {
  expect(trust(BASE64, ['new', 's3cret'])).toEqual({ trusted: true });
});

test.each([
  ['no header', undefined, ['s3cret'], 'signature-missing'],
  ['a blank header', '', ['s3cret'], 'signature-missing'],
  ['another secret', BASE64, ['other'], 'signature-mismatch'],
  ['no secret', BASE64, [''], 'no-secret'],
])('%s is refused', (...[, signature, secrets, why]) => {
  expect(trust(signature, secrets)).toEqual({ trusted: false, why });
});

import { shopify } from '../../../shops/shopify/index.ts';
import { aDelivery, knowing } from '../../carriers/deliveries.ts';

// printf '%s' '{"id":820982911946154508}' | openssl dgst -sha256 -hmac shpss_example -binary | openssl base64
const signature = 'VyqLfNj6QoMEsLT+9Vkj9vJY8xab1JXkvosagNxGzoM=';
// The same of the body as a test notification has it: printf '{\n  "id": 820982911946154508\n}'
const ofPretty = 'vLiLGCb4vcymBm+umene2V62Obyi9fHWIb466C2mklo=';

const trust = (body: string, headers: Readonly<Record<string, string>>, secrets = ['shpss_example']) =>
  shopify.trust(aDelivery(body, headers), knowing(secrets));

test('a signature made outside of this program is trusted, under the old and the new name of its header', () => {
  const body = '{"id":820982911946154508}';
  expect(trust(body, { 'x-shopify-hmac-sha256': signature })).toEqual({ trusted: true });
  expect(trust(body, { 'shopify-hmac-sha256': signature })).toEqual({ trusted: true });
  expect(trust(body, { 'shopify-hmac-sha256': signature }, ['new', 'shpss_example'])).toEqual({ trusted: true });
});

test('every byte counts, the blanks of a test notification too', () => {
  const pretty = '{\n  "id": 820982911946154508\n}';
  expect(trust(pretty, { 'x-shopify-hmac-sha256': ofPretty })).toEqual({ trusted: true });
  expect(trust(pretty, { 'x-shopify-hmac-sha256': signature })).toEqual({ trusted: false, why: 'signature-mismatch' });
});

test.each([
  ['no header', {}, ['s'], 'signature-missing'],
  ['a blank header', { 'x-shopify-hmac-sha256': ' ' }, ['s'], 'signature-missing'],
  ['a signature in hex', { 'x-shopify-hmac-sha256': '00ff' }, ['s'], 'signature-mismatch'],
  ['no secret', { 'x-shopify-hmac-sha256': signature }, [''], 'no-secret'],
])('%s is refused', (...[, headers, secrets, why]) => {
  expect(trust('{}', headers, secrets)).toEqual({ trusted: false, why });
});

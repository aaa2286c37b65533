import { generateKeyPairSync, sign as signRsa } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { adobeCommerce } from '../../../shops/adobe-commerce/index.ts';
import { aDelivery, knowing } from '../../carriers/deliveries.ts';

// openssl genrsa -out key 2048; openssl rsa -in key -pubout
const publicKey = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApjlrYccmiE4yFaAdV15p
0y/wP7+CV4VzqRnpjT2sVv9Gzegonooz7Kcqnvx5e/wQXVWJtb4BpLjPnb3g5Baz
4I7HNrHkCZSYhCMPT0z2txRmaYKOwmB1mGInw4KbrYfqx0nQ8zCYP4SorHnRLH2k
gQuJMqfJka0mS018QUME3sb5t5+lMwO19eXCc2D4PHl9lS0KbbIamFWNpTIF8TRo
ea7qwkXcA8qaz/4rdKaaZ/4ZA+JwtTVh/IJUQDAXWQ8TtsF4sz9NFcZOOswnbW6u
GB1RsZdbSKL6obzTQwqc9pBsME86mllo/SnRg1TID5q4tZDtsswo6HGU+B20XmKH
MQIDAQAB
-----END PUBLIC KEY-----
`;
const body = '{"order":{"entity_id":17}}';
// printf '{"order":{"entity_id":17}}' | base64 -w0 | openssl dgst -sha256 -sign key | base64 -w0
const webhook =
  'drUY0AsZN4svlVnrAqcT9KRNT6RuCA4mw4zSnloN9IF86/r5YFxBSyU6VWqMTLQYLw6/5F/OV7o6IJ7Ve6AsrV9eIeYQxdFU984ehIRd52NoiaDGS+E+ylM62ZRJqh83C0z0sG6Q/lhQ/Pvc25pUE4i8H4rEElC//9lYTLXpxMigU+ojiQDMiggO0mDhJHJmpyewSeXJZ309C9ZZxN7AZFCjkahTKhfJ0xaquR13o6flw2wf69SryVbeQGZ2JKLUGzdyrGY5V216A5EC9qVjVM1BbJefiWOPcE7l5ExOjKC5rSP/MLo40PaUPSkAhtdd18ejsPqcfhH88jnfsj/zgg==';
// printf '{"order":{"entity_id":17}}' | openssl dgst -sha256 -sign key | base64 -w0
const event =
  'f6r3EGTKoGOJT4cig/Yd2j1+SvxPDKle3+uRM6khtEJUDRwmB0gFX+eYNwmliRE+5TFC8tDU/INmXlmqKEKqS+sLMgcU6cp7m2i8IHPR0PEFX380DhBgSnCr9DhN+ERu29bCDM5ZiZ4+aujIYlFARTVhssRkTXeTiripmftg6mobUFPmnDg7W+urD49ExjybFzyB/K4teVQZ3bHc8wqIJNhDUM2MOG/MJjiTCTAV8EJME+1m8L5iIbxvDNDFDdgxoksUPfogaolALTWI6U/qfg8XA+h7mfsRlCtL45Fjay7dRO15+VWKNyNwStiOwsgsCgG3bvXS+PZG3OO+Sgi0Ng==';
const ofWebhook = { 'x-adobe-commerce-webhook-signature': webhook };
const trusted = { trusted: true };
const trust = (headers: Readonly<Record<string, string>>, knows = knowing([], { settings: { publicKey } })) =>
  adobeCommerce.trust(aDelivery(body, headers), knows);

test("Commerce's signature is over the body's base64, by a key from a file or among the secrets", () => {
  expect(trust(ofWebhook)).toEqual(trusted);
  expect(trust(ofWebhook, knowing([publicKey]))).toEqual(trusted);
  expect(trust(ofWebhook, knowing([publicKey.replaceAll('\n', '\\n')]))).toEqual(trusted);
  expect(trust(ofWebhook, knowing([publicKey.replaceAll('\n', '\r\n')]))).toEqual(trusted);
});

test('while the key is exchanged both are believed', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = other.publicKey.export({ type: 'spki', format: 'pem' }) as string;
  expect(trust(ofWebhook, knowing([], { settings: { publicKey: pem + publicKey } }))).toEqual(trusted);
  expect(trust(ofWebhook, knowing([], { settings: { publicKey: pem } }))).toEqual({
    trusted: false,
    why: 'signature-mismatch',
  });
});

test.each([
  ['the signature of the body itself', { 'x-adobe-commerce-webhook-signature': event }, 'signature-mismatch'],
  ['another text', { 'x-adobe-commerce-webhook-signature': 'no base64!' }, 'signature-mismatch'],
  ['a very long one', { 'x-adobe-commerce-webhook-signature': 'A'.repeat(100_000) }, 'signature-mismatch'],
  ['none', {}, 'signature-missing'],
])('%s is refused', (...[, headers, why]) => {
  expect(trust(headers)).toEqual({ trusted: false, why });
});

test('no key and no word trust nobody, whatever is sent', () => {
  expect(trust(ofWebhook, knowing([]))).toEqual({ trusted: false, why: 'no-secret' });
  expect(trust(ofWebhook, knowing(['']))).toEqual({ trusted: false, why: 'no-secret' });
  const broken = publicKey.replace('MII', 'AAA');
  expect(trust(ofWebhook, knowing([broken]))).toEqual({ trusted: false, why: 'no-secret' });
  const { publicKey: curve } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = curve.export({ type: 'spki', format: 'pem' }) as string;
  expect(trust(ofWebhook, knowing([pem]))).toEqual({ trusted: false, why: 'no-secret' });
});

test("Adobe I/O's signature counts only where the connection says so", () => {
  const headers = { 'x-adobe-digital-signature-1': 'AAAA', 'x-adobe-digital-signature-2': event };
  expect(trust(headers)).toEqual({ trusted: false, why: 'signature-missing' });
  const believing = knowing([], { settings: { publicKey, events: 'signature' } });
  expect(trust(headers, believing)).toEqual(trusted);
  expect(trust({ 'x-adobe-digital-signature-1': webhook }, believing)).toEqual({
    trusted: false,
    why: 'signature-mismatch',
  });
});

test('the shared word is read from the header that the connection names', () => {
  const named = knowing(['open-sesame', 'old-sesame'], { settings: { header: 'X-Shop-Word' } });
  expect(trust({ 'x-shop-word': 'open-sesame' }, named)).toEqual(trusted);
  expect(trust({ 'x-shop-word': 'old-sesame' }, named)).toEqual(trusted);
  expect(trust({ authorization: 'open-sesame' }, named)).toEqual({ trusted: false, why: 'signature-missing' });
  expect(trust({ authorization: 'Bearer open-sesame' }, knowing(['open-sesame']))).toEqual(trusted);
  expect(trust({ authorization: 'open-sesam' }, knowing(['open-sesame']))).toEqual({
    trusted: false,
    why: 'signature-mismatch',
  });
});

test('a public key is no shared word', () => {
  expect(trust({ authorization: publicKey }, knowing([publicKey]))).toEqual({
    trusted: false,
    why: 'signature-missing',
  });
});

test('a signature that was made for other bytes is refused', () => {
  const { privateKey, publicKey: own } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = own.export({ type: 'spki', format: 'pem' }) as string;
  const sample = readFileSync('shops/adobe-commerce/samples/order.json');
  const signature = signRsa('sha256', Buffer.from(sample.toString('base64')), privateKey).toString('base64');
  const headers = { 'x-adobe-commerce-webhook-signature': signature };
  expect(adobeCommerce.trust(aDelivery(sample, headers), knowing([pem]))).toEqual(trusted);
  const changed = Buffer.from(sample);
  changed[100]! ^= 1;
  expect(adobeCommerce.trust(aDelivery(changed, headers), knowing([pem])).trusted).toBe(false);
});

test.each([
  ['GET', 'abc-123_x', { status: 200, why: 'challenge', headers: { 'content-type': 'text/plain' }, body: 'abc-123_x' }],
  [
    'POST',
    'abc-123_x',
    { status: 200, why: 'challenge', headers: { 'content-type': 'text/plain' }, body: 'abc-123_x' },
  ],
  ['GET', '<script>', { status: 400, why: 'challenge-malformed' }],
])('a challenge by %s is answered: %s', (...[method, challenge, greeting]) => {
  const asked = { ...aDelivery(''), method, query: { challenge } };
  expect(adobeCommerce.greet!(asked, knowing([]))).toEqual(greeting);
  expect(adobeCommerce.greet!(aDelivery(body), knowing([]))).toBeUndefined();
});

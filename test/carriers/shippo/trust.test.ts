import { shippo } from '../../../carriers/shippo/index.ts';
import { sign } from '../../../carriers/shippo/trust.ts';
import { aDelivery, knowing, now, today } from '../deliveries.ts';

const body = '{"event":"track_updated"}';
const seconds = now / 1000;
const trust = (header: string, secrets: readonly string[] = ['s3cret']) =>
  shippo.trust(aDelivery(body, { 'shippo-auth-signature': header }), knowing(secrets));

// printf '%s' '1795348800.{"event":"track_updated"}' | openssl dgst -sha256 -hmac 's3cret'
const vector = '64410a744b49bd59b6d2b4f12027ad38cd05570866e8576fdd7fb79734eddde0';

test('a signature made outside of this program is trusted', () => {
  expect(seconds).toBe(1795348800);
  expect(trust(`t=${seconds},v1=${vector}`)).toEqual({ trusted: true });
  expect(trust(`t=${seconds}, v1=${'00'.repeat(32)}, v1=${vector}`)).toEqual({ trusted: true });
});

test('a connection without a secret believes whoever knows its address', () => {
  expect(shippo.trust(aDelivery(body), knowing([]))).toEqual({ trusted: true, how: 'by-address' });
});

test('a connection with a secret believes nothing unsigned', () => {
  expect(shippo.trust(aDelivery(body), knowing(['s3cret']))).toEqual({ trusted: false, why: 'signature-missing' });
  expect(shippo.trust(aDelivery(body), knowing(['']))).toMatchObject({ trusted: false });
  expect(trust(`t=${seconds},v1=${vector}`, [''])).toEqual({ trusted: false, why: 'no-secret' });
});

test('while a secret is rotated both are valid, and no other is', () => {
  const signed = (secret: string) => aDelivery(body, sign(Buffer.from(body), { ...today, secret }));
  for (const secret of ['old', 'new']) {
    expect(shippo.trust(signed(secret), knowing(['new', 'old']))).toEqual({ trusted: true });
  }
  expect(shippo.trust(signed('older'), knowing(['new', 'old']))).toEqual({
    trusted: false,
    why: 'signature-mismatch',
  });
});

test.each([
  ['nothing', '', 'signature-missing'],
  ['no time', `v1=${vector}`, 'signature-malformed'],
  ['two times', `t=${seconds},t=${seconds},v1=${vector}`, 'signature-malformed'],
  ['a time that is none', `t=now,v1=${vector}`, 'signature-malformed'],
  ['no signature', `t=${seconds}`, 'signature-missing'],
  ['an older scheme only', `t=${seconds},v0=${vector}`, 'signature-missing'],
  ['another time than was signed', `t=${seconds - 1},v1=${vector}`, 'signature-mismatch'],
  ['a time too long ago', `t=${seconds - 301},v1=${vector}`, 'too-old'],
  ['a time to come', `t=${seconds + 301},v1=${vector}`, 'too-new'],
])('%s is refused', (_, header, why) => {
  expect(trust(header)).toEqual({ trusted: false, why });
});

import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { doorstep } from '../../../carriers/doorstep/index.ts';
import { signStandard } from '../../../senders/standard-webhooks.ts';
import { aDelivery, knowing, now, sample } from '../deliveries.ts';

const body = sample('doorstep', 'delivered');
const [old, fresh, foreign] = ['a', 'b', 'c'].map(
  (letter) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`,
) as [string, string, string];
const sign = (secret: string, at: number) => signStandard()(Buffer.from(body), { secret, settings: {}, now: at });
const signed = (secret: string, at: number = now) => aDelivery(body, sign(secret, at));

test("the standard's own example is trusted, with and without the secret's prefix", () => {
  const delivery = aDelivery('{"test": 2432232314}', {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
  const secret = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  for (const spelled of [secret, `whsec_${secret}`]) {
    expect(doorstep.trust(delivery, knowing([spelled], { now: 1614265330_000 }))).toEqual({ trusted: true });
  }
});

test("the standard's own library and this one trust each other", () => {
  const theirs = new Webhook(fresh).sign('msg_1', new Date(now), body);
  const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': String(now / 1000), 'webhook-signature': theirs };
  expect(doorstep.trust(aDelivery(body, headers), knowing([fresh]))).toEqual({ trusted: true });
  expect(new Webhook(fresh).verify(body, sign(fresh, Date.now()))).toEqual(JSON.parse(body));
});

test('while a secret is rotated either side may still use the old one, and no other', () => {
  expect(doorstep.trust(signed(old), knowing([old, fresh])).trusted).toBe(true);
  expect(doorstep.trust(signed(fresh), knowing([old, fresh])).trusted).toBe(true);
  expect(doorstep.trust(signed(foreign), knowing([old, fresh]))).toEqual({
    trusted: false,
    why: 'signature-mismatch',
  });
});

test('one of several signatures in the header is enough, whatever stands around it', () => {
  const { headers } = signed(fresh);
  const several = {
    ...headers,
    'webhook-signature': `v1a,xyz  ${signed(foreign).headers['webhook-signature']} ${headers['webhook-signature']} v2,`,
  };
  expect(doorstep.trust(aDelivery(body, several), knowing([fresh])).trusted).toBe(true);
});

test.each([
  ['five minutes old', 300, { trusted: true }],
  ['older', 301, { trusted: false, why: 'too-old' }],
  ['five minutes ahead', -300, { trusted: true }],
  ['further ahead', -301, { trusted: false, why: 'too-new' }],
])('a delivery %s is judged by the clock it is given', (_, ageSeconds, trust) => {
  expect(doorstep.trust(signed(fresh, now - ageSeconds * 1000), knowing([fresh]))).toEqual(trust);
});

const { headers: right } = signed(fresh);

test.each([
  ['no header', {}, [fresh], 'signature-missing'],
  ['no id', { ...right, 'webhook-id': '' }, [fresh], 'signature-missing'],
  ['an id with a full stop', { ...right, 'webhook-id': 'a.b' }, [fresh], 'signature-malformed'],
  ['a time that is none', { ...right, 'webhook-timestamp': '1e3' }, [fresh], 'signature-malformed'],
  ['another time', { ...right, 'webhook-timestamp': String(now / 1000 - 1) }, [fresh], 'signature-mismatch'],
  ['another id', { ...right, 'webhook-id': 'msg_2' }, [fresh], 'signature-mismatch'],
  [
    'another version',
    { ...right, 'webhook-signature': right['webhook-signature']!.replace('v1', 'v2') },
    [fresh],
    'signature-mismatch',
  ],
  ['no secret', right, [], 'no-secret'],
  ['blank secrets', right, ['', 'whsec_', 'whsec_!!!'], 'no-secret'],
])('%s is refused', (...[, headers, secrets, why]) => {
  expect(doorstep.trust(aDelivery(body, headers), knowing(secrets))).toEqual({ trusted: false, why });
});

test('any byte changed in body, id, time or signature is refused', () => {
  const flip = (text: Uint8Array, at: number, bit: number) => {
    const copy = Buffer.from(text);
    copy[at % copy.length]! ^= 1 << bit;
    return copy;
  };
  const parts = fc.constantFrom('body', 'webhook-id', 'webhook-timestamp', 'webhook-signature');
  fc.assert(
    fc.property(fc.nat(), fc.nat(7), parts, (at, bit, part) => {
      const changed =
        part === 'body'
          ? aDelivery(flip(Buffer.from(body), at, bit), right)
          : aDelivery(body, { ...right, [part]: flip(Buffer.from(right[part]!), at, bit).toString('latin1') });
      expect(doorstep.trust(changed, knowing([fresh])).trusted).toBe(false);
    }),
  );
});

import { asking } from '../../../carriers/dhl/asking.ts';
import { dhl } from '../../../carriers/dhl/index.ts';
import { type Answer, type Asked, askServer, troubles } from '../../senders/track-api.ts';
import { aDelivery } from '../deliveries.ts';
import { aPush, aShipment, event, hear, NUMBER, sampleOf } from './shipments.ts';

const inquiry = { kind: 'parcel', carrier: 'dhl', trackingNumber: NUMBER } as const;
const access = { apiKey: 'k', settings: {}, now: 0 };
const ask = (answer: Answer) => askServer(asking, inquiry, { answer: () => answer });

const road = [event('2026-11-18T08:31:00', 'transit', 'The shipment has been loaded onto the delivery vehicle')];
const found = JSON.stringify({ shipments: [aShipment(road)] });

test('an answer says the same as a push', async () => {
  expect(await ask({ body: found })).toEqual({
    kind: 'read',
    reading: { kind: 'news', parcels: [hear(aPush(aShipment(road)))] },
  });
});

test('it asks by the number, with the key in a header alone', async () => {
  const asked: Asked[] = [];
  const answer = (question: Asked) => {
    asked.push(question);
    return {};
  };
  await askServer(asking, { ...inquiry, trackingNumber: 'A/B' }, { apiKey: 'key-of-nobody', answer });
  expect(asked).toMatchObject([
    {
      method: 'GET',
      url: '/track/shipments?trackingNumber=A%2FB&language=en',
      headers: { 'dhl-api-key': 'key-of-nobody' },
    },
  ]);
});

test('unless it is told another host, it asks DHL itself', () => {
  expect(asking.ask(inquiry, access)?.url).toMatch(/^https:\/\/api-eu\.dhl\.com\/track\/shipments\?/);
});

test.each([
  ['a parcel of another carrier', { ...inquiry, carrier: 'ups' }],
  ['an order', { kind: 'order', id: '1', because: 'x' }],
] as const)('it is not asked for %s', (_, other) => {
  expect(asking.ask(other, access)).toBeUndefined();
});

test('a body that breaks off is asked for again, and one of another form is not', async () => {
  expect(await ask({ body: found.slice(0, -20) })).toMatchObject({ kind: 'later', why: 'not-json' });
  expect(await ask({ body: '{"shipments":1}' })).toEqual({ kind: 'refused', why: 'unexpected-form:shipments' });
});

test.each(troubles)('%s has an answer', async (_, answer, reply) => {
  expect(await ask(answer)).toEqual(reply);
});

describe('a subscription', () => {
  const validate = (changes: object = {}) => {
    const body = Buffer.from(
      JSON.stringify({ ...(JSON.parse(sampleOf('subscription-validate')) as object), ...changes }),
    );
    return dhl.read(aDelivery(body), { settings: {}, now: access.now });
  };
  const confirming = (changes: object = {}) => {
    const reading = validate(changes);
    return reading.kind === 'nothing' && reading.then ? dhl.asking?.ask(reading.then, access) : undefined;
  };

  test('is finished by a call with the secret that DHL sent', () => {
    expect(confirming()).toEqual({
      method: 'POST',
      url: 'https://api-eu.dhl.com/tracking/push/v1/subscription/6f9d2b1e-6a64-4f1c-9f0a-1f2e3d4c5b6a',
      headers: { 'dhl-api-key': 'k', 'dhl-api-hook-secret': 'b3f1c7d2-0000-4000-8000-000000000000' },
    });
  });

  test.each(['https://evil.example/tracking/push/v1/subscription/6f9d2b1e', '//evil.example/subscription/6f9d2b1e'])(
    'is never finished at the host of %s',
    (self) => {
      expect(confirming({ self })?.url).toBe('https://api-eu.dhl.com/tracking/push/v1/subscription/6f9d2b1e');
    },
  );

  test.each([
    ['of another step', { scope: 'subscription.ready' }],
    ['without a secret', { secret: undefined }],
    ['with a secret that is no header', { secret: 'a\r\nHost: evil.example' }],
    ['without an id', { self: 'https://api-eu.dhl.com/tracking/push/v1/subscription/../../account' }],
  ])('is not finished by a body %s', (_, changes) => {
    expect(validate(changes)).toMatchObject({ kind: expect.stringMatching(/nothing|unreadable/) });
    expect(confirming(changes)).toBeUndefined();
  });

  test('is confirmed by any good answer, tried again where DHL is out of order, and given up where it refuses', () => {
    const inquiry = { kind: 'confirm', id: '6f9d2b1e', secret: 's' } as const;
    const answered = (status: number) =>
      dhl.asking?.readReply({ status, headers: {}, body: Buffer.from('') }, { inquiry, access });
    expect(answered(200)).toEqual({ kind: 'read', reading: { kind: 'nothing', why: 'subscription-confirmed' } });
    expect(answered(204)).toMatchObject({ kind: 'read' });
    expect(answered(503)).toMatchObject({ kind: 'later' });
    expect(answered(401)).toMatchObject({ kind: 'refused', why: 'wrong-key' });
  });

  test.each(['../account', 'short', 'a/b/c/d/e/f', 'a b c d e'])('is not confirmed under the id %s', (id) => {
    expect(dhl.asking?.ask({ kind: 'confirm', id, secret: 's' }, access)).toBeUndefined();
  });
});

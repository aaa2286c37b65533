import { activation } from '../../../carriers/dhl/activation.ts';
import { asking } from '../../../carriers/dhl/asking.ts';
import { type Answer, type Asked, askServer, troubles } from '../../senders/track-api.ts';
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
  const validate = (changes: object = {}) =>
    Buffer.from(JSON.stringify({ ...(JSON.parse(sampleOf('subscription-validate')) as object), ...changes }));

  test('is finished by a call with the secret that DHL sent', () => {
    expect(activation(validate(), access)).toEqual({
      method: 'POST',
      url: 'https://api-eu.dhl.com/tracking/push/v1/subscription/6f9d2b1e-6a64-4f1c-9f0a-1f2e3d4c5b6a',
      headers: { 'dhl-api-key': 'k', 'dhl-api-hook-secret': 'b3f1c7d2-0000-4000-8000-000000000000' },
    });
  });

  test.each(['https://evil.example/tracking/push/v1/subscription/6f9d2b1e', '//evil.example/subscription/6f9d2b1e'])(
    'is never finished at the host of %s',
    (self) => {
      expect(activation(validate({ self }), access)?.url).toBe(
        'https://api-eu.dhl.com/tracking/push/v1/subscription/6f9d2b1e',
      );
    },
  );

  test.each([
    ['of another step', { scope: 'subscription.ready' }],
    ['without a secret', { secret: undefined }],
    ['with a secret that is no header', { secret: 'a\r\nHost: evil.example' }],
    ['without an id', { self: 'https://api-eu.dhl.com/tracking/push/v1/subscription/../../account' }],
  ])('is not finished by a body %s', (_, changes) => {
    expect(activation(validate(changes), access)).toBeUndefined();
  });
});

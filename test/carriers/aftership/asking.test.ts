import { asking } from '../../../carriers/aftership/asking.ts';
import { type Answer, type Asked, askServer, troubles } from '../../senders/track-api.ts';
import { aMessage, aTracking, checkpoint, hear } from './trackings.ts';

const inquiry = { kind: 'parcel', carrier: 'usps', trackingNumber: '9400100000000000000002' } as const;
const ask = (answer: Answer) => askServer(asking, inquiry, { answer: () => answer });

const road = [checkpoint('InTransit_003', '2026-11-17T09:00:00+01:00')];
const found = (...trackings: readonly object[]): string =>
  JSON.stringify({ meta: { code: 200 }, data: { pagination: { total: trackings.length }, trackings } });

test('an answer says the same as a webhook', async () => {
  const body = found(aMessage({ tag: 'InTransit' }, road));
  expect(await ask({ body })).toEqual({
    kind: 'read',
    reading: { kind: 'news', parcels: [hear(aTracking({ tag: 'InTransit' }, road))] },
  });
});

test('it asks by the number, with the key in a header alone', async () => {
  const asked: Asked[] = [];
  await askServer(
    asking,
    { ...inquiry, trackingNumber: 'A/B' },
    {
      apiKey: 'asat_nobody',
      answer: (question) => {
        asked.push(question);
        return {};
      },
    },
  );
  expect(asked).toMatchObject([
    { method: 'GET', url: '/trackings?tracking_numbers=A%2FB', headers: { 'as-api-key': 'asat_nobody' } },
  ]);
});

test('unless it is told another host, it asks AfterShip itself', () => {
  expect(asking.ask(inquiry, { apiKey: 'k', settings: {}, now: 0 })?.url).toMatch(
    /^https:\/\/api\.aftership\.com\/tracking\/2026-01\/trackings\?/,
  );
});

test('of two carriers with one number the one that is meant counts, else the first', async () => {
  const body = found(aMessage({ slug: 'dhl', tag: 'InTransit' }, road), aMessage({ tag: 'InTransit' }, road));
  expect(await ask({ body })).toMatchObject({ reading: { parcels: [{ carrier: 'usps' }] } });
  expect(await askServer(asking, { ...inquiry, carrier: 'ups' }, { answer: () => ({ body }) })).toMatchObject({
    reading: { parcels: [{ carrier: 'dhl' }] },
  });
});

test('a number that AfterShip does not follow is unknown', async () => {
  expect(await ask({ body: found() })).toEqual({ kind: 'refused', why: 'unknown-number' });
});

test('a number without any checkpoint is an answer that says nothing', async () => {
  expect(await ask({ body: found(aMessage()) })).toMatchObject({
    kind: 'read',
    reading: { kind: 'nothing', why: 'no-scan-yet' },
  });
});

test('a body that breaks off is asked for again, and one of another form is not', async () => {
  const whole = found(aMessage({ tag: 'InTransit' }, road));
  expect(await ask({ body: whole.slice(0, -20) })).toMatchObject({ kind: 'later', why: 'not-json' });
  expect(await ask({ body: '{"data":{}}' })).toEqual({ kind: 'refused', why: 'unexpected-form:data.trackings' });
});

test.each(troubles)('%s has an answer', async (_, answer, reply) => {
  expect(await ask(answer)).toEqual(reply);
});

test('it cannot be asked for orders', () => {
  expect(asking.ask({ kind: 'order', id: '1', because: 'x' }, { apiKey: 'k', settings: {}, now: 0 })).toBeUndefined();
});

import { asking } from '../../../carriers/shippo/asking.ts';
import { type Answer, type Asked, askServer, troubles } from '../../senders/track-api.ts';
import { anEvent, aTrack, hear, scan } from './tracks.ts';

const inquiry = { kind: 'parcel', carrier: 'usps', trackingNumber: '9205590164917312751089' } as const;
const access = { apiKey: 'shippo_test_nobody', settings: {}, now: 0 };
const ask = (answer: Answer) => askServer(asking, inquiry, { answer: () => answer });
const road = [scan('TRANSIT', 'package_arrived', '2026-11-17T15:00:00Z')];

test('an answer says the same as a webhook', async () => {
  expect(await ask({ body: JSON.stringify(aTrack({}, road)) })).toEqual({
    kind: 'read',
    reading: { kind: 'news', parcels: [hear(anEvent({}, road))] },
  });
});

test('it asks by carrier and number, with the key in a header alone', async () => {
  const asked: Asked[] = [];
  await askServer(
    asking,
    { ...inquiry, carrier: 'dhl-express', trackingNumber: 'A/B' },
    {
      ...access,
      answer: (question) => {
        asked.push(question);
        return {};
      },
    },
  );
  expect(asked).toMatchObject([
    { method: 'GET', url: '/tracks/dhl_express/A%2FB', headers: { authorization: 'ShippoToken shippo_test_nobody' } },
  ]);
});

test.each([
  ['evri', 'hermes_uk'],
  ['la-poste', 'colissimo'],
  ['ups', 'ups'],
])('unless it is told another host, it asks Shippo itself for %s as %s', (carrier, token) => {
  expect(asking.ask({ ...inquiry, carrier }, access)?.url).toBe(
    `https://api.goshippo.com/tracks/${token}/9205590164917312751089`,
  );
});

test('a parcel of an unknown carrier, or an order, cannot be asked for', () => {
  expect(asking.ask({ ...inquiry, carrier: 'other' }, access)).toBeUndefined();
  expect(asking.ask({ kind: 'orders', since: '2026-11-20T00:00:00.000Z' }, access)).toBeUndefined();
});

test('a number that no carrier has scanned yet is an answer that says nothing', async () => {
  expect(await ask({ body: JSON.stringify(aTrack()) })).toMatchObject({
    kind: 'read',
    reading: { kind: 'nothing', why: 'no-scan-yet' },
  });
});

test('a body that breaks off is asked for again, and one of another form is not', async () => {
  const whole = JSON.stringify(aTrack({}, road));
  expect(await ask({ body: whole.slice(0, -20) })).toMatchObject({ kind: 'later', why: 'not-json' });
  expect(await ask({ body: '{}' })).toEqual({ kind: 'refused', why: 'unexpected-form:tracking_number' });
});

test.each(troubles)('%s has an answer', async (_, answer, reply) => {
  expect(await ask(answer)).toEqual(reply);
});

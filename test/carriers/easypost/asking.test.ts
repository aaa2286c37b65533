import { asking } from '../../../carriers/easypost/asking.ts';
import { type Answer, type Asked, askServer, troubles } from '../../senders/track-api.ts';
import { aTracker, hear, scan } from './trackers.ts';

const inquiry = { kind: 'parcel', carrier: 'usps', trackingNumber: '9400100000000000000001' } as const;
const follow = { settings: { asking: 'follow' } };
const ask = (answer: Answer, more: object = {}) => askServer(asking, inquiry, { answer: () => answer, ...more });

const road = [scan('in_transit', '2026-11-03T10:00:00Z', { status_detail: 'arrived_at_facility' })];
const event = aTracker({ status: 'in_transit' }, road);
const tracker = (changes: object = {}): object => ({ ...JSON.parse(event).result, ...changes });
const found = (...trackers: readonly object[]): string => JSON.stringify({ trackers, has_more: false });

test('an answer says the same as a webhook', async () => {
  const same = { kind: 'read', reading: { kind: 'news', parcels: [hear(event)] } };
  expect(await ask({ body: found(tracker()) })).toEqual(same);
  expect(await ask({ status: 201, body: JSON.stringify(tracker()) }, follow)).toEqual(same);
});

const questionOf = async (more: object, carrier = 'usps'): Promise<Asked | undefined> => {
  const asked: Asked[] = [];
  await askServer(
    asking,
    { ...inquiry, carrier },
    {
      apiKey: 'EZTKnobody',
      ...more,
      answer: (question) => {
        asked.push(question);
        return {};
      },
    },
  );
  return asked[0];
};

test('it looks for the tracker, with the key in a header alone', async () => {
  expect(await questionOf({})).toMatchObject({
    method: 'GET',
    url: '/trackers?tracking_code=9400100000000000000001',
    headers: { authorization: `Basic ${btoa('EZTKnobody:')}` },
    body: '',
  });
});

test('a connection that says so has unknown numbers followed', async () => {
  const question = await questionOf(follow);
  expect(question).toMatchObject({ method: 'POST', url: '/trackers', headers: { 'content-type': 'application/json' } });
  expect(JSON.parse(question!.body)).toEqual({
    tracker: { tracking_code: '9400100000000000000001', carrier: 'USPS' },
  });
  expect(JSON.parse((await questionOf(follow, 'somebody-new'))!.body)).toEqual({
    tracker: { tracking_code: '9400100000000000000001' },
  });
});

test('unless it is told another host, it asks EasyPost itself', () => {
  expect(asking.ask(inquiry, { apiKey: 'k', settings: {}, now: 0 })?.url).toMatch(
    /^https:\/\/api\.easypost\.com\/v2\/trackers\?/,
  );
  expect(asking.ask({ kind: 'order', id: '1', because: 'x' }, { apiKey: 'k', settings: {}, now: 0 })).toBeUndefined();
});

test('of several trackers the one of this number and carrier counts', async () => {
  const [other, ups] = [tracker({ tracking_code: 'EZ1000000001' }), tracker({ carrier: 'UPS' })];
  expect(await ask({ body: found(other, ups, tracker()) })).toMatchObject({
    reading: { parcels: [{ carrier: 'usps', trackingNumber: '9400100000000000000001' }] },
  });
  expect(await ask({ body: found(other, ups) })).toMatchObject({ reading: { parcels: [{ carrier: 'ups' }] } });
  expect(await ask({ body: found(other) })).toEqual({ kind: 'refused', why: 'unknown-number' });
});

test('a number without a tracker is unknown', async () => {
  expect(await ask({ body: found() })).toEqual({ kind: 'refused', why: 'unknown-number' });
});

test('a body that breaks off is asked for again, and one of another form is not', async () => {
  expect(await ask({ body: found(tracker()).slice(0, -20) })).toMatchObject({ kind: 'later', why: 'not-json' });
  expect(await ask({ body: '{}' })).toEqual({ kind: 'refused', why: 'unexpected-form:trackers' });
  expect(await ask({ body: '{}' }, follow)).toEqual({ kind: 'refused', why: 'unexpected-form:tracking_code' });
});

test.each(troubles)('%s has an answer', async (_, answer, reply) => {
  expect(await ask(answer)).toEqual(reply);
  expect(await ask(answer, follow)).toEqual(reply);
});

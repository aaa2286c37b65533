import { ups } from '../../../carriers/ups/index.ts';
import { aDelivery, brokenBodies, today } from '../deliveries.ts';
import { anEvent, hear, hearScan } from './events.ts';

const read = (body: string | Uint8Array) => ups.read(aDelivery(body), today);
const time = (changes: object) => hearScan({}, changes).time;

test('an event becomes one scan of its parcel', () => {
  expect(read(anEvent())).toEqual({
    kind: 'news',
    parcels: [
      {
        carrier: 'ups',
        trackingNumber: '1Z999AA10123456784',
        scans: [
          {
            id: expect.stringMatching(/^[\w-]{12}$/),
            status: 'in_transit',
            actionRequired: false,
            time: { text: '2026-11-20T10:00:00', instant: '2026-11-20T15:00:00.000Z', zone: '-05:00' },
            orderAt: '2026-11-20T15:00:00.000Z',
            place: 0,
            voice: 'carrier',
            sender: 'ups',
            words: { message: 'On the Way', location: 'Charlotte, NC, US', providerStatus: 'I/OR/005' },
          },
        ],
      },
    ],
  });
});

test('a description code may be a number, and a tracking number may begin with blanks', () => {
  expect(hear(anEvent({ descriptionCode: 21 }, { trackingNumber: ' 1Z999AA10123456784' }))).toMatchObject({
    trackingNumber: '1Z999AA10123456784',
    scans: [{ status: 'out_for_delivery', words: { providerStatus: 'I/OR/021' } }],
  });
  expect(hearScan({ descriptionCode: 21 }).id).toBe(hearScan({ descriptionCode: '021' }).id);
});

test.each<[string, object, object]>([
  ['the offset comes first', { gmtActivityTime: '090000' }, { instant: '2026-11-20T15:00:00.000Z', zone: '-05:00' }],
  ['an offset of half an hour', { gmtOffset: '+05.30' }, { instant: '2026-11-20T04:30:00.000Z', zone: '+05:30' }],
  ['without an offset the GMT twin counts', { gmtOffset: '' }, { instant: '2026-11-20T15:00:00.000Z' }],
  [
    'a GMT twin on the next day',
    { gmtOffset: '', localActivityTime: '233000', gmtActivityDate: '20261121', gmtActivityTime: '043000' },
    { instant: '2026-11-21T04:30:00.000Z' },
  ],
])('%s', (_, changes, known) => {
  expect(time(changes)).toMatchObject(known);
});

test('a GMT twin that lies before the local time of America is not believed', () => {
  const { text, instant } = time({ gmtOffset: '', gmtActivityTime: '050000' });
  expect(text).toBe('2026-11-20T10:00:00');
  expect([undefined, '2026-11-20T15:00:00.000Z']).toContain(instant);
});

test('a GMT twin that does not fit the zone of the place is not believed', () => {
  const berlin = { city: 'Berlin', stateProvince: '', postalCode: '', country: 'DE' };
  expect(time({ gmtOffset: '', activityLocation: berlin })).toMatchObject({ instant: '2026-11-20T09:00:00.000Z' });
  expect(time({ gmtOffset: '', activityLocation: berlin, gmtActivityTime: '090000' })).toMatchObject({
    instant: '2026-11-20T09:00:00.000Z',
  });
});

test('a day without a time stays a day, and a GMT time alone is known', () => {
  expect(time({ localActivityTime: '' })).toEqual({ text: '2026-11-20' });
  expect(time({ localActivityDate: '', localActivityTime: '' })).toMatchObject({
    instant: '2026-11-20T15:00:00.000Z',
  });
});

test('a planned day is the estimate, to the end of its window where there is one', () => {
  const estimate = (changes: object) => hear(anEvent({}, changes)).estimatedDelivery;
  expect(estimate({})).toBeUndefined();
  expect(estimate({ scheduledDeliveryDate: '20261124' })).toEqual({ time: { text: '2026-11-24' }, source: 'carrier' });
  expect(estimate({ scheduledDeliveryDate: '20261124', deliveryEndTime: '170000' })).toEqual({
    time: { text: '2026-11-24T17:00:00' },
    source: 'carrier',
  });
});

test('fields of another type than promised do not lose the news', () => {
  expect(
    hear(
      anEvent(
        { description: 7 },
        {
          activityLocation: 'Charlotte',
          localActivityDate: 20261120,
          localActivityTime: 93000,
          gmtOffset: 5,
          scheduledDeliveryDate: null,
          actualDeliveryDate: {},
        },
      ),
    ),
  ).toMatchObject({ scans: [{ status: 'in_transit', time: { text: '2026-11-20T09:30:00' } }] });
});

test.each([
  ['no number', '{"activityStatus":{}}', 'unexpected-form:trackingNumber'],
  ['no status', '{"trackingNumber":"1Z999AA10123456784"}', 'unexpected-form:activityStatus'],
  ['a number that cannot be one', anEvent({}, { trackingNumber: 'a#b' }), 'not-a-tracking-number'],
])('%s is unreadable', (_, body, why) => {
  expect(read(body)).toEqual({ kind: 'unreadable', why });
});

test.each(brokenBodies)('%s is unreadable', (_, body) => {
  expect(read(body)).toMatchObject({ kind: 'unreadable' });
});

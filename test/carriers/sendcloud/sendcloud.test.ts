import { readFileSync } from 'node:fs';
import { meaningOf } from '../../../carriers/sendcloud/codes.ts';
import { sendcloud } from '../../../carriers/sendcloud/index.ts';
import { proofOf } from '../../senders/kit.ts';
import { aDelivery, onlyParcel, today } from '../deliveries.ts';
import { kit } from './kit.ts';

const read = (body: string) => sendcloud.read(aDelivery(body), today);

const aParcel = (changes: object = {}, event: object = {}) =>
  JSON.stringify({
    action: 'parcel_status_changed',
    timestamp: 1_795_166_100_000,
    parcel: {
      id: 1,
      tracking_number: '3SEXMP000000001',
      carrier: { code: 'postnl' },
      status: { id: 3, message: '' },
      ...changes,
    },
    ...event,
  });

const hear = (changes: object = {}, event: object = {}) => onlyParcel(read(aParcel(changes, event)));

test.each([
  ['1', 'Announced', 'label_created', undefined, false],
  ['3', 'En route to sorting center', 'in_transit', undefined, false],
  ['4', 'Delivery delayed', 'delayed', 'carrier_delay', false],
  ['5', 'Sorted', 'in_transit', undefined, false],
  ['6', 'Not sorted', 'in_transit', undefined, false],
  ['7', 'Being sorted', 'in_transit', undefined, false],
  ['8', 'Delivery attempt failed', 'delivery_attempt_failed', undefined, false],
  ['11', 'Delivered', 'delivered', undefined, false],
  ['12', 'Awaiting customer pickup', 'available_for_pickup', undefined, true],
  ['13', 'Announced: not collected', 'label_created', undefined, false],
  ['15', 'Error collecting', 'exception', 'pickup_failed', true],
  ['22', 'Shipment picked up by driver', 'in_transit', undefined, false],
  ['80', 'Unable to deliver', 'exception', 'undeliverable', true],
  ['91', 'Parcel en route', 'in_transit', undefined, false],
  ['92', 'Driver en route', 'out_for_delivery', undefined, false],
  ['93', 'Shipment collected by customer', 'delivered', 'collected', false],
  ['94', 'Parcel cancellation failed.', 'unknown', undefined, false],
  ['999', 'No label', 'label_created', undefined, false],
  ['1000', 'Ready to send', 'label_created', undefined, false],
  ['1001', 'Being announced', 'label_created', undefined, false],
  ['1002', 'Announcement failed', 'exception', 'other', true],
  ['1337', 'Unknown status', 'unknown', undefined, false],
  ['1998', 'Cancelled upstream', 'cancelled', undefined, false],
  ['1999', 'Cancellation requested', 'unknown', undefined, false],
  ['2000', 'Cancelled', 'cancelled', undefined, false],
  ['2001', 'Submitting cancellation request', 'unknown', undefined, false],
  ['62989', 'At Customs', 'in_transit', 'customs', false],
  ['62990', 'At sorting centre', 'in_transit', undefined, false],
  ['62991', 'Refused by recipient', 'exception', 'refused', true],
  ['62992', 'Returned to sender', 'returned_to_sender', undefined, false],
  ['62993', 'Delivery method changed', 'in_transit', 'redirected', false],
  ['62994', 'Delivery date changed', 'in_transit', 'rescheduled', false],
  ['62995', 'Delivery address changed', 'in_transit', 'redirected', false],
  ['62996', 'Exception', 'exception', 'other', false],
  ['62997', 'Address invalid', 'exception', 'address_issue', true],
  ['0', 'Ready to send', 'label_created', undefined, false],
  ['1', 'Ready to send', 'label_created', undefined, false],
  ['1', 'Delivered', 'delivered', undefined, false],
  ['0', 'Delivered', 'delivered', undefined, false],
  ['', 'En route to sorting centre', 'in_transit', undefined, false],
  ['4711', 'Driver en route', 'out_for_delivery', undefined, false],
  ['4711', 'Beamed up', 'unknown', undefined, false],
  ['11', 'Beamed up', 'delivered', undefined, false],
  ['constructor', '__proto__', 'unknown', undefined, false],
])('%s with "%s" means %s', (...[id, message, status, reason, actionRequired]) => {
  expect(meaningOf({ id, message })).toEqual({ status, ...(reason ? { reason } : {}), actionRequired });
});

test.each(Object.entries(kit.samples))('the sample "%s" reads as documented', (situation, expected) => {
  const reading = read(readFileSync(`carriers/sendcloud/samples/${situation}.json`, 'utf8'));
  if (expected.nothing) return expect(reading).toMatchObject({ kind: 'nothing', why: expected.nothing });
  const { scans: _, ...newest } = expected;
  const parcel = onlyParcel(reading);
  expect(parcel).toMatchObject({ carrier: 'postnl', trackingNumber: '3SEXMP000000001', scans: [newest] });
});

test('a scan happened when the carrier said so, not when Sendcloud passed it on', () => {
  const [scan] = onlyParcel(read(readFileSync('carriers/sendcloud/samples/delivered.json', 'utf8'))).scans;
  expect(scan).toMatchObject({
    time: { text: '2026-11-21T13:47:00.000Z', instant: '2026-11-21T13:47:00.000Z' },
    words: { message: 'Delivered', providerStatus: '11/Delivered' },
  });
  expect(scan?.reason).toBeUndefined();
});

test.each([
  ['milliseconds', { timestamp: 1_795_166_100_000 }, { instant: '2026-11-20T09:15:00.000Z' }],
  ['seconds', { timestamp: 1_795_166_100 }, { instant: '2026-11-20T09:15:00.000Z' }],
  ['a text', { timestamp: '1795166100000' }, { instant: '2026-11-20T09:15:00.000Z' }],
  [
    'a carrier without a time',
    { timestamp: 1_795_166_100_000, carrier_status_change_timestamp: null },
    { instant: '2026-11-20T09:15:00.000Z' },
  ],
])('a time may come in %s', (_, event, time) => {
  expect(hear({}, event).scans[0]?.time).toMatchObject(time);
});

test.each([
  ['20-11-2026 10:15:00', '2026-11-20 10:15:00'],
  ['2026-11-20T10:15:00', '2026-11-20T10:15:00'],
])('without any, a label was made at "%s", wherever that was', (date_created, text) => {
  const label = { date_created, status: { id: 1, message: 'Announced' } };
  expect(hear(label, { timestamp: null }).scans[0]?.time).toEqual({ text });
  expect(hear({ date_created }, { timestamp: 123 }).scans[0]?.time).toEqual({ text: '' });
});

test('the same status told again is the same scan, and another status another one', () => {
  const [first, again, other] = [3, 3, 5].map((id) => hear({ status: { id, message: '' } }).scans[0]?.id);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test.each([
  [{ carrier: { code: 'dhl_de' } }, 'dhl'],
  [{ carrier: null, shipment: { name: 'PostNL Standard 0-23kg' } }, 'postnl'],
  [{ carrier: null, shipment: { name: 'Mondial Relay Point' } }, 'mondial-relay'],
  [{ carrier: null, shipment: { name: 'Unstamped letter' } }, 'other'],
  [{ carrier: 7, shipment: 'x' }, 'other'],
])('of %j the carrier is %s', (changes, carrier) => {
  expect(hear(changes).carrier).toBe(carrier);
});

test.each([
  ['an empty tracking number', aParcel({ tracking_number: '' }), { kind: 'nothing', why: 'no-tracking-number' }],
  [
    'a number that cannot be one',
    aParcel({ tracking_number: 'a#b' }),
    { kind: 'unreadable', why: 'not-a-tracking-number' },
  ],
  ['no status', aParcel({ status: null }), { kind: 'unreadable', why: 'unexpected-form:status' }],
  ['no parcel', '{"action":"parcel_status_changed"}', { kind: 'unreadable', why: 'unexpected-form:body' }],
  ['no action', '{}', { kind: 'unreadable', why: 'unexpected-form:action' }],
])('%s has an answer', (_, body, answer) => {
  expect(read(body)).toEqual(answer);
});

test('a tracking number beyond what a number holds stays whole', () => {
  const body = aParcel().replace('"3SEXMP000000001"', '12345678901234567890');
  expect(onlyParcel(read(body)).trackingNumber).toBe('12345678901234567890');
});

test('a signature made outside of this program is trusted, with blanks in the body as signed', () => {
  // printf '{"key": "value"}' | openssl dgst -sha256 -hmac secretkey    (the example of Sendcloud's documentation)
  const headers = { 'sendcloud-signature': '1eed4b3d41f4653ac64fd56f1bf1cbfd349e4482cbc11dff7134bd93e5da4b0a' };
  const proof = { ...proofOf(kit), secrets: ['another', 'secretkey'] };
  expect(sendcloud.trust(aDelivery('{"key": "value"}', headers), proof)).toEqual({ trusted: true });
  expect(sendcloud.trust(aDelivery('{"key":"value"}', headers), proof)).toEqual({
    trusted: false,
    why: 'signature-mismatch',
  });
  expect(sendcloud.trust(aDelivery('{"key": "value"}'), proof)).toEqual({ trusted: false, why: 'signature-missing' });
  expect(sendcloud.trust(aDelivery('{"key": "value"}', headers), { ...proof, secrets: [] })).toEqual({
    trusted: false,
    why: 'no-secret',
  });
});

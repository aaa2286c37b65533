import { readFileSync } from 'node:fs';
import { categoryMeaning, eventMeaning } from '../../../carriers/usps/codes.ts';
import { usps } from '../../../carriers/usps/index.ts';
import { plainText } from '../../../carriers/usps/plain-text.ts';
import { proofOf } from '../../senders/kit.ts';
import { aDelivery, onlyParcel, today } from '../deliveries.ts';
import { kit } from './kit.ts';

const read = (body: string) => usps.read(aDelivery(body), today);
const sample = (situation: string) => readFileSync(`carriers/usps/samples/${situation}.json`, 'utf8');

const tracking = (events: readonly object[], changes: object = {}) => ({
  trackingNumber: '9400100000000000024201',
  trackingEvents: events,
  ...changes,
});
const hear = (events: readonly object[], changes: object = {}) =>
  onlyParcel(read(JSON.stringify(tracking(events, changes))));
const onlyScan = (event: object, changes: object = {}) => hear([event], changes).scans[0];

test.each([
  ['GX', 'label_created', undefined, false],
  ['MA', 'label_created', undefined, false],
  ['03', 'in_transit', undefined, false],
  ['07', 'in_transit', undefined, false],
  ['10', 'in_transit', undefined, false],
  ['80', 'in_transit', undefined, false],
  ['81', 'in_transit', undefined, false],
  ['82', 'in_transit', undefined, false],
  ['A1', 'in_transit', undefined, false],
  ['a1', 'in_transit', undefined, false],
  ['AD', 'in_transit', undefined, false],
  ['PA', 'in_transit', undefined, false],
  ['PC', 'in_transit', undefined, false],
  ['SF', 'in_transit', undefined, false],
  ['T1', 'in_transit', undefined, false],
  ['TL', 'in_transit', undefined, false],
  ['TM', 'in_transit', undefined, false],
  ['06', 'in_transit', 'redirected', false],
  ['08', 'in_transit', 'missorted', false],
  ['15', 'in_transit', 'missorted', false],
  ['OF', 'out_for_delivery', undefined, false],
  ['16', 'available_for_pickup', undefined, true],
  ['01', 'delivered', undefined, false],
  ['02', 'delivery_attempt_failed', undefined, true],
  ['52', 'delivery_attempt_failed', undefined, true],
  ['53', 'delivery_attempt_failed', 'no_access', true],
  ['54', 'delivery_attempt_failed', undefined, true],
  ['55', 'delivery_attempt_failed', undefined, true],
  ['56', 'delivery_attempt_failed', 'not_at_home', true],
  ['04', 'exception', 'refused', true],
  ['05', 'exception', 'address_issue', true],
  ['09', 'returned_to_sender', undefined, false],
  ['21', 'returned_to_sender', 'address_issue', false],
  ['22', 'returned_to_sender', 'address_issue', false],
  ['23', 'returned_to_sender', 'recipient_moved', false],
  ['24', 'returned_to_sender', 'recipient_moved', false],
  ['25', 'returned_to_sender', 'address_issue', false],
  ['26', 'returned_to_sender', 'address_issue', false],
  ['27', 'returned_to_sender', 'unclaimed', false],
  ['28', 'returned_to_sender', undefined, false],
  ['29', 'returned_to_sender', undefined, false],
  ['31', 'returned_to_sender', 'unclaimed', false],
])('the event %s means %s', (...[code, status, reason, actionRequired]) => {
  expect(eventMeaning(code, '')).toEqual({ status, ...(reason ? { reason } : {}), actionRequired });
});

test('a delivery to the original sender is a return, and an unknown code means nothing', () => {
  expect(eventMeaning('01', 'Delivered, To Original Sender')).toMatchObject({ status: 'returned_to_sender' });
  expect(eventMeaning('01', 'Delivered, Front Door/Porch')).toMatchObject({ status: 'delivered' });
  for (const code of ['ZZ', '', '1', '__proto__', 'constructor']) expect(eventMeaning(code, '')).toBeUndefined();
});

test.each([
  ['Pre-Shipment', 'label_created', false],
  ['Accepted', 'in_transit', false],
  ['Moving Through Network', 'in_transit', false],
  ['In Transit', 'in_transit', false],
  ['In-Transit', 'in_transit', false],
  ['In Transit, Arriving Late', 'in_transit', false],
  ['Preparing for Delivery', 'in_transit', false],
  ['Out for Delivery', 'out_for_delivery', false],
  ['Out-for-Delivery', 'out_for_delivery', false],
  ['Available for Pickup', 'available_for_pickup', true],
  ['Delivery Attempt', 'delivery_attempt_failed', false],
  ['Delivery Attempt: Action Needed', 'delivery_attempt_failed', true],
  ['Delivered', 'delivered', false],
  ['DELIVERED, IN/AT MAILBOX', 'delivered', false],
  ['Alert', 'exception', false],
  ['Return to Sender', 'returned_to_sender', false],
  ['Delivered to Agent', 'unknown', false],
  ['Teleported', 'unknown', false],
  ['', 'unknown', false],
])('the category "%s" means %s', (category, status, actionRequired) => {
  expect(categoryMeaning(category)).toMatchObject({ status, actionRequired });
});

test.each(Object.entries(kit.samples))('the sample "%s" reads as documented', (situation, { scans, ...expected }) => {
  const reading = read(sample(situation));
  if (expected.nothing) return expect(reading).toMatchObject({ kind: 'nothing', why: expected.nothing });
  const parcel = onlyParcel(reading);
  expect(parcel).toMatchObject({ carrier: 'usps', trackingNumber: '9400100000000000024201' });
  expect(parcel.scans).toHaveLength(scans ?? 0);
  expect(parcel.scans.at(-1)).toMatchObject(expected);
});

test('events come newest first and go oldest first', () => {
  const { scans } = onlyParcel(read(sample('delivered')));
  expect(scans.map(({ words }) => words?.providerStatus?.slice(0, 2)).join(' ')).toBe('GX 03 SF 10 T1 A1 07 OF 01');
});

test.each([
  [
    'the offset counts, not the twin that is a day early',
    { eventTimestamp: '2026-11-19T23:28:00', GMTTimestamp: '2026-11-19T05:28:33Z', GMTOffset: '-06:00' },
    { text: '2026-11-19T23:28:00', instant: '2026-11-20T05:28:00.000Z', zone: '-06:00' },
  ],
  [
    'a twin counts where there is no offset',
    { eventTimestamp: '2026-11-19T13:10:00', GMTTimestamp: '2026-11-19T19:10:09Z' },
    { text: '2026-11-19T13:10:00', instant: '2026-11-19T19:10:09.000Z' },
  ],
  [
    'a twin that is a day early does not',
    { eventTimestamp: '2026-11-19T23:28:00', GMTTimestamp: '2026-11-19T05:28:33Z' },
    { text: '2026-11-19T23:28:00' },
  ],
  [
    'a place with one zone helps where both are missing',
    { eventTimestamp: '2026-11-19T23:28:00', eventCity: 'MILWAUKEE', eventState: 'WI', eventZIP: '53207' },
    { text: '2026-11-19T23:28:00', instant: '2026-11-20T05:28:00.000Z', zone: 'America/Chicago' },
  ],
  ['without any it stays local', { eventTimestamp: '2026-11-19T17:01:00' }, { text: '2026-11-19T17:01:00' }],
])('of an event, %s', (_, event, time) => {
  expect(onlyScan(event)?.time).toEqual(time);
});

test('HTML is no part of what was said', () => {
  const [scan] = onlyParcel(read(sample('html'))).scans;
  expect(scan?.words?.message).toBe('Picked up by USPS® & in transit');
  expect(plainText('USPS Ground Advantage<SUP>&#153;</SUP>')).toBe('USPS Ground Advantage™');
  expect(plainText('a < b &lt;b&gt; &nope; &toString; &#999999;')).toContain('a < b <b> &nope;');
  expect(plainText('<'.repeat(100_000))).toHaveLength(2000);
});

test('an unknown code means what the category means if it is the newest event, and nothing otherwise', () => {
  const strange = { eventCode: 'ZZ', eventTimestamp: '2026-11-20T10:00:00', GMTOffset: '-06:00' };
  const arrived = { eventCode: '10', eventTimestamp: '2026-11-20T12:00:00', GMTOffset: '-06:00' };
  expect(onlyScan(strange, { statusCategory: 'Delivery Attempt' })?.status).toBe('delivery_attempt_failed');
  expect(onlyScan(strange, { status: 'Out for Delivery' })?.status).toBe('out_for_delivery');
  expect(onlyScan(strange)).toMatchObject({ status: 'unknown', words: { providerStatus: 'ZZ' } });
  expect(hear([arrived, strange], { statusCategory: 'Alert' }).scans.map(({ status }) => status)).toEqual([
    'unknown',
    'in_transit',
  ]);
});

test('a delivery that only the category knows of is said behind the events, and a category alone is said as well', () => {
  const arrived = { eventCode: '10', eventTimestamp: '2026-11-20T12:00:00', GMTOffset: '-06:00' };
  const [, delivered] = hear([arrived], { statusCategory: 'Delivered' }).scans;
  expect(delivered).toMatchObject({ status: 'delivered', words: { providerStatus: 'Delivered' } });
  expect(hear([], { statusCategory: 'In Transit' }).scans).toMatchObject([{ status: 'in_transit' }]);
});

const bare = tracking([{ eventCode: 'OF', eventTimestamp: '2026-11-20T12:00:00' }]);
const { trackingNumber, ...without } = bare;
test.each([
  ['a bare tracking', bare],
  ['a list', [bare]],
  ['an envelope', { subscriptionId: 's', payload: bare }],
  ['a list in an envelope', { data: [bare] }],
  ['a list of envelopes', [{ tracking: bare }]],
  ['a number outside', { trackingNumber, trackingInfo: without }],
  ['a number outside of a list', { trackingNumber, trackings: [without] }],
  ['an event that stands alone', { trackingNumber, ...without.trackingEvents[0] }],
  ['one event in place of the list', { trackingNumber, trackingEvents: without.trackingEvents[0] }],
  ['a tracking beside something broken', [null, { trackingNumber: 'a#b' }, bare]],
])('%s is understood', (_, body) => {
  expect(onlyParcel(read(JSON.stringify(body)))).toMatchObject({
    trackingNumber: '9400100000000000024201',
    scans: [{ status: 'out_for_delivery', time: { text: '2026-11-20T12:00:00' } }],
  });
});

test('each tracking of a list is a parcel', () => {
  const reading = read(JSON.stringify([bare, { ...bare, trackingNumber: '9400100000000000024202' }]));
  expect(reading).toMatchObject({ parcels: [{}, { trackingNumber: '9400100000000000024202' }] });
});

test.each([
  [{ expectedDeliveryTimeStamp: '2026-11-23T00:00:00' }, '2026-11-23'],
  [{ expectedDeliveryTimeStamp: '2026-11-23T21:00:00' }, '2026-11-23T21:00:00'],
  [{ expectedDeliveryDate: '2026-11-23' }, '2026-11-23'],
  [{ deliveryDateExpectation: { expectedDeliveryDate: '2026-11-23' } }, '2026-11-23'],
])('of %j the expected day is %s', (changes, text) => {
  expect(hear([], { statusCategory: 'In Transit', ...changes }).estimatedDelivery).toEqual({
    time: { text },
    source: 'carrier',
  });
});

test.each([
  ['an empty list', '[]', { kind: 'unreadable', why: 'no-tracking' }],
  ['an error', '{"apiVersion":"/tracking/v3","error":{}}', { kind: 'unreadable', why: 'not-a-tracking-number' }],
  ['a number that cannot be one', '{"trackingNumber":"a#b"}', { kind: 'unreadable', why: 'not-a-tracking-number' }],
  ['a number alone', '{"trackingNumber":"9400"}', { kind: 'nothing', why: 'no-scan-yet' }],
  ['a wrong list', '{"trackingNumber":"9400","trackingEvents":7}', { kind: 'unreadable' }],
  ['a list too deep', `${'['.repeat(50)}${']'.repeat(50)}`, { kind: 'unreadable', why: 'no-tracking' }],
])('%s has an answer', (_, body, answer) => {
  expect(read(body)).toMatchObject(answer);
});

describe('the signature', () => {
  const body = '{"trackingNumber":"9400100000000000024201"}';
  // printf '%s' '<the body>' | openssl dgst -sha256 -hmac '<the secret>' [-binary | base64]
  const hex = 'cba15e6552135035603a08f0048657c74df2a9a36152626e91327696ed196329';
  const base64 = 'y6FeZVITUDVgOgjwBIZXx03yqaNhUmJukTJ2lu0ZYyk=';
  const proof = { ...proofOf(kit), secrets: ['another', 'usps-subscription-secret-of-32-chars-1'] };
  const trust = (headers: Readonly<Record<string, string>>, settings = {}) =>
    usps.trust(aDelivery(body, headers), { ...proof, settings });

  test.each([
    ['hex', hex],
    ['capital hex', hex.toUpperCase()],
    ['base64', base64],
    ['hex behind the name of its digest', `sha256=${hex}`],
  ])('may be %s, under either name', (_, sent) => {
    expect(trust({ 'x-hmac': sent })).toEqual({ trusted: true });
    expect(trust({ 'x-usps-hmac-signature': sent })).toEqual({ trusted: true });
  });

  test('may have another name, and then only that', () => {
    expect(trust({ 'x-signed': base64 }, { header: 'X-Signed' })).toEqual({ trusted: true });
    expect(trust({ 'x-hmac': base64 }, { header: 'X-Signed' })).toEqual({ trusted: false, why: 'signature-missing' });
  });

  test('is refused if it is missing, or of another body, secret or encoding', () => {
    expect(trust({})).toEqual({ trusted: false, why: 'signature-missing' });
    expect(trust({ 'x-hmac': hex.replace(/^./, '0') })).toEqual({ trusted: false, why: 'signature-mismatch' });
    expect(trust({ 'x-hmac': base64.toLowerCase() })).toEqual({ trusted: false, why: 'signature-mismatch' });
    expect(usps.trust(aDelivery(`${body} `, { 'x-hmac': hex }), proof).trusted).toBe(false);
    expect(usps.trust(aDelivery(body, { 'x-hmac': hex }), { ...proof, secrets: ['another'] }).trusted).toBe(false);
    expect(usps.trust(aDelivery(body, { 'x-hmac': hex }), { ...proof, secrets: [''] })).toMatchObject({
      why: 'no-secret',
    });
  });
});

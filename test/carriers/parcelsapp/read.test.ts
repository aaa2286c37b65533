import { readFileSync } from 'node:fs';
import { parcelsapp } from '../../../carriers/parcelsapp/index.ts';
import { aDelivery, knowing, onlyParcel, today } from '../deliveries.ts';

const sample = (situation: string): string => readFileSync(`carriers/parcelsapp/samples/${situation}.json`, 'utf8');
const read = (body: string) => parcelsapp.read(aDelivery(body), today);
const hear = (body: string) => onlyParcel(read(body));

const aShipment = (changes: object = {}) => ({
  trackingId: 'LX000000002CN',
  status: 'transit',
  states: [],
  ...changes,
});
const anEvent = (shipment: object, changes: object = {}) =>
  JSON.stringify({ event: 'shipment_completed', uuid: 'u', done: true, shipment, ...changes });

test('whoever knows the address is believed, and it is said that nothing else was asked', () => {
  expect(parcelsapp.trust(aDelivery('{}'), knowing([]))).toEqual({ trusted: true, how: 'by-address' });
});

test.each([
  ['transit', 'in_transit', false],
  ['arrived', 'in_transit', false],
  ['pickup', 'available_for_pickup', true],
  ['delivered', 'delivered', false],
  ['returned', 'returned_to_sender', false],
  ['archive', 'expired', false],
])('"%s" means %s', (sent, status, actionRequired) => {
  expect(hear(anEvent(aShipment({ status: sent }))).scans).toMatchObject([{ status, actionRequired }]);
});

test('a word that is not known here is kept, and means nothing', () => {
  for (const status of ['teleported', '__proto__'])
    expect(hear(anEvent(aShipment({ status }))).scans).toMatchObject([
      { status: 'unknown', words: { providerStatus: status } },
    ]);
  for (const status of ['', null])
    expect(read(anEvent(aShipment({ status })))).toMatchObject({ kind: 'nothing', why: 'no-scan-yet' });
});

test('a state keeps time, place and words, and is given no meaning that it does not say', () => {
  const { carrier, scans } = hear(sample('delivered'));
  expect(carrier).toBe('china-post');
  expect(scans.slice(-2)).toMatchObject([
    {
      status: 'unknown',
      time: { text: '2026-03-01T19:20:00Z', instant: '2026-03-01T19:20:00.000Z' },
      words: { message: 'Delivered, in/at mailbox', location: 'New York' },
    },
    { status: 'delivered', words: { providerStatus: 'delivered' } },
  ]);
});

test('of a batch every parcel is heard, and a broken one hides no other', () => {
  const numbersIn = (body: string) => {
    const reading = read(body);
    return reading.kind === 'news' ? reading.parcels.map(({ trackingNumber }) => trackingNumber) : reading;
  };
  expect(numbersIn(sample('batch'))).toEqual(['LX000000002CN', 'LX000000003CN']);
  const batch = (shipments: unknown) => JSON.stringify({ event: 'batch_completed', shipments });
  expect(numbersIn(batch([{ trackingId: null }, 7, aShipment()]))).toEqual(['LX000000002CN']);
  const named = [{ why: 'unexpected-form:trackingId' }, { why: 'unexpected-form:body' }];
  expect(read(batch([{ trackingId: null }, 7, aShipment()]))).toMatchObject({ kind: 'news', unread: named });
  expect(numbersIn(batch([7]))).toEqual({ kind: 'unreadable', why: 'unexpected-form:body' });
  expect(numbersIn(batch([aShipment({ trackingId: 'a#b' })]))).toEqual({
    kind: 'unreadable',
    why: 'not-a-tracking-number',
  });
  expect(numbersIn(batch([]))).toMatchObject({ kind: 'nothing', why: 'no-scan-yet' });
});

test.each([
  [{ detectedCarrier: { slug: 'ups', name: 'UPS' } }, 'ups'],
  [{ detectedCarrier: 'USPS' }, 'usps'],
  [{ services: [{ slug: null, name: 'China Post' }] }, 'china-post'],
  [{ detectedCarrier: 7, services: 'x' }, 'other'],
])('the carrier of %j is %s', (changes, carrier) => {
  expect(hear(anEvent(aShipment(changes))).carrier).toBe(carrier);
});

test('an event without a shipment is kept aside', () => {
  expect(read('{"event":"shipment_completed","uuid":"u"}')).toEqual({
    kind: 'unreadable',
    why: 'unexpected-form:body',
  });
});

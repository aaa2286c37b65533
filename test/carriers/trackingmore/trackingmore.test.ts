import { readFileSync } from 'node:fs';
import { codesOf, meaningOf } from '../../../carriers/trackingmore/codes.ts';
import { trackingmore } from '../../../carriers/trackingmore/index.ts';
import { proofOf } from '../../senders/kit.ts';
import { aDelivery, onlyParcel, today } from '../deliveries.ts';
import { kit } from './kit.ts';

const read = (body: string) => trackingmore.read(aDelivery(body), today);
const sample = (situation: string) => readFileSync(`carriers/trackingmore/samples/${situation}.json`, 'utf8');

const aWebhook = (changes: object = {}, checkpoints: readonly object[] = []) =>
  JSON.stringify({
    data: {
      tracking_number: '1Z999',
      courier_code: 'ups',
      delivery_status: 'transit',
      origin_info: { trackinfo: checkpoints },
      ...changes,
    },
  });
const hear = (changes: object = {}, checkpoints: readonly object[] = []) =>
  onlyParcel(read(aWebhook(changes, checkpoints)));

test.each([
  ['pending', '', 'unknown', undefined, false],
  ['pending', 'pending001', 'unknown', undefined, false],
  ['notfound', '', 'unknown', undefined, false],
  ['notfound', 'notfound002', 'unknown', undefined, false],
  ['notfound', 'not found001', 'label_created', undefined, false],
  ['inforeceived', '', 'label_created', undefined, false],
  ['inforeceived', 'inforeceived001', 'label_created', undefined, false],
  ['InfoReceived', 'InfoReceived001', 'label_created', undefined, false],
  ['transit', '', 'in_transit', undefined, false],
  ['transit', 'transit001', 'in_transit', undefined, false],
  ['transit', 'transit002', 'in_transit', undefined, false],
  ['transit', 'transit003', 'in_transit', undefined, false],
  ['transit', 'transit004', 'in_transit', undefined, false],
  ['transit', 'transit005', 'in_transit', 'customs', false],
  ['transit', 'transit006', 'in_transit', undefined, false],
  ['transit', 'transit007', 'in_transit', undefined, false],
  ['pickup', '', 'out_for_delivery', undefined, false],
  ['pickup', 'pickup001', 'out_for_delivery', undefined, false],
  ['pickup', 'pickup002', 'available_for_pickup', undefined, true],
  ['Pickup', 'pickup003', 'out_for_delivery', undefined, false],
  ['delivered', 'delivered001', 'delivered', undefined, false],
  ['delivered', 'delivered002', 'delivered', 'collected', false],
  ['delivered', 'delivered003', 'delivered', undefined, false],
  ['delivered', 'delivered004', 'delivered', undefined, false],
  ['undelivered', '', 'delivery_attempt_failed', undefined, false],
  ['undelivered', 'undelivered001', 'delivery_attempt_failed', 'address_issue', true],
  ['undelivered', 'undelivered002', 'delivery_attempt_failed', 'not_at_home', false],
  ['undelivered', 'undelivered003', 'delivery_attempt_failed', undefined, false],
  ['undelivered', 'undelivered004', 'delivery_attempt_failed', undefined, false],
  ['exception', '', 'exception', 'other', false],
  ['exception', 'exception004', 'exception', 'unclaimed', true],
  ['exception', 'exception005', 'exception', 'other', false],
  ['exception', 'exception006', 'exception', 'customs', true],
  ['exception', 'exception007', 'lost', 'lost_by_carrier', false],
  ['exception', 'exception008', 'cancelled', undefined, false],
  ['exception', 'exception009', 'exception', 'refused', true],
  ['exception', 'exception010', 'returned_to_sender', undefined, false],
  ['exception', 'exception011', 'returned_to_sender', undefined, false],
  ['exception', 'exception999', 'exception', 'other', false],
  ['expired', 'expired001', 'expired', undefined, false],
  ['', 'delivered001', 'delivered', undefined, false],
  ['teleported', 'transit999', 'in_transit', undefined, false],
  ['teleported', '', 'unknown', undefined, false],
  ['__proto__', 'constructor', 'unknown', undefined, false],
])('%s with %s means %s', (...[status, substatus, means, reason, actionRequired]) => {
  expect(meaningOf(codesOf(status, substatus))).toEqual({
    status: means,
    ...(reason ? { reason } : {}),
    actionRequired,
  });
});

test.each([
  ['Package damaged during transport', 'damaged'],
  ['Item discarded', 'damaged'],
  ['Package is lost', 'lost'],
  ['', 'lost'],
])('"lost or damaged" with the words "%s" is %s', (message, status) => {
  expect(meaningOf(codesOf('exception', 'exception007'), message).status).toBe(status);
});

test.each(Object.entries(kit.samples))('the sample "%s" reads as documented', (situation, { scans, ...expected }) => {
  const reading = read(sample(situation));
  if (expected.nothing) return expect(reading).toMatchObject({ kind: 'nothing', why: expected.nothing });
  const parcel = onlyParcel(reading);
  expect(parcel.scans).toHaveLength(scans ?? 0);
  expect(parcel.scans.at(-1)).toMatchObject(expected);
});

test('both carriers of a parcel are one story, each in its own order', () => {
  const parcel = onlyParcel(read(sample('two-carriers')));
  expect(parcel).toMatchObject({ carrier: 'china-post', trackingNumber: 'LX000002402CN' });
  expect(parcel.scans.map(({ words }) => words?.message)).toEqual([
    'Shipment picked up',
    'Departed from airport',
    'Verzollung abgeschlossen',
    'In Zustellung',
    'Die Sendung wurde zugestellt',
  ]);
  expect(parcel.scans.at(-1)?.time).toEqual({
    text: '2026-11-20 13:44:00',
    instant: '2026-11-20T12:44:00.000Z',
    zone: 'Europe/Berlin',
  });
});

test('the lists of both carriers may overlap', () => {
  const at = (checkpoint_date: string, checkpoint_delivery_substatus: string) => ({
    checkpoint_date,
    checkpoint_delivery_substatus,
  });
  const origin = [at('2026-11-22 09:00:00', 'transit005'), at('2026-11-20 10:00:00', 'transit001')];
  const destination = [at('2026-11-23 08:00:00', 'pickup001'), at('2026-11-21T07:00:00', 'transit004')];
  const { scans } = hear({ destination_info: { trackinfo: destination } }, origin);
  expect(scans.slice(0, 4).map(({ words }) => words?.providerStatus)).toEqual([
    'transit001',
    'transit004',
    'transit005',
    'pickup001',
  ]);
});

test('what both lists hold is said once', () => {
  const checkpoint = { checkpoint_date: '2026-11-20 10:00:00', checkpoint_delivery_status: 'transit' };
  const later = { checkpoint_date: '2026-11-21 10:00:00', checkpoint_delivery_status: 'delivered' };
  const { scans } = hear({ destination_info: { trackinfo: [later, checkpoint] } }, [checkpoint]);
  expect(scans.map(({ status }) => status)).toEqual(['in_transit', 'delivered', 'in_transit']);
});

test('a time without a zone stays local, and one with a zone is an instant', () => {
  const time = (checkpoint_date: string) => hear({}, [{ checkpoint_date }]).scans[0]?.time;
  expect(time('2026-11-20 10:00:00')).toEqual({ text: '2026-11-20 10:00:00' });
  expect(time('2026-11-20T10:00:00-03:00')).toMatchObject({ instant: '2026-11-20T13:00:00.000Z' });
});

test('the tracking as a whole wins over its checkpoints', () => {
  const checkpoint = { checkpoint_date: '2026-11-20 10:00:00', checkpoint_delivery_status: 'transit' };
  const { scans } = hear({ delivery_status: 'exception', substatus: 'exception010' }, [checkpoint]);
  expect(scans.map(({ status }) => status)).toEqual(['in_transit', 'returned_to_sender']);
});

test('the expected day is a date, where it is told', () => {
  expect(hear({ scheduled_delivery_date: '2026-11-24T00:00:00+00:00' }).estimatedDelivery).toEqual({
    time: { text: '2026-11-24' },
    source: 'tracker',
  });
  expect(hear({ scheduled_delivery_date: 'tomorrow' })).not.toHaveProperty('estimatedDelivery');
});

test('a list of trackings is read as well, and one that nobody understands does not harm the others', () => {
  const good = JSON.parse(aWebhook()).data;
  expect(read(JSON.stringify({ data: [null, { tracking_number: 'a#b' }, good] }))).toMatchObject({
    kind: 'news',
    parcels: [{ carrier: 'ups', trackingNumber: '1Z999' }],
  });
});

test.each([
  ['no tracking', '{"data":[]}', { kind: 'nothing', why: 'no-tracking' }],
  ['no data', '{}', { kind: 'unreadable', why: 'unexpected-form:body' }],
  ['a wrong list', aWebhook({ origin_info: { trackinfo: 7 } }), { kind: 'news' }],
  [
    'a number that cannot be one',
    aWebhook({ tracking_number: 'a#b' }),
    { kind: 'unreadable', why: 'not-a-tracking-number' },
  ],
])('%s has an answer', (_, body, answer) => {
  expect(read(body)).toMatchObject(answer);
});

const at = (seconds: number, secrets: readonly string[] = kit.secrets) => ({
  ...proofOf(kit),
  secrets,
  now: seconds * 1000,
});
// printf '1662371528' | openssl dgst -sha256 -hmac '2e55b9a3-4dd1-4416-9897-c4bd1e3d738f'    (TrackingMore's own example)
const signed = {
  timestamp: '1662371528',
  signature: 'a37084ab68ae16b77db1f8463f31be9fcc965e2515e03efecf8139bb1e511b06',
};

test('a signature made outside of this program is trusted as long as its time is near', () => {
  const trust = (now: number, headers = signed) => trackingmore.trust(aDelivery('{}', headers), at(now));
  expect(trust(1_662_371_528)).toEqual({ trusted: true });
  expect(trust(1_662_371_528 + 300)).toEqual({ trusted: true });
  expect(trust(1_662_371_528 + 301)).toEqual({ trusted: false, why: 'too-old' });
  expect(trust(1_662_371_528 - 301)).toEqual({ trusted: false, why: 'too-new' });
  expect(trust(1_662_371_529, { ...signed, timestamp: '1662371529' })).toMatchObject({ why: 'signature-mismatch' });
  expect(trust(1_662_371_528, { ...signed, timestamp: 'now' })).toMatchObject({ why: 'signature-malformed' });
  expect(trust(1_662_371_528, { ...signed, timestamp: '' })).toMatchObject({ why: 'signature-missing' });
  expect(trackingmore.trust(aDelivery('{}', signed), at(1_662_371_528, []))).toMatchObject({ why: 'no-secret' });
});

test('the headers may have other names', () => {
  const headers = { 'x-tm-time': signed.timestamp, 'x-tm-hmac': signed.signature };
  const settings = { timestamp: 'X-TM-Time', signature: 'X-TM-Hmac' };
  const proof = at(1_662_371_528);
  expect(trackingmore.trust(aDelivery('{}', headers), { ...proof, settings })).toEqual({ trusted: true });
  expect(trackingmore.trust(aDelivery('{}', headers), proof)).toMatchObject({ why: 'signature-missing' });
  expect(trackingmore.trust(aDelivery('{}', signed), { ...proof, settings })).toMatchObject({
    why: 'signature-missing',
  });
});

test('versions 2 and 3 sign in the body, with the e-mail address of the account', () => {
  // printf '1795467600' | openssl dgst -sha256 -hmac 'shop@example.com'
  const signature = '30d0d2724795d25c1a155d8b40d81e552faccb9d6cd4b1ae0929a4c983c4f7be';
  const trust = (verifyInfo: object, now = 1_795_467_600, secrets = ['another', 'shop@example.com']) =>
    trackingmore.trust(aDelivery(JSON.stringify({ verifyInfo })), at(now, secrets));
  expect(trust({ timeStr: '1795467600', signature })).toEqual({ trusted: true });
  expect(trust({ timeStr: 1_795_467_600, signature: signature.toUpperCase() })).toEqual({ trusted: true });
  expect(trust({ timeStr: '1795467600', signature }, 1_795_470_000)).toMatchObject({ why: 'too-old' });
  expect(trust({ timeStr: '1795467600', signature }, 1_795_467_600, ['another'])).toMatchObject({
    why: 'signature-mismatch',
  });
  expect(trust({ timeStr: '1795467600' })).toMatchObject({ why: 'signature-missing' });
  expect(trackingmore.trust(aDelivery(sample('delivered-v3')), at(1_795_467_600, ['shop@example.com']))).toEqual({
    trusted: true,
  });
});

import type { RecordedHappening, RecordedInteraction, RecordedOrder } from '../../../domain/recorded-order.ts';
import { wishOf } from '../../../lambdas/hear-texts/wish.ts';
import { scriptOf } from '../../../simulator/replay/script-of.ts';
import { days, hours, minutes } from '../../support/order.ts';
import { aRecording } from './recordings.ts';

const at = hours(5);
const by = (source: RecordedInteraction['source'], what: RecordedHappening, when = at): RecordedInteraction => ({
  at: when,
  source,
  what,
});
const played = (interactions: readonly RecordedInteraction[], more: Partial<RecordedOrder> = {}) =>
  scriptOf({ ...aRecording, ...more, interactions }, { brand: 'acme', number: 7 });
const happenings = (...interactions: RecordedInteraction[]) => played(interactions).happenings.slice(1);

const scan = (status: 'in_transit' | 'exception', heardAt = at): RecordedHappening => ({
  kind: 'scan',
  parcel: 'p1',
  status,
  timeText: '',
  zoneKnown: true,
  heardAt,
});
const opened: RecordedHappening = { kind: 'problem-opened', slot: 'p1', problem: 'exception', episode: 1 };
const cleared: RecordedHappening = { ...opened, kind: 'problem-cleared' };
const parcel = { carrier: 'ups', trackingNumber: 'R7P01' };

describe('scans that were heard together for the same moment', () => {
  const statuses = (...interactions: RecordedInteraction[]) =>
    happenings(...interactions).flatMap((one) =>
      one.kind === 'webhook' ? [one.parcels[0]?.scans.map(({ status }) => status)] : [],
    );
  const both = [by('carrier', scan('exception')), by('carrier', scan('in_transit'))];

  test('end with the problem if it was open afterwards', () => {
    expect(statuses(...both, by('carrier', opened))).toEqual([['in_transit', 'exception']]);
  });

  test('begin with it if it was not, or not any more', () => {
    expect(statuses(...both)).toEqual([['exception', 'in_transit']]);
    expect(statuses(...both, by('carrier', opened, hours(1)), by('carrier', cleared))).toEqual([
      ['exception', 'in_transit'],
    ]);
  });

  test('are told again with what is heard later', () => {
    const later = by('carrier', scan('in_transit', hours(9)), hours(8));
    expect(statuses(...both, later)).toEqual([
      ['exception', 'in_transit'],
      ['exception', 'in_transit', 'in_transit'],
    ]);
  });
});

test('what was heard before a parcel was known is heard as soon as it is', () => {
  const [webhook] = happenings(by('carrier', scan('in_transit', aRecording.placedAt), hours(-5)));
  expect(webhook).toMatchObject({ kind: 'webhook', at: minutes(1 / 60) });
});

describe('the shop', () => {
  test('reports what it reported, and carriers’ problems are nobody’s deed', () => {
    expect(happenings(by('shop', opened))).toEqual([
      { at, kind: 'report-problem', problem: 'exception', state: 'open', parcel },
    ]);
    expect(happenings(by('shop', { ...cleared, slot: '-' }))).toEqual([
      { at, kind: 'report-problem', problem: 'exception', state: 'cleared' },
    ]);
    expect(happenings(by('carrier', opened), by('clock', opened), by('team', cleared))).toEqual([]);
  });

  test('clears nothing on its own by cancelling, or by reporting another problem', () => {
    expect(happenings(by('shop', cleared), by('shop', { kind: 'stage-reached', stage: 'cancelled' }))).toEqual([
      { at, kind: 'cancel' },
    ]);
    const other: RecordedHappening = { ...opened, problem: 'delay', episode: 2 };
    expect(happenings(by('shop', cleared), by('shop', other)).map(({ kind }) => kind)).toEqual(['report-problem']);
  });

  test('adds later parcels when it did, together where they came together', () => {
    const more = ['p2', 'p3'].map((name) => ({ parcel: name, carrier: 'dhl', addedAt: days(1) }));
    const script = played([], { parcels: [...aRecording.parcels, ...more] });
    expect(script.order.parcels).toEqual([parcel]);
    expect(script.happenings.slice(1)).toMatchObject([
      { at: days(1), kind: 'add-parcels', parcels: [{ trackingNumber: 'R7P02' }, { trackingNumber: 'R7P03' }] },
    ]);
  });
});

test('buyer and team do what they did', () => {
  const closed: RecordedHappening = { kind: 'case-closed', caseId: 'c1', about: 'problem' };
  const ended: RecordedHappening = { kind: 'stage-reached', stage: 'closed' };
  expect(happenings(by('buyer', { kind: 'answered', answer: 'unhappy' }))).toEqual([
    { at, kind: 'answer', answer: 'unhappy' },
  ]);
  const choice = { channel: 'email', declined: ['care'] } as const;
  expect(happenings(by('buyer', { kind: 'preferences-chosen', ...choice }))).toEqual([
    expect.objectContaining({ kind: 'choose', ...choice }),
  ]);
  expect(happenings(by('buyer', { kind: 'replied', channel: 'sms', by: 'buyer' }))).toMatchObject([
    { at, kind: 'text' },
  ]);
  expect(happenings(by('buyer', { kind: 'replied', channel: 'email', by: 'buyer' }))).toMatchObject([
    { at, kind: 'reply' },
  ]);
  const wishes = happenings(by('buyer', { kind: 'texts-stopped' }), by('buyer', { kind: 'texts-started' }));
  expect(wishes.map((each) => 'words' in each && each.words && wishOf(each.words))).toEqual(['stop', 'start']);
  expect(happenings(by('buyer', { kind: 'page-viewed' }, aRecording.placedAt))).toEqual([
    { at: minutes(1 / 60), kind: 'view' },
  ]);
  expect(happenings(by('team', closed))).toEqual([{ at, kind: 'close-case' }]);
  expect(happenings(by('team', closed), by('team', ended))).toEqual([{ at, kind: 'close-case', endOrder: true }]);
  expect(happenings(by('carrier', closed), by('clock', ended))).toEqual([]);
});

test.each([
  ['yes', { phone: expect.any(String), consents: { email: true, sms: true } }],
  ['no-consent', { phone: expect.any(String), consents: { email: true, sms: false } }],
  ['no-phone', { consents: { email: true, sms: false } }],
] as const)('a buyer who may be texted (%s) may be texted again, and is somebody else', (sms, buyer) => {
  const made = played([], { channels: { email: true, sms } }).order.buyer;
  expect(made).toMatchObject({ ...buyer, name: 'Robin Replayed', zone: 'Europe/Berlin', country: 'DE' });
  expect('phone' in made).toBe(sms !== 'no-phone');
});

import fc from 'fast-check';
import { addTally, noTally } from '../../../simulator/study/add-tally.ts';
import type { OrderRecord } from '../../../simulator/study/order-record.ts';
import type { Tally } from '../../../simulator/study/tally.ts';
import { tallyOf } from '../../../simulator/study/tally-of.ts';
import { anEntry, aRecord, happened, hour, problem, scanned } from './records.ts';

const usage = {
  calls: { 'ses.SendEmail': 2 },
  writeUnits: 10,
  readUnits: 5,
  invocations: { tell: 3 },
  transitions: 12,
};
const tallied = (more: Partial<OrderRecord>): Tally => tallyOf([aRecord(more)], usage);

const record = fc.record({
  name: fc.string(),
  traits: fc.uniqueArray(fc.constantFrom('late', 'split', 'silent')),
  stage: fc.constantFrom<OrderRecord['stage']>('settled', 'closed', 'cancelled', 'shipped'),
  score: fc.integer({ min: 0, max: 100 }),
  executions: fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }))
      .map(([from, hours]) => ({ startedAt: hour(from), endedAt: hour(from + hours), transitions: 3 })),
  ),
  ledger: fc.array(
    fc.record({
      reason: fc.constantFrom('delay' as const, 'shipped' as const),
      state: fc.constantFrom('sent' as const, 'uncertain' as const),
    }),
  ),
});
const records = fc.array(
  record.map((more) => aRecord({ ...more, ledger: more.ledger.map((entry) => anEntry(entry)) })),
  { maxLength: 6 },
);

test('tallies add up, in whatever order and portions', () =>
  fc.assert(
    fc.property(records, records, records, (a, b, c) => {
      const [x, y, z] = [tallyOf(a, usage), tallyOf(b, usage), tallyOf(c, usage)];
      expect(addTally(x, y)).toEqual(addTally(y, x));
      expect(addTally(addTally(x, y), z)).toEqual(addTally(x, addTally(y, z)));
      expect(addTally(x, noTally)).toEqual(x);
      const { usage: _, ...whole } = tallyOf([...a, ...b, ...c], usage);
      expect(addTally(addTally(x, y), z)).toMatchObject(whole);
    }),
    { numRuns: 50 },
  ));

test('what was asked of AWS adds up by name', () => {
  const sum = addTally(tallied({}), tallied({})).usage;
  expect(sum).toEqual({
    calls: { 'ses.SendEmail': 4 },
    writeUnits: 20,
    readUnits: 10,
    invocations: { tell: 6 },
    transitions: 24,
  });
});

test('notices are counted by what became of them, and messages by what their buyer got', () => {
  const { notices, messagesAnOrder } = tallied({
    ledger: [
      anEntry(),
      anEntry({ channel: 'team' }),
      anEntry({ channel: 'sms', state: 'not-sent', why: 'no-consent' }),
      anEntry({ reason: 'delivered', state: 'uncertain' }),
    ],
  });
  expect(notices).toEqual({
    'delay email sent': 1,
    'delay team sent': 1,
    'delay sms no-consent': 1,
    'delivered email uncertain': 1,
  });
  expect(messagesAnOrder).toEqual({ 2: 1 });
});

test('an execution is open from the hour in which it begins to that in which it ends', () => {
  const { openings } = tallied({
    executions: [
      { startedAt: hour(0.5), endedAt: hour(3.2), transitions: 1 },
      { startedAt: hour(3), transitions: 1 },
    ],
  });
  const first = Date.parse(hour(0)) / 3_600_000;
  expect(openings).toEqual({ [first]: 1, [first + 3]: 0 });
});

test('an order that goes on has no score yet', () => {
  expect(tallied({ stage: 'shipped', score: 78 }).scores).toEqual({});
  expect(tallied({ stage: 'settled', score: 78 }).scores).toEqual({ 70: 1 });
});

test('a problem is told as fast as the first message about it is handed over, for buyer and team apart', () => {
  const after = (seconds: number) => new Date(Date.parse(hour(5)) + seconds * 1000).toISOString();
  const { secondsToTell, problems } = tallied({
    timeline: [problem(5, 'opened', { kind: 'delay' }), problem(9, 'opened', { kind: 'delay', episode: 2 })],
    ledger: [
      anEntry({ sentAt: after(3) }),
      anEntry({ channel: 'sms', sentAt: after(1.2) }),
      anEntry({ channel: 'team', sentAt: after(0.4) }),
      anEntry({ episode: '2', channel: 'team', state: 'not-sent', why: 'superseded' }),
      anEntry({ reason: 'shipped', sentAt: after(0) }),
    ],
  });
  expect(secondsToTell).toEqual({ buyer: { 2: 1 }, team: { 1: 1 } });
  expect(problems).toEqual({ delay: 2 });
});

test('cases are counted by what they are about', () => {
  const about = { caseId: 'c1', about: 'problem' } as const;
  const { cases, escalations } = tallied({
    timeline: [
      happened(1, { kind: 'case-opened', ...about }),
      happened(2, { kind: 'case-escalated', ...about }),
      happened(3, { kind: 'case-opened', caseId: 'c2', about: 'answer' }),
      happened(3, { kind: 'case-joined', caseId: 'c2', about: 'answer' }),
    ],
  });
  expect({ cases, escalations }).toEqual({ cases: { problem: 1, answer: 1 }, escalations: 1 });
});

describe('a silence', () => {
  const moving = scanned(1, 'in_transit');
  const there = scanned(90, 'delivered');
  const falseAlarms = (timeline: OrderRecord['timeline']) => tallied({ timeline }).silence;

  const unheard = scanned(60, 'in_transit', { heard: 85 });

  test('is a false alarm if the carrier had moved the parcel, and we heard of it too late', () => {
    const alarm = { told: 1, falseAlarms: 1 };
    expect(falseAlarms([moving, unheard, problem(70, 'opened'), problem(85, 'cleared'), there])).toEqual(alarm);
    const arrived = scanned(60, 'delivered', { heard: 90 });
    expect(falseAlarms([moving, arrived, problem(70, 'opened'), problem(90, 'cleared')])).toEqual(alarm);
  });

  test('is one if the carrier had the parcel and did not say so before', () => {
    const [opened, cleared] = [problem(70, 'opened', { slot: '-' }), problem(85, 'cleared', { slot: '-' })];
    expect(falseAlarms([opened, cleared, unheard, there]).falseAlarms).toBe(1);
  });

  test.each([
    ['nothing had moved yet', [problem(70, 'opened'), scanned(80, 'in_transit'), problem(80, 'cleared'), there]],
    ['the parcel stood still, though it arrived', [moving, problem(70, 'opened'), problem(90, 'cleared'), there]],
    [
      'all that came late was older than what was known',
      [scanned(0.5, 'in_transit', { heard: 80 }), moving, problem(70, 'opened'), problem(80, 'cleared'), there],
    ],
    [
      'the carrier had but printed a label',
      [scanned(60, 'label_created', { heard: 80 }), problem(70, 'opened'), problem(80, 'cleared'), there],
    ],
    ['it never arrived', [moving, unheard, problem(70, 'opened'), problem(90, 'cleared')]],
    [
      'another parcel arrived',
      [moving, unheard, problem(70, 'opened'), problem(90, 'cleared'), scanned(90, 'delivered', { parcel: '2#x' })],
    ],
    [
      'the team closed its case',
      [moving, unheard, problem(70, 'opened'), problem(80, 'cleared', { source: 'team' }), there],
    ],
    [
      'the shop cleared it',
      [moving, unheard, problem(70, 'opened'), problem(80, 'cleared', { source: 'shop' }), there],
    ],
    ['it never ended', [moving, unheard, problem(70, 'opened'), there]],
    [
      'a true problem came after it',
      [
        moving,
        unheard,
        problem(70, 'opened'),
        problem(80, 'cleared'),
        problem(80, 'opened', { kind: 'delay', episode: 2 }),
        problem(90, 'cleared', { kind: 'delay', episode: 2 }),
        there,
      ],
    ],
  ] as const)('is none if %s', (_, timeline) => {
    expect(falseAlarms(timeline)).toEqual({ told: 1, falseAlarms: 0 });
  });

  test('of another problem is no silence', () => {
    const delayed = [
      moving,
      problem(70, 'opened', { kind: 'delay' }),
      problem(90, 'cleared', { kind: 'delay' }),
      there,
    ];
    expect(falseAlarms(delayed)).toEqual({ told: 0, falseAlarms: 0 });
  });
});

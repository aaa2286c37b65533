import { ring } from '../../domain/clock.ts';
import { answer, type Outcome } from '../../domain/command.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { Entry } from '../../domain/ledger.ts';
import { owed } from '../../domain/owed.ts';
import { recordOrder } from '../../domain/record-order.ts';
import {
  aParcel,
  aScan,
  after as heard,
  hours,
  MONDAY,
  minutes,
  placed,
  scanned,
  type World,
} from '../support/order.ts';

const now = hours(5);
const parcels = [aParcel('Z9', 'dhl'), aParcel('A1')];
const done = (world: World, outcome: Outcome): World =>
  heard(world, outcome.kind === 'changed' ? outcome.change : undefined);
const timelineOf = ({ changes }: World) => changes.flatMap(({ interactions }) => interactions);
const recorded = (
  world: World,
  more: { timeline?: readonly Interaction[]; ledger?: readonly Entry[]; promisedDate?: string } = {},
) => recordOrder({ name: 'x1', journey: world.journey, timeline: timelineOf(world), ledger: [], ...more }, now);

const whats = (world: World) => recorded(world).interactions.map(({ what }) => what);

describe('an order that is recorded', () => {
  test('keeps what it takes to play it again, and calls parcels by their place', () => {
    const world = placed({ parcels, promisedDate: '2026-03-09' });
    expect(recorded(world, { promisedDate: '2026-03-09' })).toEqual({
      format: 'doorstep.orders@1',
      order: 'x1',
      recordedAt: now,
      plan: 'standard@1',
      language: 'en',
      calendar: { zone: 'Europe/Berlin', country: 'DE', closedDays: [] },
      channels: { email: true, sms: 'yes' },
      placedAt: MONDAY,
      promisedDate: '2026-03-09',
      stage: 'placed',
      parcels: [
        { parcel: 'p1', carrier: 'ups', addedAt: MONDAY },
        { parcel: 'p2', carrier: 'dhl', addedAt: MONDAY },
      ],
      interactions: [
        { at: MONDAY, source: 'shop', what: { kind: 'order-placed' } },
        { at: MONDAY, source: 'shop', what: { kind: 'parcel-added', parcel: 'p2' } },
        { at: MONDAY, source: 'shop', what: { kind: 'parcel-added', parcel: 'p1' } },
      ],
      notices: [],
    });
  });

  test.each(['promisedDate', 'quietHours', 'score', 'erased'])('has no %s where there is none', (name) =>
    expect(recorded(placed())).not.toHaveProperty(name),
  );

  test('says when the buyer sleeps, how it was scored, and that its buyer is forgotten', () => {
    const quietHours = { from: '22:00', to: '08:00' };
    const world = placed({ quietHours });
    const journey = { ...world.journey, score: 0, erased: true };
    expect(recorded({ ...world, journey })).toMatchObject({ quietHours, score: 0, erased: true });
  });

  test('tells scans, stages, problems and cases by the recording’s own names', () => {
    const scan = aScan('exception', 3, { id: 's1', reason: 'weather', words: { message: 'Ada was out' } });
    const world = scanned(placed({ parcels }), [scan], { parcel: aParcel('Z9', 'dhl') });
    const problem = { slot: 'p2', problem: 'exception', episode: 1 };
    expect(whats(world).slice(3)).toEqual([
      {
        kind: 'scan',
        parcel: 'p2',
        status: 'exception',
        reason: 'weather',
        timeText: minutes(3),
        zoneKnown: true,
        heardAt: hours(1),
      },
      { kind: 'case-opened', caseId: 'c1', about: 'problem' },
      { kind: 'problem-opened', ...problem },
    ]);
    const moved = scanned(world, [aScan('in_transit', 4)], { parcel: aParcel('Z9', 'dhl') });
    expect(whats(moved).slice(-4)).toEqual([
      { kind: 'scan', parcel: 'p2', status: 'in_transit', timeText: minutes(4), zoneKnown: true, heardAt: hours(1) },
      { kind: 'case-closed', caseId: 'c1', about: 'problem' },
      { kind: 'problem-cleared', ...problem },
      { kind: 'stage-reached', stage: 'shipped' },
    ]);
    expect(JSON.stringify(recorded(moved))).not.toMatch(/Ada|Z9|A1|s1/);
  });

  test("tells the whole order's trouble as its own, and each call of the team", () => {
    const silent = heard(placed(), ring(placed().journey, placed().journey.promiseAt!));
    const called = heard(silent, ring(silent.journey, silent.journey.promiseAt!));
    expect(whats(called).slice(3)).toEqual([
      { kind: 'problem-opened', slot: '-', problem: 'silence', episode: 1 },
      { kind: 'case-escalated', caseId: 'c1', about: 'problem' },
    ]);
  });

  test('names a case by its number alone, however many there are', () => {
    const what = { kind: 'case-opened', caseId: 'o7-c12', about: 'problem' } as const;
    const timeline = [{ at: MONDAY, id: 'c', source: 'carrier', what } as const];
    expect(recorded(placed(), { timeline }).interactions[0]?.what).toEqual({ ...what, caseId: 'c12' });
  });

  test('tells answers without their words', () => {
    const delivered = scanned(placed(), [aScan('delivered')]);
    const said = { answer: 'unhappy', words: 'It leaks', id: 'a' } as const;
    const first = done(delivered, answer(delivered.journey, said, now));
    const second = done(first, answer(first.journey, { ...said, id: 'b' }, now));
    expect(whats(second).slice(-5)).toEqual([
      { kind: 'answered', answer: 'unhappy' },
      { kind: 'case-opened', caseId: 'c1', about: 'answer' },
      { kind: 'stage-reached', stage: 'settled' },
      { kind: 'answered', answer: 'unhappy' },
      { kind: 'case-joined', caseId: 'c1', about: 'answer' },
    ]);
  });

  test('tells looks at the page and choices of messages, and neither scores nor what became of notices', () => {
    const of = (id: string, what: Interaction['what']): Interaction => ({ at: MONDAY, id, source: 'doorstep', what });
    const timeline = [
      of('v', { kind: 'page-viewed' }),
      of('p', { kind: 'preferences-chosen', channel: 'email', declined: ['care'] }),
      of('t', { kind: 'texts-stopped' }),
      of('s', { kind: 'scored', score: 60, table: 'score@1', moved: [] }),
      of('n', { kind: 'notice', notice: 'n', reason: 'confirmed', channel: 'email', outcome: 'sent' }),
      of('f', { kind: 'notice-fate', notice: 'n', reason: 'confirmed', channel: 'email', fate: 'bounced' }),
    ];
    expect(recorded(placed(), { timeline }).interactions).toEqual([
      { at: MONDAY, source: 'doorstep', what: { kind: 'page-viewed' } },
      { at: MONDAY, source: 'doorstep', what: { kind: 'preferences-chosen', channel: 'email', declined: ['care'] } },
      { at: MONDAY, source: 'doorstep', what: { kind: 'texts-stopped' } },
    ]);
  });

  test.each([
    ['2026-03-02 11:00 +01:00', '2026-03-02 11:00 +01:00'],
    ['2026-03-02T11:00:00.000Z', '2026-03-02T11:00:00.000Z'],
    ['left with Ada', ''],
    ['11:00 Ada', ''],
    ['Ada 11:00', ''],
    ['1'.repeat(41), ''],
  ])('of a time said as "%s" keeps "%s"', (text, kept) => {
    const world = scanned(placed(), [aScan('in_transit', 1, { time: { text } })]);
    expect(whats(world)).toContainEqual(expect.objectContaining({ kind: 'scan', timeText: kept }));
  });

  test('tells parcels that were added later, and of a timeline that is gone takes the order’s own time', () => {
    expect(recorded(placed(), { timeline: [] }).parcels).toEqual([{ parcel: 'p1', carrier: 'ups', addedAt: MONDAY }]);
    const timeline = timelineOf(placed()).map((each) => ({ ...each, at: hours(2) }));
    expect(recorded(placed(), { timeline }).parcels[0]?.addedAt).toBe(hours(2));
  });

  test('tells its notices by when they were claimed, and nothing by which a message could be found', () => {
    const world = scanned(placed(), [aScan('lost', 2)]);
    const [confirmed, lost] = owed(world.journey, [], hours(1)).claims;
    const ledger: readonly Entry[] = [
      { ...lost!, claimedAt: hours(2), state: 'not-sent', why: 'refused', attempts: 2 },
      { ...confirmed!, state: 'sent', sentAt: hours(1), template: 'confirmed@1', providerId: 'p-1', wordsHash: 'h' },
    ];
    const told = { episode: '1', channel: 'email' };
    expect(recorded(world, { ledger }).notices).toEqual([
      {
        ...told,
        reason: 'confirmed',
        parcel: '-',
        state: 'sent',
        claimedAt: hours(1),
        sentAt: hours(1),
        template: 'confirmed@1',
      },
      { ...told, reason: 'lost', parcel: 'p1', state: 'not-sent', why: 'refused', claimedAt: hours(2) },
    ]);
    for (const name of ['why', 'providerId', 'wordsHash'])
      expect(recorded(world, { ledger }).notices[0]).not.toHaveProperty(name);
    for (const name of ['sentAt', 'template', 'attempts'])
      expect(recorded(world, { ledger }).notices[1]).not.toHaveProperty(name);
  });
});

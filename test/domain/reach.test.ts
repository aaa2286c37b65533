import fc from 'fast-check';
import { sayElsewhere } from '../../domain/elsewhere.ts';
import { fates } from '../../domain/fate.ts';
import { type Entry, isUnreached, keptBack, take } from '../../domain/ledger.ts';
import { type Notice, noticeKey, wanted } from '../../domain/notice.ts';
import { owed } from '../../domain/owed.ts';
import { topics } from '../../domain/preferences.ts';
import { keptFrom, type Reach, suppressions } from '../../domain/reach.ts';
import { rungs } from '../../domain/stage.ts';
import { dayIn } from '../../domain/time.ts';
import { withFate } from '../../domain/with-fate.ts';
import { aScan, hours, MONDAY, minutes, parked, placed, scanned } from '../support/order.ts';

const now = hours(1);
const free: Reach = { declined: [] };
const all: Reach = { declined: topics };
const notices: readonly (readonly [Pick<Notice, 'class' | 'reason'>, string | undefined])[] = [
  [{ class: 'transactional', reason: 'confirmed' }, undefined],
  [{ class: 'transactional', reason: 'cancelled' }, undefined],
  [{ class: 'transactional', reason: 'redirected' }, undefined],
  [{ class: 'transactional', reason: 'ready-for-pickup' }, undefined],
  [{ class: 'transactional', reason: 'shipped' }, 'progress'],
  [{ class: 'transactional', reason: 'out-for-delivery' }, 'progress'],
  [{ class: 'delivery', reason: 'delivered' }, 'progress'],
  [{ class: 'care', reason: 'check-in' }, 'care'],
  [{ class: 'problem', reason: 'delay' }, undefined],
  [{ class: 'problem', reason: 'good-news' }, undefined],
];

describe('an address', () => {
  test.each(notices)('%j can be declined as %s', (notice, topic) => {
    expect(keptFrom(notice, free)).toBeUndefined();
    expect(keptFrom(notice, all)).toBe(topic && 'declined');
    for (const one of topics)
      expect(keptFrom(notice, { declined: [one] })).toBe(topic === one ? 'declined' : undefined);
  });
  test.each(notices)('%j is counted out exactly if it can be declined (%s)', (notice, topic) => {
    expect(keptFrom(notice, free, { said: 2, most: 3 })).toBeUndefined();
    expect(keptFrom(notice, free, { said: 3, most: 3 })).toBe(topic && 'enough-today');
  });
  test.each(suppressions)(
    'that is %s gets nothing at all; what was declined stays so, and is said nowhere else',
    (why) => {
      for (const [notice, topic] of notices) {
        const suppressed = { why, since: MONDAY };
        expect(keptFrom(notice, { ...free, suppressed })).toBe('suppressed');
        expect(keptFrom(notice, { ...all, suppressed })).toBe(topic ? 'declined' : 'suppressed');
      }
    },
  );
  test('counts by the day where its owner lives', () => {
    expect(dayIn('2026-03-02T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-03-03');
    expect(dayIn('2026-03-02T23:30:00.000Z', 'America/New_York')).toBe('2026-03-02');
  });
});

/** An order whose first e-mails came to this. */
const told = (how: (entry: Entry) => Entry, more: Parameters<typeof placed>[0] = {}) => {
  const world = parked(scanned(placed(more), [aScan('in_transit', 1)]));
  return { world, ledger: owed(world.journey, [], now).claims.map(how) };
};
const sent = (entry: Entry): Entry => ({ ...entry, state: 'sent', sentAt: now });
const claimsOf = ({ world, ledger }: ReturnType<typeof told>) =>
  owed(world.journey, ledger, minutes(1, now)).claims.map(noticeKey);

describe('what does not arrive by e-mail', () => {
  const bounced = (entry: Entry) => withFate(sent(entry), 'bounced', now)!;
  test.each([
    ['came back', bounced],
    ['was kept from a dead address', (entry: Entry) => keptBack(entry, 'suppressed')],
    ['was refused', (entry: Entry) => keptBack(entry, 'refused')],
  ])('and %s is said by SMS, once', (_, how) => {
    const order = told(how);
    expect(claimsOf(order)).toEqual(['shipped#T1~ups#1#sms']);
    const claims = owed(order.world.journey, order.ledger, now).claims.map(sent);
    expect(claimsOf({ ...order, ledger: [...order.ledger, ...claims] })).toEqual([]);
  });
  test('says that an order was taken only until its parcels are on their way', () => {
    const { journey } = placed();
    const ledger = owed(journey, [], now).claims.map(bounced);
    expect(owed(journey, ledger, minutes(1, now)).claims.map(noticeKey)).toEqual(['confirmed#-#1#sms']);
    expect(sayElsewhere(journey, ledger[0]!, now)).toBeDefined();
    expect(sayElsewhere(told(sent).world.journey, ledger[0]!, now)).toBeUndefined();
  });
  test('is old news after a day and a night', () => {
    const { world, ledger } = told(bounced);
    for (const [hour, claims] of [
      [37, ['shipped#T1~ups#1#sms']],
      [38, []],
    ] as const)
      expect(owed(world.journey, ledger, hours(hour)).claims.map(noticeKey)).toEqual(claims);
    expect(sayElsewhere(world.journey, ledger[1]!, hours(37))).toBeDefined();
    expect(sayElsewhere(world.journey, ledger[1]!, hours(38))).toBeUndefined();
  });
  test('is said of each parcel that the message told of, though its own has gone on', () => {
    const { world, ledger } = told(bounced);
    const lead: Entry = { ...ledger[1]!, parcel: 'gone#ups', leads: ['T1#ups'] };
    expect(sayElsewhere(world.journey, lead, now)).toBeDefined();
    expect(sayElsewhere(world.journey, { ...lead, leads: [] }, now)).toBeUndefined();
  });
  test('is asked by no other way', () => {
    const { journey } = placed();
    const asked = { ...journey, rung: rungs.asked };
    expect(wanted(asked).map(noticeKey)).toContain('check-in#-#1#email');
    expect(wanted(asked).map(noticeKey)).not.toContain('check-in#-#1#sms');
  });
  test.each([
    ['was sent', sent],
    ['arrived', (entry: Entry) => withFate(sent(entry), 'delivered', now)!],
    ['is late', (entry: Entry) => withFate(sent(entry), 'delayed', now)!],
    ['is in doubt', (entry: Entry): Entry => ({ ...entry, state: 'uncertain' })],
    ['is not wanted', (entry: Entry) => keptBack(entry, 'declined')],
    ['was counted out', (entry: Entry) => keptBack(entry, 'enough-today')],
  ])('but %s is not said elsewhere', (_, how) => {
    expect(claimsOf(told(how))).toEqual([]);
  });
  test.each(['no-consent', 'no-phone'] as const)('stays unsaid where there is %s', (sms) => {
    expect(claimsOf(told(bounced, { channels: { email: true, sms } }))).toEqual([]);
  });
  test('is said by SMS at once where there is no e-mail', () => {
    const { world } = told(sent, { channels: { email: false, sms: 'yes' } });
    expect(owed(world.journey, [], now).claims.map((each) => [noticeKey(each), each.state])).toEqual([
      ['confirmed#-#1#email', 'not-sent'],
      ['confirmed#-#1#sms', 'claimed'],
      ['shipped#T1~ups#1#email', 'not-sent'],
      ['shipped#T1~ups#1#sms', 'claimed'],
    ]);
  });
  test('makes the machine look, and only then', () => {
    const { world, ledger } = told(bounced);
    const { journey } = sayElsewhere(world.journey, ledger[1]!, now)!;
    expect(journey).toMatchObject({ turn: world.journey.turn + 1, version: world.journey.version + 1 });
    expect(journey.lookBy! > now).toBe(true);
    expect(sayElsewhere(world.journey, told(sent).ledger[1]!, now)).toBeUndefined();
    expect(sayElsewhere({ ...world.journey, erased: true }, ledger[1]!, now)).toBeUndefined();
    const unphoned = told(bounced, { channels: { email: true, sms: 'no-phone' } });
    expect(sayElsewhere(unphoned.world.journey, unphoned.ledger[1]!, now)).toBeUndefined();
  });
  test('is not said twice on the channel that hears of it anyway', () => {
    const { journey } = scanned(placed(), [aScan('exception', 1)]);
    for (const { reason, unlessReached } of wanted(journey))
      if (reason === 'exception') expect(unlessReached).toBeUndefined();
  });
});

describe('the fate of a message', () => {
  const entry = () => sent(told(sent).ledger[0]!);
  test('only grows worse or clearer, in whatever order it is told', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 8 }), (kinds) => {
        const last = kinds.reduce((one, kind) => withFate(one, kind, now) ?? one, entry());
        const worst = kinds.toSorted((a, b) => fates.indexOf(a) - fates.indexOf(b)).at(-1);
        expect(last.fate?.kind).toBe(worst);
        expect(isUnreached(last)).toBe(worst === 'bounced');
      }),
    );
  });
  test('told twice is no news', () => {
    expect(withFate(withFate(entry(), 'bounced', now)!, 'bounced', now)).toBeUndefined();
  });
  test.each([
    ['uncertain', false, 'sent'],
    ['claimed', true, 'sent'],
    ['claimed', false, 'claimed'],
    ['sending', false, 'sending'],
  ] as const)('of what is %s (doubtful: %s) makes it %s', (state, doubtful, after) => {
    const known = withFate({ ...entry(), state, doubtful, lookBy: now }, 'delivered', now);
    expect(known).toMatchObject({ state: after, fate: { kind: 'delivered', at: now } });
    if (after === 'sent') expect(known).not.toHaveProperty('lookBy');
  });
  test.each(['confirmed', 'delay'] as const)('ends the doubt that a crash would leave (%s)', (reason) => {
    const { journey } = told(sent).world;
    const attempt = { id: 'crashed', at: MONDAY };
    const kind = reason === 'delay' ? 'problem' : 'transactional';
    const crashed: Entry = { ...entry(), reason, class: kind, state: 'sending', attempt, lookBy: hours(1) };
    const { lookBy: _, ...known } = withFate(crashed, 'delivered', now)!;
    const after = take({ ...known, lookBy: now }, journey, { id: 'next', now: hours(2) });
    expect(after).toEqual({ kind: 'finish', entry: { ...known, state: 'sent' } });
  });
  test('is none of what was never sent', () =>
    expect(withFate(keptBack(entry(), 'declined'), 'delivered', now)).toBeUndefined());
});

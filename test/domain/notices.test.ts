import fc from 'fast-check';
import { ring } from '../../domain/clock.ts';
import { answer, cancel, close, reportProblem } from '../../domain/command.ts';
import type { Journey } from '../../domain/journey.ts';
import { afterSending, type Entry, enqueuedAgain, type Sending, take } from '../../domain/ledger.ts';
import { isUrgent, mayRepeat, type Notice, type NoticeClass, noticeKey, wanted } from '../../domain/notice.ts';
import { owed } from '../../domain/owed.ts';
import { parcelStatuses } from '../../domain/tracking.ts';
import {
  aJourney,
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

const now = hours(1);
/** Without what is only said where an e-mail does not arrive. */
const said = (notices: readonly Notice[]) =>
  notices
    .filter(({ unlessReached }) => !unlessReached)
    .map(({ reason, parcel, episode, channel }) => `${channel} ${reason} ${parcel} ${episode}`)
    .sort();
const tellAll = (world: World, ledger: readonly Entry[] = []) => [
  ...ledger,
  ...owed(world.journey, ledger, now).claims,
];

test('of an erased order the team is still told, and the buyer is not', () => {
  const { journey } = scanned(placed(), [aScan('lost', 2)]);
  const { claims } = owed({ ...journey, erased: true }, [], now);
  const states = claims.map(({ reason, channel, state, why }) => [channel, reason, state, why ?? ''].join(' ').trim());
  expect(states.sort()).toEqual([
    'email confirmed not-sent erased',
    'email lost not-sent erased',
    'sms lost not-sent erased',
    'team lost claimed',
  ]);
});

describe('what is worth a message', () => {
  test('a new order is confirmed by e-mail alone', () =>
    expect(said(wanted(aJourney()))).toEqual(['email confirmed - 1']));

  test('the day of delivery is worth an SMS', () => {
    expect(said(wanted(scanned(placed(), [aScan('in_transit', 1), aScan('out_for_delivery', 2)]).journey))).toEqual([
      'email confirmed - 1',
      'email out-for-delivery T1#ups 1',
      'sms out-for-delivery T1#ups 1',
    ]);
  });

  test('a problem is told to buyer and team in one step', () => {
    expect(said(wanted(scanned(placed(), [aScan('lost', 2)]).journey))).toEqual([
      'email confirmed - 1',
      'email lost T1#ups 1',
      'sms lost T1#ups 1',
      'team lost T1#ups 1',
    ]);
  });

  test('without consent there is no SMS, and the ledger says why', () => {
    const { journey } = scanned(placed({ channels: { email: true, sms: 'no-consent' } }), [aScan('delivered', 2)]);
    expect(owed(journey, [], now).claims.find(({ channel }) => channel === 'sms')).toMatchObject({
      state: 'not-sent',
      why: 'no-consent',
    });
  });

  test('good news is told only of a problem that the buyer heard of', () => {
    const troubled = scanned(placed(), [aScan('in_transit', 1), aScan('exception', 2)]);
    const cleared = scanned(troubled, [aScan('in_transit', 3)]);
    expect(said(owed(cleared.journey, tellAll(troubled), now).claims)).toEqual(
      ['email good-news T1#ups 1', 'email shipped T1#ups 1', 'sms good-news T1#ups 1'].filter(
        (one) => !one.includes('shipped'),
      ),
    );
    expect(said(owed(cleared.journey, [], now).claims)).not.toContain('email good-news T1#ups 1');
  });

  test('good news comes on the channels on which the bad news came', () => {
    const textsOnly = placed({ channels: { email: false, sms: 'yes' } });
    const troubled = scanned(textsOnly, [aScan('in_transit', 1), aScan('exception', 2)]);
    const cleared = scanned(troubled, [aScan('in_transit', 3)]);
    expect(said(owed(cleared.journey, tellAll(troubled), now).claims)).toEqual(['sms good-news T1#ups 1']);
  });

  describe('a check-in', () => {
    const delivered = () => scanned(placed(), [aScan('delivered', 1)]);
    const asked = () => heard(delivered(), ring(delivered().journey, delivered().journey.promiseAt!));
    const damaged = () => scanned(asked(), [aScan('damaged', 9)]);
    const calm = () => scanned(damaged(), [aScan('delivered', 12)]);
    const ledger = (fate: Partial<Entry>): readonly Entry[] =>
      tellAll(damaged(), tellAll(asked())).map((entry) =>
        entry.reason === 'check-in' ? { ...entry, ...fate } : entry,
      );
    const asksAgain = (fate: Partial<Entry>) =>
      said(owed(calm().journey, ledger(fate), now).claims).includes('email check-in - 2');

    test('is asked once', () => {
      expect(said(owed(asked().journey, [], now).claims).filter((one) => one.includes('check-in'))).toEqual([
        'email check-in - 1',
      ]);
    });
    test('that a problem took the sense out of is asked once that is over', () => {
      expect(said(wanted(damaged().journey)).some((one) => one.includes('check-in'))).toBe(false);
      expect(asksAgain({ state: 'not-sent', why: 'superseded' })).toBe(true);
      expect(calm().journey.turn).toBeGreaterThan(damaged().journey.turn);
    });
    test.each<Partial<Entry>>([
      { state: 'sent' },
      { state: 'claimed' },
      { state: 'uncertain' },
      { state: 'not-sent', why: 'refused' },
    ])('that was %j is not asked again', (fate) => expect(asksAgain(fate)).toBe(false));
  });

  test('a cancelled order hears of that and of nothing else', () => {
    const outcome = cancel(aJourney(), now);
    const world = heard(placed(), outcome.kind === 'changed' ? outcome.change : undefined);
    expect(said(wanted(scanned(world, [aScan('in_transit')]).journey))).toEqual([
      'email cancelled - 1',
      'team moved-after-cancelling - 1',
    ]);
  });

  test('the shop opens and clears a problem of the whole order', () => {
    const opened = reportProblem(aJourney(), { kind: 'delay', state: 'open' }, now);
    const world = heard(placed(), opened.kind === 'changed' ? opened.change : undefined);
    expect(said(wanted(world.journey))).toContain('team delay - 1');
    expect(reportProblem(world.journey, { kind: 'delay', state: 'open' }, now)).toEqual({ kind: 'unchanged' });
    const cleared = reportProblem(world.journey, { kind: 'delay', state: 'cleared' }, now);
    const calm = heard(world, cleared.kind === 'changed' ? cleared.change : undefined);
    expect(said(owed(calm.journey, tellAll(world), now).claims)).toEqual(['email good-news - 1', 'sms good-news - 1']);
  });
});

describe('how a notice goes', () => {
  test.each<[NoticeClass, boolean, boolean]>([
    ['transactional', false, false],
    ['care', false, false],
    ['marketing', false, false],
    ['delivery', false, true],
    ['problem', true, true],
    ['team', true, true],
  ])('of class %s: urgent %s, rather twice than never %s', (...[noticeClass, urgent, repeated]) => {
    expect(isUrgent({ class: noticeClass })).toBe(urgent);
    expect(mayRepeat({ class: noticeClass })).toBe(repeated);
  });

  test('an urgent one is worth sending for a day, an ordinary one for half of it', () => {
    const { claims } = owed(scanned(placed(), [aScan('lost', 2)]).journey, [], now);
    expect(claims.map(({ reason, channel, deadline }) => [channel, reason, deadline])).toEqual([
      ['email', 'confirmed', hours(12, now)],
      ['email', 'lost', hours(24, now)],
      ['sms', 'lost', hours(24, now)],
      ['team', 'lost', hours(24, now)],
    ]);
    for (const claim of claims)
      expect(claim).toMatchObject({ attempts: 0, doubtful: false, claimedAt: now, lookBy: minutes(10, now) });
  });

  test('each is of the class that says how it is sent', () => {
    const classes = (journey: Journey) => new Set(wanted(journey).map((each) => `${each.reason} ${each.class}`));
    const delivered = scanned(placed(), [aScan('delivered', 1)]);
    const asked = heard(delivered, ring(delivered.journey, delivered.journey.promiseAt!));
    expect(classes(asked.journey)).toEqual(new Set(['confirmed transactional', 'delivered delivery', 'check-in care']));
    expect(classes(cancelledJourney())).toEqual(new Set(['cancelled transactional']));
  });

  test('what can be picked up is told by SMS, too', () =>
    expect(said(wanted(scanned(placed(), [aScan('available_for_pickup', 1)]).journey)).slice(1)).toEqual([
      'email ready-for-pickup T1#ups 1',
      'sms ready-for-pickup T1#ups 1',
    ]));

  test('who has no phone gets no SMS, and nothing is noted of it', () => {
    const world = scanned(placed({ channels: { email: true, sms: 'no-phone' } }), [aScan('lost', 2)]);
    expect(said(wanted(world.journey)).filter((one) => one.startsWith('sms'))).toEqual([]);
  });

  test('a parcel that is withdrawn under way is not told of any more', () => {
    const world = scanned(placed(), [aScan('in_transit', 1), aScan('cancelled', 2)]);
    expect(said(wanted(world.journey))).toEqual(['email confirmed - 1']);
  });

  test('what a person has closed is no good news', () => {
    const troubled = scanned(placed(), [aScan('in_transit', 1), aScan('exception', 2)]);
    const [known] = troubled.changes.at(-1)!.cases.opened;
    const outcome = close(troubled.journey, { case: known!, endOrder: false }, now);
    const calm = heard(troubled, outcome.kind === 'changed' ? outcome.change : undefined);
    expect(said(wanted(calm.journey))).toEqual(['email confirmed - 1', 'email shipped T1#ups 1']);
  });

  test('the team is called again each time it is due, by a notice of its own', () => {
    const lost = scanned(placed(), [aScan('in_transit', 1), aScan('lost', 2)]);
    const called = heard(lost, ring(lost.journey, lost.journey.promiseAt!));
    const forTeam = wanted(called.journey).filter(({ channel }) => channel === 'team');
    expect(said(forTeam)).toEqual(['team escalated T1#ups 1.1', 'team lost T1#ups 1']);
    for (const notice of forTeam) expect(notice.class).toBe('team');
  });

  test('an unhappy buyer is the team’s business, once for each complaint', () => {
    const delivered = scanned(placed(), [aScan('delivered', 1)]);
    const outcome = answer(delivered.journey, { answer: 'unhappy', id: 'a' }, now);
    const unhappy = heard(delivered, outcome.kind === 'changed' ? outcome.change : undefined);
    expect(said(wanted(unhappy.journey))).toContain('team unhappy - 1');
    expect(said(wanted({ ...unhappy.journey, complaints: 3 }))).toContain('team unhappy - 3');
  });
});

describe('claiming', () => {
  test('each notice is claimed at most once, and once all is quiet what is still true has been claimed', () => {
    const scan = fc.record({
      status: fc.constantFrom(...parcelStatuses),
      minute: fc.integer({ min: 0, max: 9 }),
      tells: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(scan, { maxLength: 10 }), (events) => {
        let world = placed();
        let ledger: readonly Entry[] = [];
        for (const { status, minute, tells } of events) {
          world = scanned(world, [aScan(status, minute)]);
          if (tells) ledger = tellAll(world, ledger);
        }
        ledger = tellAll(world, ledger);
        const keys = ledger.map(noticeKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const notice of wanted(world.journey))
          if (!notice.after && !notice.unlessReached) expect(keys).toContain(noticeKey(notice));
        expect(owed(world.journey, ledger, now).claims).toEqual([]);
      }),
    );
  });

  test("another step's claims are put into the queue again, final ones are not", () => {
    const ledger = tellAll(placed());
    expect(owed(placed().journey, ledger, now).waiting).toHaveLength(1);
    expect(
      owed(
        placed().journey,
        ledger.map((entry) => ({ ...entry, state: 'sent' as const })),
        now,
      ).waiting,
    ).toEqual([]);
  });

  test("quiet hours hold what can wait, in the buyer's zone, and never a problem", () => {
    const quietHours = { from: '21:00', to: '08:00' };
    const night = '2026-03-02T22:30:00.000Z';
    const world = scanned(placed({ quietHours }), [aScan('exception', 2)]);
    const { claims, heldUntil } = owed(world.journey, [], night);
    expect(said(claims)).toEqual(['email exception T1#ups 1', 'sms exception T1#ups 1', 'team exception T1#ups 1']);
    expect(heldUntil).toBe('2026-03-03T07:00:00.000Z');
    expect(said(owed(world.journey, [], heldUntil!).claims)).toContain('email confirmed - 1');
  });

  test('a brand may have problems and deliveries wait, too; the team is called at once', () => {
    const quietHours = { from: '21:00', to: '08:00' } as const;
    const night = '2026-03-02T22:30:00.000Z';
    const claimed = (status: 'exception' | 'delivered', holds?: readonly ('problems' | 'deliveries')[]) =>
      said(
        owed(
          scanned(placed({ quietHours: { ...quietHours, ...(holds ? { holds } : {}) } }), [aScan(status, 2)]).journey,
          [],
          night,
        ).claims,
      ).filter((claim) => claim.includes(status));
    const bothWays = (what: string) => [`email ${what} T1#ups 1`, `sms ${what} T1#ups 1`];
    expect(claimed('exception', ['problems'])).toEqual(['team exception T1#ups 1']);
    expect(claimed('exception', ['deliveries'])).toEqual([...bothWays('exception'), 'team exception T1#ups 1']);
    expect(claimed('delivered', ['problems'])).toEqual(bothWays('delivered'));
    expect(claimed('delivered', ['deliveries'])).toEqual([]);
    expect(claimed('delivered')).toEqual(bothWays('delivered'));
  });

  test('the last word about an order that has ended does not wait: nothing is left that would', () => {
    const { journey } = placed({ quietHours: { from: '21:00', to: '08:00' } });
    const night = '2026-03-02T22:30:00.000Z';
    const outcome = cancel(journey, night);
    const ended = outcome.kind === 'changed' ? outcome.change.journey : journey;
    const { claims, heldUntil } = owed(ended, [], night);
    expect(said(claims)).toEqual(['email cancelled - 1']);
    expect(heldUntil).toBeUndefined();
  });
});

describe('sending', () => {
  const entry = (more: Partial<Entry> = {}): Entry => ({ ...tellAll(placed())[0]!, ...more });
  const attempt = { id: 'a1', now };
  const journey = () => placed().journey;

  test('a claimed notice that is still true is sent', () => {
    expect(take(entry(), journey(), attempt)).toMatchObject({
      kind: 'send',
      entry: { state: 'sending', attempt: { id: 'a1' }, attempts: 1 },
    });
  });
  test.each([
    ['superseded', cancelledJourney, {}, 'superseded'],
    ['erased', () => ({ ...journey(), erased: true }), {}, 'erased'],
    ['past its deadline', journey, { deadline: MONDAY }, 'too-late'],
  ])('one that is %s is not, and the ledger says so', (...[, then, more, why]) => {
    expect(take(entry(more), then(), attempt)).toMatchObject({ kind: 'finish', entry: { state: 'not-sent', why } });
  });
  test.each(['sent', 'not-sent', 'uncertain'] as const)('%s is final', (state) =>
    expect(take(entry({ state }), journey(), attempt)).toEqual({ kind: 'done' }),
  );
  test("an attempt's own repeat goes on", () => {
    expect(take(entry({ state: 'sending', attempt: { id: 'a1', at: now } }), journey(), attempt).kind).toBe('send');
  });
  test("another's living attempt is waited for; a crashed one leaves doubt, which is final for an ordinary notice", () => {
    const other = { id: 'a0', at: now };
    expect(take(entry({ state: 'sending', attempt: other }), journey(), attempt)).toEqual({ kind: 'wait' });
    const later = { id: 'a1', now: minutes(2, now) };
    expect(take(entry({ state: 'sending', attempt: other }), journey(), later)).toMatchObject({
      entry: { state: 'uncertain', doubtful: true },
    });
    expect(take(entry({ class: 'problem', state: 'sending', attempt: other }), journey(), later)).toMatchObject({
      entry: { state: 'claimed', doubtful: true },
    });
  });
  test('an attempt counts as crashed when it is a minute old', () => {
    const sending = entry({ state: 'sending', attempt: { id: 'a0', at: now } });
    const at = (time: string) => take(sending, journey(), { id: 'a1', now: time });
    expect(at('2026-03-02T12:00:59.999Z')).toEqual({ kind: 'wait' });
    expect(at(minutes(1, now))).toMatchObject({ kind: 'finish', entry: { state: 'uncertain' } });
    expect(at(minutes(1, now))).not.toHaveProperty('entry.lookBy');
  });
  test('one that left no trace is as old as its claim', () => {
    const traceless = entry({ state: 'sending' });
    expect(take(traceless, journey(), { id: 'a1', now: minutes(0.5, now) })).toEqual({ kind: 'wait' });
    expect(take(traceless, journey(), { id: 'a1', now: minutes(1, now) }).kind).toBe('finish');
  });
  test('a notice is worth sending up to its deadline', () =>
    expect(take(entry({ deadline: now }), journey(), attempt).kind).toBe('send'));
  test('it stays true while others are, too', () => {
    const world = scanned(placed(), [aScan('lost', 2)]);
    for (const claim of owed(world.journey, [], now).claims)
      expect(take(claim, world.journey, attempt).kind).toBe('send');
  });
  test('good news waits for the bad news before it, and falls with it', () => {
    const troubled = scanned(placed(), [aScan('in_transit', 1), aScan('exception', 2)]);
    const calm = scanned(troubled, [aScan('in_transit', 3)]);
    const [goodNews] = owed(calm.journey, tellAll(troubled), now).claims.filter(({ reason }) => reason === 'good-news');
    const behind = (state: Entry['state']) =>
      take(goodNews!, calm.journey, { ...attempt, earlier: { ...goodNews!, reason: 'exception', state } });
    expect(behind('claimed')).toEqual({ kind: 'wait' });
    expect(behind('sending')).toEqual({ kind: 'wait' });
    expect(behind('sent').kind).toBe('send');
    expect(behind('uncertain').kind).toBe('send');
    expect(behind('not-sent')).toMatchObject({ kind: 'finish', entry: { state: 'not-sent', why: 'superseded' } });
  });
  test('an entry is looked for again after ten minutes, and then after as long as it has waited', () => {
    const waiting = entry({ claimedAt: now });
    expect(enqueuedAgain(waiting, minutes(3, now))).toEqual({ ...waiting, lookBy: minutes(13, now) });
    expect(enqueuedAgain(waiting, minutes(40, now)).lookBy).toBe(minutes(80, now));
  });
  test('what was sent says by whom, when and in which words', () => {
    const how = { providerId: 'p-1', template: 'confirmed@1', wordsHash: 'h' };
    const sent = afterSending(entry({ state: 'sending' }), { kind: 'sent', ...how, at: now });
    expect(sent).toMatchObject({ ...how, state: 'sent', sentAt: now, doubtful: false });
    expect(sent).not.toHaveProperty('lookBy');
  });

  const cases: readonly (readonly [Sending, NoticeClass, Partial<Entry>])[] = [
    [{ kind: 'later', until: now }, 'transactional', { state: 'claimed', doubtful: false, lookBy: minutes(10, now) }],
    [{ kind: 'unknown' }, 'transactional', { state: 'uncertain' }],
    [{ kind: 'unknown' }, 'care', { state: 'uncertain' }],
    [{ kind: 'unknown' }, 'marketing', { state: 'uncertain' }],
    [{ kind: 'unknown' }, 'delivery', { state: 'claimed', doubtful: true }],
    [{ kind: 'unknown' }, 'problem', { state: 'claimed', doubtful: true }],
    [{ kind: 'refused' }, 'problem', { state: 'not-sent', why: 'refused' }],
  ];
  test.each(cases)('an answer %j for class %s', (...[sending, noticeClass, expected]) => {
    expect(afterSending(entry({ class: noticeClass, state: 'sending' }), sending)).toMatchObject(expected);
  });
});

function cancelledJourney() {
  const outcome = cancel(aJourney(), now);
  if (outcome.kind !== 'changed') throw new Error('not cancelled');
  return outcome.change.journey;
}

test('a parcel is told by name in an order of two', () => {
  const world = scanned(placed({ parcels: [aParcel('T1'), aParcel('T2')] }), [aScan('delivered')], {
    parcel: aParcel('T2'),
  });
  expect(said(wanted(world.journey))).toContain('email delivered T2#ups 1');
});

import {
  afterFailure,
  isUnheard,
  newestImage,
  noteDeadLife,
  noteDeadToken,
  nudged,
  raiseHandshake,
  restarted,
  route,
  sweep,
  wakes,
} from '../../domain/handshake.ts';
import type { Handshake, Journey } from '../../domain/journey.ts';
import { aJourney, aScan, days, hours, minutes, parked, placed, scanned } from '../support/order.ts';

const image = (more: Partial<Handshake> = {}): Handshake => ({
  version: 3,
  turn: 3,
  rung: 1,
  life: 1,
  token: 't',
  tokenSeen: 3,
  tokenRung: 1,
  problemTurn: 0,
  restarts: 0,
  stuck: false,
  ...more,
});
const without = ({ token: _t, tokenSeen: _s, tokenRung: _r, ...rest }: Handshake): Handshake => rest;

const now = hours(1);

describe('routing the newest image', () => {
  const fails = (error: string) => ({ kind: 'fail', token: 't', error });
  const cases: readonly (readonly [string, Handshake, unknown])[] = [
    ['all was seen: rest', image(), { kind: 'rest' }],
    ['the next rung: success', image({ turn: 4, rung: 2 }), { kind: 'succeed', token: 't' }],
    ['the next rung without a turn: success all the same', image({ rung: 2 }), { kind: 'succeed', token: 't' }],
    ['a rung further: Skipped', image({ turn: 4, rung: 3 }), fails('Skipped')],
    ['cancelled: Skipped', image({ turn: 4, rung: 9 }), fails('Skipped')],
    ['closed: Skipped', image({ turn: 4, rung: 8 }), fails('Skipped')],
    ['closed from the answer is not the next rung', image({ turn: 4, rung: 8, tokenRung: 5 }), fails('Skipped')],
    ['a newer problem: Problem', image({ turn: 4, problemTurn: 4 }), fails('Problem')],
    ['a problem that was seen, and something else: News', image({ turn: 4, problemTurn: 3 }), fails('News')],
    ['the token is known to be dead: rest', image({ turn: 4, rung: 2, deadToken: 't' }), { kind: 'rest' }],
    ['nobody waits and somebody should: start', without(image({ lookBy: hours(1) })), { kind: 'start', life: 1 }],
    ['nobody waits and nobody need: rest', without(image()), { kind: 'rest' }],
    [
      'the life is known to be dead: the sweeper decides',
      without(image({ lookBy: hours(1), deadLife: 1 })),
      { kind: 'rest' },
    ],
  ];
  test.each(cases)('%s', (_, handshake, expected) => expect(route(handshake)).toEqual(expected));
});

test('a token that says nothing of what it has seen has seen nothing', () =>
  expect(route({ ...without(image({ turn: 1 })), token: 't', tokenRung: 1 })).toEqual({
    kind: 'fail',
    token: 't',
    error: 'Problem',
  }));

describe('a batch of records', () => {
  test('that is empty asks for nothing', () =>
    expect(wakes([])).toEqual({ start: [], stop: [], route: { kind: 'rest' } }));

  test('an order that nobody serves is started, though no life began in it', () => {
    const idle = without(image({ lookBy: hours(1) }));
    const records = [{ old: idle, new: { ...idle, version: 4 } }];
    expect(wakes(records)).toEqual({ start: [], stop: [], route: { kind: 'start', life: 1 } });
  });

  test('its newest image is the one of the highest version, and of two the one told last', () => {
    const [older, newer, parked] = [image({ version: 3 }), image({ version: 4 }), image({ version: 4, token: 'u' })];
    const newest = (...images: readonly Handshake[]) => newestImage(images.map((each) => ({ new: each })));
    expect(newest(older, newer)).toBe(newer);
    expect(newest(newer, older)).toBe(newer);
    expect(newest(newer, parked)).toBe(parked);
    expect(newest()).toBeUndefined();
  });

  test('a new life anywhere in it is started and the older token stopped', () => {
    const [old, born] = [image({ lookBy: hours(1) }), image({ life: 2, turn: 4, version: 4, lookBy: hours(1) })];
    expect(
      wakes([
        { old, new: born },
        { old: born, new: { ...born, version: 5 } },
      ]),
    ).toMatchObject({ start: [2], stop: ['t'] });
  });

  test('a new order is started once, though it is also routed', () => {
    const placed = without(image({ lookBy: hours(1) }));
    expect(wakes([{ new: placed }])).toEqual({ start: [1], stop: [], route: { kind: 'rest' } });
  });

  test('the newest image is routed, whatever order the records came in', () => {
    const [earlier, later] = [image({ turn: 4, version: 4, rung: 2 }), image({ turn: 5, version: 5, rung: 3 })];
    expect(
      wakes([
        { old: earlier, new: later },
        { old: image(), new: earlier },
      ]).route,
    ).toMatchObject({ error: 'Skipped' });
  });

  test('of two images of one version the later stands: a park raises none', () => {
    const unparked = without(image({ lookBy: hours(1) }));
    expect(wakes([{ new: unparked }, { old: unparked, new: image({ lookBy: hours(1) }) }]).route).toEqual({
      kind: 'rest',
    });
  });
});

describe('the sweeper', () => {
  const overdue = (more: Partial<Handshake>) => ({ ...aJourney(), ...image(), lookBy: hours(1), ...more });
  const now = hours(2);
  test.each([
    ['what is not overdue is left', { lookBy: hours(3) }, 'leave'],
    ['who is stuck waits for news or a person', { stuck: true }, 'leave'],
    ['first a nudge', {}, 'nudge'],
    ['a dead token asks for a restart', { deadToken: 't' }, 'restart'],
    ['an older dead token does not', { deadToken: 'older' }, 'nudge'],
    ['a dead life asks for a restart', { deadLife: 1 }, 'restart'],
    ['an older dead life does not', { life: 2, deadLife: 1 }, 'nudge'],
    ['three restarts without a new fact are enough', { deadToken: 't', restarts: 3 }, 'give-up'],
  ])('%s', (_, more, expected) => expect(sweep(overdue(more), now)).toBe(expected));

  test('a nudge raises the turn only where an execution waits that has seen everything', () => {
    expect(nudged(overdue({}), now)).toMatchObject({ turn: 4, version: 4 });
    expect(nudged(overdue({ turn: 5 }), now)).toMatchObject({ turn: 5, version: 4 });
  });

  test('what is known to be dead is looked at as soon as was said, whatever harmless scans come', () => {
    const dead = parked(scanned(placed(), [aScan('in_transit', 1)]));
    const lookBy = hours(2);
    for (const more of [{ deadToken: 'token' }, { deadLife: 1 }]) {
      const journey = { ...dead.journey, ...more, lookBy };
      expect(scanned({ ...dead, journey }, [aScan('in_transit', 5)]).journey.lookBy).toBe(lookBy);
    }
    const { lookBy: _none, ...stuck } = { ...dead.journey, stuck: true };
    expect(scanned({ ...dead, journey: stuck }, [aScan('in_transit', 5)]).journey.lookBy).toBeUndefined();
  });

  test('a restart is a new life without a token', () => {
    const next = restarted(overdue({ deadToken: 't', deadLife: 1 }), now);
    expect(next).toMatchObject({ life: 2, turn: 4, version: 4, restarts: 1 });
    for (const field of ['token', 'tokenSeen', 'tokenRung', 'deadToken', 'deadLife'])
      expect(next).not.toHaveProperty(field);
  });
});

describe('the sweeper', () => {
  const journey = (more: Partial<Journey> = {}): Journey => ({
    ...aJourney(),
    ...without(image()),
    lookBy: now,
    ...more,
  });

  test('leaves alone what is not overdue, what rests and what is stuck', () => {
    const { lookBy: _none, ...resting } = journey();
    expect(sweep(resting, now)).toBe('leave');
    expect(sweep(journey({ lookBy: minutes(1, now) }), now)).toBe('leave');
    expect(sweep(journey({ stuck: true }), now)).toBe('leave');
    expect(sweep(journey(), now)).toBe('nudge');
  });

  test('tells an order that nobody has looked at since it was nudged', () => {
    const unheard = nudged(journey({ token: 't', tokenSeen: 2 }), now);
    expect(isUnheard(unheard)).toBe(true);
    expect(isUnheard({ ...unheard, tokenSeen: unheard.turn })).toBe(false);
    expect(isUnheard({ ...unheard, turn: unheard.turn + 1 })).toBe(false);
    expect(isUnheard(journey())).toBe(false);
  });
});

describe('after an execution has failed', () => {
  const journey = (more: Partial<Journey> = {}): Journey => ({ ...aJourney(), ...more });

  test('a new one begins at once, the first time', () =>
    expect(afterFailure(journey(), now)).toEqual(restarted(journey(), now)));

  test.each([
    [1, 5],
    [2, 20],
    [3, 80],
  ])('after %i restarts the sweeper begins it, %i minutes later', (restarts, wait) => {
    const before = journey({ restarts });
    const lookBy = minutes(wait, now);
    expect(afterFailure(before, now)).toEqual({ ...before, version: before.version + 1, deadLife: 1, lookBy });
  });

  test('what is left to the sweeper already is not put off', () => {
    const left = journey({ restarts: 1, deadLife: 1, lookBy: minutes(5, now) });
    expect(afterFailure(left, now)).toBeUndefined();
    expect(afterFailure({ ...left, lookBy: minutes(4, now) }, now)).toBeUndefined();
    expect(afterFailure({ ...left, lookBy: minutes(6, now) }, now)?.lookBy).toBe(minutes(5, now));
    expect(afterFailure({ ...left, life: 2 }, now)?.deadLife).toBe(2);
    const { lookBy: _none, ...resting } = left;
    expect(afterFailure(resting, now)?.lookBy).toBe(minutes(5, now));
  });
});

describe('the counters after a decision', () => {
  const standing = (more: Partial<Journey> = {}): Journey => ({ ...aJourney(), restarts: 2, stuck: true, ...more });
  const raised = (from: Journey, after: Partial<Journey>, news = false) =>
    raiseHandshake(from, { ...from, ...after }, { now, news });
  const heard = { turn: 2, life: 1, lookBy: minutes(5, now), restarts: 0, stuck: false };
  const unheard = { turn: 1, life: 1, restarts: 2, stuck: true };

  test.each<[string, Journey, Partial<Journey>, object]>([
    ['another stage', standing(), { rung: 2 }, heard],
    ['an earlier promise', standing(), { promiseAt: hours(1) }, heard],
    ['the same promise', standing(), {}, unheard],
    ['a later promise', standing(), { promiseAt: days(99) }, unheard],
    [
      'a promise where there was none',
      (({ promiseAt: _none, ...rest }) => rest)(standing()),
      { promiseAt: days(9) },
      heard,
    ],
  ])('%s', (...[, from, after, expected]) => expect(raised(from, after)).toMatchObject({ ...expected, version: 2 }));

  test('news begins a new life only of an order that had ended before', () => {
    expect(raised(standing(), {}, true)).toMatchObject(heard);
    expect(raised(standing(), { rung: 6 }, true)).toMatchObject(heard);
    expect(raised(standing({ rung: 6 }), {}, true)).toMatchObject({ ...heard, life: 2 });
  });

  const seen = { token: 't', tokenSeen: 1, tokenRung: 1, stuck: false } as const;
  const promiseAt = days(9);
  test('who waits and has seen everything is looked for five minutes after the promise', () =>
    expect(raised(standing(seen), { promiseAt }).lookBy).toBe(minutes(5, promiseAt)));
  test.each<Partial<Journey>>([
    { tokenSeen: 0 },
    { tokenRung: 2 },
    { deadToken: 't' },
    { deadLife: 1 },
    { stuck: true },
  ])('who waits but %j, as soon as was said', (more) =>
    expect(raised(standing({ ...seen, ...more }), { promiseAt }).lookBy).toBe(standing().lookBy),
  );
});

test('what is dead is noted once, and only while it is current', () => {
  expect(noteDeadToken(image(), 't')).toEqual({ deadToken: 't' });
  expect(noteDeadToken(image({ deadToken: 't' }), 't')).toBeUndefined();
  expect(noteDeadToken(image(), 'older')).toBeUndefined();
  expect(noteDeadLife(image(), 1)).toEqual({ deadLife: 1 });
  expect(noteDeadLife(image({ deadLife: 1 }), 1)).toBeUndefined();
  expect(noteDeadLife(image({ life: 2 }), 1)).toBeUndefined();
});

import { noteDeadLife, noteDeadToken, nudged, restarted, route, sweep, wakes } from '../../domain/handshake.ts';
import type { Handshake } from '../../domain/journey.ts';
import { aJourney, aScan, hours, parked, placed, scanned } from '../support/order.ts';

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

describe('a batch of records', () => {
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

test('what is dead is noted once, and only while it is current', () => {
  expect(noteDeadToken(image(), 't')).toEqual({ deadToken: 't' });
  expect(noteDeadToken(image({ deadToken: 't' }), 't')).toBeUndefined();
  expect(noteDeadToken(image(), 'older')).toBeUndefined();
  expect(noteDeadLife(image(), 1)).toEqual({ deadLife: 1 });
  expect(noteDeadLife(image({ deadLife: 1 }), 1)).toBeUndefined();
  expect(noteDeadLife(image({ life: 2 }), 1)).toBeUndefined();
});

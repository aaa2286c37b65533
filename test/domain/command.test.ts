import { addParcels, answer, cancel, close, erase, type Outcome, reportProblem } from '../../domain/command.ts';
import { giveUp } from '../../domain/give-up.ts';
import { sweep } from '../../domain/handshake.ts';
import { openProblems } from '../../domain/journey.ts';
import { rested } from '../../domain/tell.ts';
import { after, aParcel, aScan, hours, placed, scanned, type World } from '../support/order.ts';

const now = hours(3);
const done = (world: World, outcome: Outcome): World => {
  if (outcome.kind !== 'changed') throw new Error(`Nothing changed: ${JSON.stringify(outcome)}`);
  return after(world, outcome.change);
};
const shipped = () => scanned(placed(), [aScan('in_transit')]);
const delivered = () => scanned(placed(), [aScan('delivered')]);
const cancelled = () => done(placed(), cancel(placed().journey, now));
const settled = () => done(delivered(), answer(delivered().journey, { answer: 'happy', id: 'a' }, now));
const closed = () => {
  const troubled = scanned(placed(), [aScan('exception')]);
  const [known] = troubled.changes.at(-1)!.cases.opened;
  return done(troubled, close(troubled.journey, { case: known!, endOrder: true }, now));
};
const atRest = (world: World): World => ({ ...world, journey: rested(world.journey, 80) ?? world.journey });
const refused = (why: string) => ({ kind: 'refused', why });

describe('what is asked twice, or too late', () => {
  const cases: readonly (readonly [string, () => Outcome, unknown])[] = [
    ['a parcel that is known', () => addParcels(placed().journey, [aParcel()], now), { kind: 'unchanged' }],
    [
      'a parcel that is known, of a carrier that nobody can name',
      () => addParcels(placed().journey, [{ ...aParcel(), carrier: 'other' }], now),
      { kind: 'unchanged' },
    ],
    [
      'a parcel that is known of a nameless carrier, with its name',
      () => addParcels(placed({ parcels: [{ ...aParcel(), carrier: 'other' }] }).journey, [aParcel()], now),
      { kind: 'unchanged' },
    ],
    [
      'a parcel for a cancelled order',
      () => addParcels(cancelled().journey, [aParcel('T2')], now),
      refused('order-has-ended'),
    ],
    [
      'a parcel for a settled order',
      () => addParcels(settled().journey, [aParcel('T2')], now),
      refused('order-has-ended'),
    ],
    [
      'the 41st parcel',
      () =>
        addParcels(
          placed().journey,
          Array.from({ length: 40 }, (_, n) => aParcel(`N${n}`)),
          now,
        ),
      refused('too-many-parcels'),
    ],
    [
      'a parcel for a closed order',
      () => addParcels(closed().journey, [aParcel('T2')], now),
      refused('order-has-ended'),
    ],
    ['cancelling again', () => cancel(cancelled().journey, now), { kind: 'unchanged' }],
    ['cancelling what has moved', () => cancel(shipped().journey, now), refused('already-moving')],
    ['cancelling what has ended', () => cancel(settled().journey, now), refused('order-has-ended')],
    [
      'a problem with a parcel nobody knows',
      () => reportProblem(placed().journey, { kind: 'lost', state: 'open', parcel: aParcel('T9') }, now),
      refused('unknown-parcel'),
    ],
    [
      'a problem with an ended order',
      () => reportProblem(cancelled().journey, { kind: 'lost', state: 'open' }, now),
      refused('order-has-ended'),
    ],
    [
      'clearing what is not open',
      () => reportProblem(placed().journey, { kind: 'lost', state: 'cleared' }, now),
      { kind: 'unchanged' },
    ],
    [
      'an answer before delivery',
      () => answer(shipped().journey, { answer: 'happy', id: 'a' }, now),
      refused('order-has-ended'),
    ],
  ];
  test.each([
    ['closed', () => closed()],
    ['cancelled', () => cancelled()],
  ])('an answer to what was %s', (_, world) =>
    expect(answer(world().journey, { answer: 'happy', id: 'a' }, now)).toEqual(refused('order-has-ended')),
  );
  test.each(cases)('%s', (...[, outcome, expected]) => expect(outcome()).toEqual(expected));
});

test('an order takes forty parcels', () => {
  const fresh = Array.from({ length: 39 }, (_, n) => aParcel(`N${n}`));
  expect(Object.keys(done(placed(), addParcels(placed().journey, fresh, now)).journey.parcels)).toHaveLength(40);
});

describe('answers', () => {
  test('a happy one settles the order', () =>
    expect(settled().journey).toMatchObject({ rung: 6, answer: 'happy', turn: delivered().journey.turn + 1 }));

  test('the first unhappy one opens a case at once, later ones join it, and the newest answer counts', () => {
    const first = done(
      delivered(),
      answer(delivered().journey, { answer: 'unhappy', id: 'a', words: 'It leaks' }, now),
    );
    expect(first.changes.at(-1)).toMatchObject({
      cases: { opened: [{ about: 'answer' }] },
      words: { texts: { a: { message: 'It leaks' } } },
    });
    const second = done(first, answer(first.journey, { answer: 'unhappy', id: 'b' }, now));
    expect(second.changes.at(-1)?.cases.opened).toEqual([]);
    expect(done(second, answer(second.journey, { answer: 'happy', id: 'c' }, now)).journey.answer).toBe('happy');
  });

  test('an unhappy one after the end begins a new life that somebody looks at; a happy one does not', () => {
    const rest = atRest(settled());
    expect(rest.journey.lookBy).toBeUndefined();
    const unhappy = done(rest, answer(rest.journey, { answer: 'unhappy', id: 'b' }, now)).journey;
    expect(unhappy).toMatchObject({ rung: 6, life: rest.journey.life + 1, turn: rest.journey.turn + 1 });
    expect(unhappy.lookBy).toBeDefined();
    const happy = done(rest, answer(rest.journey, { answer: 'happy', id: 'c' }, now)).journey;
    expect(happy).toMatchObject({ life: rest.journey.life, turn: rest.journey.turn });
    expect(happy.lookBy).toBeUndefined();
  });
});

describe('after the end', () => {
  test('late damage is told in a new life', () => {
    const rest = atRest(settled());
    expect(scanned(rest, [aScan('damaged', 9)]).journey).toMatchObject({
      rung: 6,
      life: 2,
      problemTurn: rest.journey.turn + 1,
    });
  });

  test('movement after cancelling opens one case, told in a new life', () => {
    const moved = scanned(atRest(cancelled()), [aScan('in_transit')]);
    expect(moved.journey).toMatchObject({ rung: 9, life: 2, straying: true });
    expect(moved.changes.at(-1)?.cases.opened).toMatchObject([{ about: 'movement-after-cancelling' }]);
    expect(scanned(atRest(moved), [aScan('out_for_delivery', 5)]).journey.life).toBe(2);
  });

  test('a harmless scan wakes nobody', () => {
    const rest = atRest(settled());
    expect(scanned(rest, [aScan('in_transit', -9)]).journey).toMatchObject({ life: 1, turn: rest.journey.turn });
  });
});

describe('cases', () => {
  const troubled = () => scanned(placed(), [aScan('exception')]);
  const theCase = (world: World) => world.changes.flatMap(({ cases }) => cases.opened)[0]!;

  test('closing one clears its problem without a word of good news', () => {
    const world = done(troubled(), close(troubled().journey, { case: theCase(troubled()), endOrder: false }, now));
    expect(world.journey.parcels['T1#ups']?.cleared?.by).toBe('case');
    expect(world.changes.at(-1)?.cases.closed).toMatchObject([{ id: 'o1-c1', by: 'team' }]);
  });

  test('it can end the order where it stands', () => {
    expect(
      done(troubled(), close(troubled().journey, { case: theCase(troubled()), endOrder: true }, now)).journey.rung,
    ).toBe(8);
  });

  test('a closed one stays closed', () => {
    expect(
      close(troubled().journey, { case: { ...theCase(troubled()), state: 'closed' }, endOrder: false }, now),
    ).toEqual({ kind: 'unchanged' });
  });

  test('closing that of an order that was stuck lets it go on', () => {
    const { journey } = placed();
    const stuck = after(placed(), giveUp({ ...journey, restarts: 3, deadLife: 1 }, now));
    expect(stuck.journey).toMatchObject({ stuck: true, restarts: 3 });
    const world = done(stuck, close(stuck.journey, { case: theCase(stuck), endOrder: false }, now));
    expect(world.journey).toMatchObject({ stuck: false, restarts: 0, turn: journey.turn + 1 });
    expect(sweep(world.journey, hours(4))).toBe('restart');
  });

  test('it ends a delivered order as settled, and one under way as closed', () => {
    const damaged = () => scanned(delivered(), [aScan('damaged', 5)]);
    const by = { case: theCase(damaged()), endOrder: true };
    expect(done(damaged(), close(damaged().journey, by, now)).journey.rung).toBe(6);
    expect(closed().journey.rung).toBe(8);
  });

  test('the case that is asked for is closed, and no other', () => {
    const two = placed({ parcels: [aParcel(), aParcel('T2')] });
    const both = scanned(scanned(two, [aScan('lost')]), [aScan('damaged')], { parcel: aParcel('T2') });
    const [, second] = both.changes.flatMap(({ cases }) => cases.opened);
    const world = done(both, close(both.journey, { case: second!, endOrder: false }, now));
    expect(openProblems(world.journey).map(({ slot }) => slot)).toEqual(['T1#ups']);
    expect(world.changes.at(-1)?.cases.closed).toEqual([{ id: 'o1-c2', at: now, by: 'team' }]);
  });

  test('closing a problem leaves a complaint open', () => {
    const unhappy = done(delivered(), answer(delivered().journey, { answer: 'unhappy', id: 'a' }, now));
    const damaged = scanned(unhappy, [aScan('damaged', 5)]);
    const [problem] = damaged.changes.at(-1)!.cases.opened;
    const world = done(damaged, close(damaged.journey, { case: problem!, endOrder: false }, now));
    expect(world.journey.complaintCase).toBe('o1-c1');
  });

  test('one that is closed can still end the order, and is not closed twice', () => {
    const [known] = troubled().changes.at(-1)!.cases.opened;
    const calm = done(troubled(), close(troubled().journey, { case: known!, endOrder: false }, now));
    const ended = done(calm, close(calm.journey, { case: { ...known!, state: 'closed' }, endOrder: true }, now));
    expect(ended.journey.rung).toBe(8);
    expect(ended.changes.at(-1)?.cases.closed).toEqual([]);
  });

  test('a closed complaint can be complained about again', () => {
    const unhappy = done(delivered(), answer(delivered().journey, { answer: 'unhappy', id: 'a' }, now));
    const closed = done(unhappy, close(unhappy.journey, { case: theCase(unhappy), endOrder: false }, now));
    const again = done(closed, answer(closed.journey, { answer: 'unhappy', id: 'b' }, now));
    expect(again.journey.complaints).toBe(2);
    expect(again.changes.at(-1)?.cases.opened).toHaveLength(1);
  });
});

test('a buyer who is forgotten is followed on without words', () => {
  const forgotten = done(placed(), erase(placed().journey, now));
  const world = scanned(forgotten, [aScan('in_transit', 1, { words: { message: 'Left with Ada Lovelace' } })]);
  expect(world.journey).toMatchObject({ erased: true, rung: 2 });
  expect(JSON.stringify(world.changes.at(-1))).not.toContain('Lovelace');
  expect(erase(forgotten.journey, now)).toEqual({ kind: 'unchanged' });
});

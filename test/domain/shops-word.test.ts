import type { Outcome } from '../../domain/command.ts';
import { dispute } from '../../domain/dispute.ts';
import { wanted } from '../../domain/notice.ts';
import { correct, handOver, refund } from '../../domain/shops-word.ts';
import { stageOf } from '../../domain/stage.ts';
import { after, aScan, hours, placed, scanned, type World } from '../support/order.ts';

const done = (world: World, outcome: Outcome): World => {
  expect(outcome.kind).toBe('changed');
  return outcome.kind === 'changed' ? after(world, outcome.change) : world;
};

const said = ({ journey }: World) =>
  wanted(journey)
    .filter(({ channel }) => channel === 'email')
    .map(({ reason, parcel }) => `${reason} ${parcel}`);

const handedOver = (world: World): World => done(world, handOver(world.journey, hours(1)));

describe('handing over', () => {
  test('makes an order shipped, even if no parcel is known, and says so once', () => {
    const world = handedOver(placed({ parcels: [] }));
    expect(stageOf(world.journey.rung)).toBe('shipped');
    expect(said(world)).toEqual(['confirmed -', 'shipped -']);
    expect(handOver(world.journey, hours(2))).toEqual({ kind: 'unchanged' });
  });

  test('the first scan of each parcel says nothing new then, a further one does', () => {
    const world = scanned(handedOver(placed()), [aScan('in_transit', 90)], { now: hours(2) });
    expect(said(world)).toEqual(['confirmed -', 'shipped -']);
    expect(said(scanned(world, [aScan('out_for_delivery', 95)], { now: hours(3) }))).toEqual([
      'confirmed -',
      'out-for-delivery T1#ups',
    ]);
  });

  test('who has heard of the first scan is not told again that it left, however much is told besides', () => {
    const scannedFirst = scanned(placed(), [aScan('in_transit', 5)]);
    expect(said(handedOver(scannedFirst))).toEqual(['confirmed -', 'shipped T1#ups']);
  });

  test('an order that was on its way already hears nothing twice', () => {
    const moving = scanned(placed(), [aScan('out_for_delivery', 5)]);
    expect(said(handedOver(moving))).toEqual(said(moving));
    expect(handedOver(moving).journey.turn).toBe(moving.journey.turn);
  });
});

describe('an order that has ended', () => {
  const over = { ...placed().journey, rung: 8 as const };

  test('hears no more of its shop but what was given back', () => {
    expect(handOver(over, hours(1))).toEqual({ kind: 'refused', why: 'order-has-ended' });
    expect(correct(over, { what: 'address', id: 'a' }, hours(1))).toEqual({ kind: 'refused', why: 'order-has-ended' });
    expect(refund(over, { whole: true }, hours(1)).kind).toBe('changed');
  });
});

describe('the timeline', () => {
  const noted = (outcome: Outcome) => (outcome.kind === 'changed' ? outcome.change.interactions : []);
  const { journey } = placed();

  test.each([
    ['a handover', handOver(journey, hours(1)), { id: 'handed-over', what: { kind: 'handed-over' } }],
    [
      'a new address',
      correct(journey, { what: 'address', id: 'a' }, hours(1)),
      { id: 'buyer-changed-a', what: { kind: 'buyer-changed', what: 'address' } },
    ],
    [
      'a whole refund',
      refund(journey, { whole: true }, hours(1)),
      { id: 'refunded-whole', what: { kind: 'refunded', whole: true } },
    ],
    [
      'a sum given back',
      refund(journey, { whole: false, total: '5.00' }, hours(1)),
      { id: 'refunded-5.00', what: { kind: 'refunded', whole: false, total: '5.00' } },
    ],
    [
      'a part given back',
      refund(journey, { whole: false }, hours(1)),
      { id: 'refunded-part', what: { kind: 'refunded', whole: false } },
    ],
  ])('holds %s, by the shop', (_, outcome, said) => {
    expect(noted(outcome)[0]).toEqual({ at: hours(1), source: 'shop', ...said });
  });

  test('another sum of the same kind is another refund', () => {
    const first = refund(journey, { whole: false, total: '5.00' }, hours(1));
    if (first.kind !== 'changed') throw new Error(first.kind);
    expect(refund(first.change.journey, { whole: false, total: '7.00' }, hours(2)).kind).toBe('changed');
    expect(refund(first.change.journey, { whole: true, total: '5.00' }, hours(2)).kind).toBe('changed');
  });

  test('that the buyer is reached otherwise is something that the machine must look at', () => {
    const outcome = correct(
      journey,
      { what: 'contact', id: 'a', channels: { email: true, sms: 'no-phone' } },
      hours(1),
    );
    if (outcome.kind !== 'changed') throw new Error(outcome.kind);
    expect(outcome.change.journey).toMatchObject({ turn: journey.turn + 1, channels: { sms: 'no-phone' } });
    expect(outcome.change.journey.redirections).toBeUndefined();
  });
});

describe('correcting', () => {
  test('a new address is told, and a second one again; once it is there, no more', () => {
    const move = (world: World, id: string) => done(world, correct(world.journey, { what: 'address', id }, hours(1)));
    const twice = move(move(placed(), 'a'), 'b');
    expect(
      wanted(twice.journey).filter(({ reason, channel }) => reason === 'redirected' && channel === 'email'),
    ).toMatchObject([{ episode: '2' }]);
    expect(said(scanned(twice, [aScan('delivered', 70)], { now: hours(2) }))).not.toContain('redirected -');
  });

  test('another way to reach the buyer is no news to anybody', () => {
    const world = placed();
    expect(said(done(world, correct(world.journey, { what: 'contact', id: 'a' }, hours(1))))).toEqual(said(world));
  });

  test('whoever is forgotten is not corrected', () => {
    expect(correct({ ...placed().journey, erased: true }, { what: 'contact', id: 'a' }, hours(1))).toEqual({
      kind: 'unchanged',
    });
  });

  test('a carrier that redirects a parcel is told of, as long as it is still to come', () => {
    const world = scanned(placed(), [aScan('in_transit', 5, { reason: 'redirected' })]);
    expect(said(world)).toContain('redirected T1#ups');
    expect(world.journey.parcels['T1#ups']?.problem).toBeUndefined();
    expect(said(scanned(world, [aScan('delivered', 9)]))).not.toContain('redirected T1#ups');
  });
});

describe('giving back', () => {
  test('is noted once for each sum, and wakes nobody', () => {
    const world = placed();
    const part = done(world, refund(world.journey, { whole: false, total: '5.00' }, hours(1)));
    expect(part.journey.turn).toBe(world.journey.turn);
    expect(refund(part.journey, { whole: false, total: '5.00' }, hours(2))).toEqual({ kind: 'unchanged' });
    expect(done(part, refund(part.journey, { whole: true, total: '19.90' }, hours(2))).journey.refunded).toEqual({
      whole: true,
      total: '19.90',
    });
  });
});

describe('a delivery that the buyer denies', () => {
  const delivered = scanned(placed(), [aScan('delivered', 5)], { now: hours(1) });
  const deny = (world: World) => done(world, dispute(world.journey, { arrived: false, id: 'd1' }, hours(2)));
  const problemOf = ({ journey }: World) => journey.parcels['T1#ups']?.problem?.kind ?? journey.trouble.problem?.kind;

  test('is a problem with a case, told to buyer and team; the stage stays', () => {
    const world = deny(delivered);
    expect(problemOf(world)).toBe('disputed');
    expect(stageOf(world.journey.rung)).toBe('delivered');
    expect(said(world)).toContain('disputed T1#ups');
    expect(wanted(world.journey)).toContainEqual(expect.objectContaining({ channel: 'team', reason: 'disputed' }));
    expect(dispute(world.journey, { arrived: false, id: 'd2' }, hours(3))).toEqual({ kind: 'unchanged' });
  });

  test('the buyer can take it back', () => {
    const denied = deny(delivered);
    const found = done(denied, dispute(denied.journey, { arrived: true, id: 'd3' }, hours(4)));
    expect(problemOf(found)).toBeUndefined();
    expect(said(found)).not.toContain('good-news T1#ups');
  });

  test('what the carrier said before settles nothing, what it says of later does', () => {
    const denied = deny(delivered);
    const echo = aScan('delivered', 7, { id: 'echo', sender: 'easypost', voice: 'tracker' });
    expect(problemOf(scanned(denied, [echo], { now: hours(5) }))).toBe('disputed');
    expect(problemOf(scanned(denied, [aScan('damaged', 90)], { now: hours(5) }))).toBe('damaged');
    const again = scanned(denied, [aScan('delivered', 6 * 60, { id: 'again' })], { now: hours(7) });
    expect(problemOf(again)).toBeUndefined();
    expect(said(again)).toContain('good-news T1#ups');
  });

  test('of several delivered parcels nobody knows which one is meant', () => {
    const other = { carrier: 'ups', trackingNumber: 'T2' };
    const two = placed({ parcels: [{ carrier: 'ups', trackingNumber: 'T1' }, other] });
    const both = scanned(scanned(two, [aScan('delivered', 5)]), [aScan('delivered', 6)], { parcel: other });
    expect(deny(both).journey.trouble.problem?.kind).toBe('disputed');
  });

  test.each([
    ['nothing is delivered', placed()],
    ['a person has ended the order', { ...delivered, journey: { ...delivered.journey, rung: 8 as const } }],
  ])('cannot be said where %s', (_, { journey }) => {
    expect(dispute(journey, { arrived: false, id: 'd1' }, hours(2)).kind).toBe('refused');
    expect(dispute(journey, { arrived: true, id: 'd1' }, hours(2)).kind).toBe('unchanged');
  });
});

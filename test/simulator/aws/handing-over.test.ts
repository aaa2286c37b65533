import type { Item } from '../../../lambdas/adapters/table.ts';
import { agenda as newAgenda } from '../../../simulator/aws/agenda.ts';
import { calls as newCalls, type Ran } from '../../../simulator/aws/calls.ts';
import type { Fault } from '../../../simulator/aws/fault.ts';
import { gauge } from '../../../simulator/aws/quotas.ts';
import { stream as newStream, type Reader, type StreamRecord } from '../../../simulator/aws/stream.ts';
import { watchClock } from '../../../simulator/aws/watch-clock.ts';
import { workQueue } from '../../../simulator/aws/work-queue.ts';
import type { ItemChange } from '../../../simulator/table.ts';

const aGround = (plan: Readonly<Record<number, Fault>> = {}) => {
  const agenda = newAgenda(0);
  const faults = new Map(Object.entries(plan).map(([number, fault]) => [Number(number), fault]));
  return { agenda, calls: newCalls(agenda, { plan: faults, gauge: gauge({}, agenda.now), onCall: () => {} }) };
};

const change = (pk: string, count: number): ItemChange => ({
  key: { pk, sk: 'JOURNEY' },
  ...(count > 1 ? { old: { pk, sk: 'JOURNEY', count: count - 1 } } : {}),
  new: { pk, sk: 'JOURNEY', count },
});

const answered = (places: readonly string[] = []): Ran<readonly string[]> => ({ kind: 'answered', answer: places });

/** A stream with one reader, who notes what he is told and answers as he is asked to. */
const aStream = (
  plan: Readonly<Record<number, Fault>>,
  answers: readonly ((records: readonly StreamRecord[]) => Ran<readonly string[]>)[] = [],
  more: Partial<Reader> = {},
) => {
  const ground = aGround(plan);
  const told: string[] = [];
  const left = [...answers];
  const reader: Reader = {
    name: 'reader',
    wants: ({ key }) => key.sk === 'JOURNEY',
    tell: async (records, pk) => {
      told.push(`${ground.agenda.now()} ${pk}: ${records.map((record) => record.new?.count).join()}`);
      return (left.shift() ?? (() => answered()))(records);
    },
    ...more,
  };
  return { ...ground, told, stream: newStream(ground, [reader], () => 200) };
};

describe('the stream', () => {
  test('tells a reader of one partition’s changes in their order, after a while, in one batch', async () => {
    const { agenda, stream, told } = aStream({});
    for (const count of [1, 2, 3]) stream.publish(change('acme#o1', count));
    stream.publish(change('acme#o2', 1));
    expect(stream.underWay()).toHaveLength(2);
    await agenda.run();
    expect(told).toEqual(['200 acme#o1: 1,2,3', '200 acme#o2: 1']);
    expect(stream.underWay()).toEqual([]);
  });

  test('tells only what the reader wants', async () => {
    const { agenda, stream, told } = aStream({}, [], { wants: () => false });
    stream.publish(change('acme#o1', 1));
    await agenda.run();
    expect(told).toEqual([]);
  });

  test.each<[Fault, readonly string[]]>([
    ['throttled', ['1200 acme#o1: 1,2']],
    ['late', ['30200 acme#o1: 1,2']],
    ['twice', ['200 acme#o1: 1,2', '200 acme#o1: 1,2']],
    ['unanswered', ['200 acme#o1: 1,2', '1200 acme#o1: 1,2']],
    ['apart', ['200 acme#o1: 1', '200 acme#o1: 2']],
  ])('tells it %s', async (fault, expected) => {
    const { agenda, stream, told } = aStream({ 0: fault });
    for (const count of [1, 2]) stream.publish(change('acme#o1', count));
    await agenda.run();
    expect(told).toEqual(expected);
  });

  test('tells again from the record that failed, and not what went before', async () => {
    const { agenda, stream, told } = aStream({}, [(records) => answered([records[1]?.place ?? ''])]);
    for (const count of [1, 2, 3]) stream.publish(change('acme#o1', count));
    await agenda.run();
    expect(told).toEqual(['200 acme#o1: 1,2,3', '1200 acme#o1: 2,3']);
  });

  test('tells record by record once a batch has failed twice, so that one bad record fails alone', async () => {
    const failed = (): Ran<readonly string[]> => ({ kind: 'failed', error: new Error('bad') });
    const { agenda, stream, told } = aStream({}, [failed, failed]);
    for (const count of [1, 2]) stream.publish(change('acme#o1', count));
    await agenda.run();
    expect(told.map((line) => line.split(': ')[1])).toEqual(['1,2', '1,2', '1', '2']);
  });

  test('gives a record up after an hour, and goes on with the next', async () => {
    const isOld = ({ agenda }: { agenda: { now(): number } }) => agenda.now() < 3_600_000;
    const ground: { agenda: { now(): number } } = { agenda: { now: () => 0 } };
    const failing = Array.from({ length: 200 }, () => () => (isOld(ground) ? ({ kind: 'died' } as const) : answered()));
    const { agenda, stream, told } = aStream({}, failing);
    ground.agenda = agenda;
    stream.publish(change('acme#o1', 1));
    agenda.after(3_590_000, () => stream.publish(change('acme#o1', 2)));
    await agenda.run();
    expect(stream.givenUp()).toEqual([{ reader: 'reader', pk: 'acme#o1' }]);
    expect(told.at(-1)).toMatch(/: 2$/);
  });

  test('gives a batch up after as many attempts as its reader has', async () => {
    const died = () => ({ kind: 'died' }) as const;
    const { agenda, stream, told } = aStream(
      {},
      Array.from({ length: 9 }, () => died),
      { attempts: 2 },
    );
    stream.publish(change('acme#o1', 1));
    await agenda.run();
    expect(told).toHaveLength(3);
    expect(stream.givenUp()).toHaveLength(1);
  });
});

describe('a queue', () => {
  const aQueue = (plan: Readonly<Record<number, Fault>>, outcomes: readonly Ran<unknown>['kind'][] = []) => {
    const ground = aGround(plan);
    const taken: string[] = [];
    const left = [...outcomes];
    const queue = workQueue<string>(ground, {
      name: 'urgent',
      milliseconds: () => 50,
      take: async (message) => {
        taken.push(`${ground.agenda.now()} ${message}`);
        const kind = left.shift() ?? 'answered';
        return kind === 'failed' ? { kind, error: new Error('bad') } : kind === 'died' ? { kind } : { kind, answer: 1 };
      },
    });
    return { ...ground, taken, queue };
  };

  test.each<[string, Readonly<Record<number, Fault>>, readonly Ran<unknown>['kind'][], readonly string[]]>([
    ['hands a message over', {}, [], ['50 m']],
    [
      'hands it over again after 90 seconds if it was not taken well',
      {},
      ['failed', 'died'],
      ['50 m', '90050 m', '180050 m'],
    ],
    ['hands it over again if nobody heard that it was taken', { 0: 'unanswered' }, [], ['50 m', '90050 m']],
    ['hands it over twice', { 0: 'twice' }, [], ['50 m', '50 m']],
    ['hands it over late', { 0: 'late' }, [], ['120050 m']],
    ['waits where the function is throttled', { 0: 'throttled' }, [], ['90050 m']],
  ])('%s', async (...[, plan, outcomes, expected]) => {
    const { agenda, queue, taken } = aQueue(plan, outcomes);
    queue.put(['m']);
    await agenda.run();
    expect(taken).toEqual(expected);
    expect(queue.waiting()).toEqual([]);
  });

  test('keeps a message away as long as it is asked to', async () => {
    const { agenda, queue, taken } = aQueue({});
    queue.put(['m'], 60);
    await agenda.run();
    expect(taken).toEqual(['60050 m']);
  });

  test('puts a message aside after forty times', async () => {
    const { agenda, queue, taken } = aQueue(
      {},
      Array.from({ length: 50 }, () => 'died' as const),
    );
    queue.put(['m']);
    await agenda.run();
    expect([taken.length, queue.waiting(), queue.givenUp()]).toEqual([40, [], ['m']]);
  });
});

describe('the clock of the sweeper', () => {
  const aClock = (plan: Readonly<Record<number, Fault>> = {}, emptyRounds = 0) => {
    const ground = aGround(plan);
    const swept: number[] = [];
    const clock = watchClock(ground, {
      everySeconds: 300,
      emptyRounds,
      isWatched: (watch) => watch.startsWith('JOURNEY#'),
      sweep: async () => {
        swept.push(ground.agenda.now() / 1000);
        if (swept.length >= 2) clock.changed(isNotDueAnyMore);
      },
    });
    return { ...ground, swept, clock };
  };
  const due = (seconds: number, watch = 'JOURNEY#1'): Item => ({
    pk: 'o1',
    sk: 'JOURNEY',
    watch,
    lookBy: new Date(seconds * 1000).toISOString(),
  });
  const key = { pk: 'o1', sk: 'JOURNEY' };
  const isDue = (seconds: number, watch?: string): ItemChange => ({ key, new: due(seconds, watch) });
  const isNotDueAnyMore: ItemChange = { key, old: due(700), new: key };

  test('comes at the first round after something is due, and every round until nothing is', async () => {
    const { agenda, clock, swept } = aClock();
    clock.changed(isDue(700));
    expect(clock.next()).toBe(900_000);
    await agenda.run();
    expect(swept).toEqual([900, 1200]);
  });

  test('passes over a round for which nothing is left to find', async () => {
    const { agenda, clock, swept } = aClock();
    clock.changed(isDue(700));
    agenda.after(100_000, () => clock.changed(isNotDueAnyMore));
    await agenda.run();
    expect(swept).toEqual([]);
  });

  test('does not come for what it does not watch', async () => {
    const { agenda, clock, swept } = aClock();
    clock.changed(isDue(700, 'CASE#acme'));
    await agenda.run();
    expect(swept).toEqual([]);
  });

  test.each<[Fault, readonly number[]]>([
    ['missed', [1200, 1500]],
    ['late', [1140, 1200]],
    ['twice', [900, 900]],
  ])('comes %s', async (fault, expected) => {
    const { agenda, clock, swept } = aClock({ 0: fault });
    clock.changed(isDue(700));
    await agenda.run();
    expect(swept).toEqual(expected);
  });

  test('comes a few times for nothing if it is asked to', async () => {
    const { agenda, swept } = aClock({}, 2);
    await agenda.run();
    expect(swept).toEqual([300, 600]);
  });
});

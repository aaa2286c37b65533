import { setTimeout as pause } from 'node:timers/promises';
import { erase } from '../../../domain/command.ts';
import { owed } from '../../../domain/owed.ts';
import { place } from '../../../domain/place.ts';
import { orderStore } from '../../../lambdas/adapters/order-store.ts';
import { reachStore } from '../../../lambdas/adapters/reach-store.ts';
import type { Table } from '../../../lambdas/adapters/table.ts';
import { textedStore } from '../../../lambdas/adapters/texted-store.ts';
import { wordsStore } from '../../../lambdas/adapters/words-store.ts';
import { hearTexts } from '../../../lambdas/hear-texts/handler.ts';
import { readText } from '../../../lambdas/hear-texts/read-text.ts';
import { signer } from '../../../simulator/world/footing.ts';
import { inboundText } from '../../../simulator/world/texts.ts';
import { anOrder, hours, MONDAY } from '../../support/order.ts';
import { PK, withOrder } from '../../support/stand.ts';

const PHONE = '+491700000000';
const links = async () => signer;

interface Sent {
  readonly id?: string;
  readonly at?: string;
  readonly from?: string;
}

/** A stand with the brands acme and loom, where acme has an order, and a buyer who writes. */
const open = async (over: (table: Table) => Table = (table) => table) => {
  const stand = await withOrder();
  const acme = (await stand.brands.read('acme'))!;
  await stand.brands.put({ ...acme, id: 'loom', name: 'Loom' });
  stand.clock.at = hours(3);
  const table = over(stand.table);
  const hear = hearTexts({
    orders: orderStore(table),
    words: wordsStore(table),
    brands: stand.brands,
    reaches: reachStore(table, links),
    texted: textedStore(table, links),
    links,
    now: stand.now,
  });
  const text = (words: string, { id = 'text-1', at = stand.clock.at, from = PHONE }: Sent = {}) => {
    const message = { ...inboundText({ from, words, at }), inboundMessageId: id };
    return hear(readText({ Message: JSON.stringify(message), Timestamp: at }));
  };
  const outcome = async (words: string, sent: Sent = {}) => (await text(words, sent)).outcome;
  const texted = (brand = 'acme', order = 'o1', at = hours(1)) =>
    textedStore(stand.table, links).note({ brand, channel: 'sms', address: PHONE }, order, at);
  const reaches = reachStore(stand.table, links);
  const why = async (brand = 'acme', address = PHONE) =>
    (await reaches.find({ brand, channel: 'sms', address })).reach.suppressed?.why;
  const secondOrder = async (brand: string, order: string) => {
    const change = place(anOrder({ brand, order, parcels: [] }), MONDAY);
    await stand.orders.create(change, []);
    return `${brand}#${order}`;
  };
  const happened = async (pk = PK) =>
    (await stand.orders.timeline(pk, { limit: 1000 })).interactions
      .map(({ what }) => what)
      .filter(({ kind }) => /replied|case|texts/.test(kind));
  const words = () =>
    stand.table.items().flatMap(({ sk, value }) => (sk.startsWith('WORDS#') ? Object.values<any>(value) : []));
  return { stand, text, outcome, texted, reaches, why, secondOrder, happened, words };
};

describe('an answer', () => {
  test('stands in the timeline, its words apart, and the team is called', async () => {
    const { stand, text, texted, happened, words } = await open();
    await texted();
    expect(await text('Ring twice.')).toEqual({ outcome: 'text-heard', ids: { order: PK } });
    expect(await happened()).toEqual([
      { kind: 'case-opened', caseId: 'o1-c1', about: 'question' },
      { kind: 'replied', channel: 'sms', by: 'buyer', wordsId: expect.stringMatching(/^reply-[\w-]{43}$/) },
    ]);
    expect(words()).toEqual([{ message: 'Ring twice.' }]);
    const { claims } = owed(await stand.journey(), [], stand.clock.at);
    expect(claims.map(({ reason, channel }) => `${channel} ${reason}`)).toContain('team replied');
    const elsewhere = stand.table.items().filter(({ sk }) => !/^(WORDS|PERSON)/.test(sk));
    expect(JSON.stringify(elsewhere)).not.toMatch(/Ring|1700000000|text-1/);
  });

  test('that is brought twice is one, also by two functions at once', async () => {
    const { stand, outcome, texted } = await open();
    await texted();
    const both = await Promise.all([outcome('Ring twice.'), outcome('Ring twice.')]);
    expect(both.sort()).toEqual(['text-heard', 'text-known']);
    const once = stand.table.items();
    expect(await outcome('Ring twice.')).toBe('text-known');
    expect(stand.table.items()).toEqual(once);
    expect(await outcome('Ring twice.', { id: 'text-2' })).toBe('text-heard');
  });

  test('is about the order that the number was texted about last, whoever’s it is', async () => {
    const { text, texted, secondOrder, happened } = await open();
    const loom = await secondOrder('loom', 'o2');
    await texted('loom', 'o2', hours(2));
    await texted('acme', 'o1', hours(1));
    expect(await text('Ring twice.')).toMatchObject({ ids: { order: loom } });
    expect(await happened()).toEqual([]);
    await texted('acme', 'o1', hours(3));
    expect(await text('Ring twice.', { id: 'text-2' })).toMatchObject({ ids: { order: PK } });
  });

  test('is about an earlier order where the last takes none', async () => {
    const { stand, text, texted, secondOrder } = await open();
    const loom = await secondOrder('loom', 'o2');
    await texted('loom', 'o2', hours(1));
    await texted('acme', 'o1', hours(2));
    await forget(stand);
    expect(await text('Ring twice.')).toMatchObject({ outcome: 'text-heard', ids: { order: loom } });
  });

  test('about an erased order is not kept', async () => {
    const { stand, outcome, texted } = await open();
    await texted();
    await forget(stand);
    const before = stand.table.items();
    expect(await outcome('Ring twice.')).toBe('text-too-late');
    expect(stand.table.items()).toEqual(before);
  });

  test('from a number that was never texted is counted, and nothing is kept', async () => {
    const { stand, outcome, texted } = await open();
    await texted();
    const before = stand.table.items();
    expect(await outcome('Ring twice.', { from: '+491701111111' })).toBe('text-astray');
    expect(stand.table.items()).toEqual(before);
  });
});

const forget = async ({ orders, journey, clock }: Awaited<ReturnType<typeof withOrder>>) => {
  const before = await journey();
  const erased = erase(before, clock.at);
  if (erased.kind !== 'changed') throw new Error('not erased');
  await orders.save(before, erased.change);
};

describe('STOP', () => {
  test('stops what goes to the number by the brand that texted it, and is neither reply nor case', async () => {
    const { outcome, texted, why, happened, words } = await open();
    await texted();
    expect(await outcome('Stop!')).toBe('text-stopped');
    expect([await why('acme'), await why('loom')]).toEqual(['stopped', undefined]);
    expect(await why('acme', '+491701111111')).toBeUndefined();
    expect(await happened()).toEqual([{ kind: 'texts-stopped' }]);
    expect(words()).toEqual([]);
  });

  test('holds for every brand that texted, and for all where nobody knows which', async () => {
    const { outcome, texted, why, secondOrder, happened } = await open();
    expect(await outcome('STOP')).toBe('text-stopped');
    expect([await why('acme'), await why('loom')]).toEqual(['stopped', 'stopped']);
    expect(await outcome('START', { id: 'text-2' })).toBe('text-started');
    const loom = await secondOrder('loom', 'o2');
    await texted('acme');
    await texted('loom', 'o2');
    await outcome('STOP', { id: 'text-3' });
    expect([await why('acme'), await why('loom')]).toEqual(['stopped', 'stopped']);
    for (const pk of [PK, loom]) expect(await happened(pk)).toEqual([{ kind: 'texts-stopped' }]);
  });

  test('twice is told once', async () => {
    const { outcome, texted, happened } = await open();
    await texted();
    expect(await outcome('STOP')).toBe('text-stopped');
    expect(await outcome('STOP')).toBe('text-stop-known');
    expect(await outcome('Arrêt', { id: 'text-2' })).toBe('text-stop-known');
    expect(await happened()).toHaveLength(1);
  });
});

describe('START', () => {
  test('has texts come again, and says so', async () => {
    const { outcome, texted, why, happened } = await open();
    await texted();
    await outcome('STOP', { at: hours(2) });
    expect(await outcome('start', { id: 'text-2', at: hours(3) })).toBe('text-started');
    expect(await why()).toBeUndefined();
    expect(await happened()).toEqual([{ kind: 'texts-stopped' }, { kind: 'texts-started' }]);
    expect(await outcome('start', { id: 'text-2', at: hours(3) })).toBe('text-start-known');
  });

  test('that is brought again after a later STOP does not undo it', async () => {
    const { outcome, texted, why } = await open();
    await texted();
    await outcome('STOP', { at: hours(1) });
    await outcome('START', { id: 'text-2', at: hours(2) });
    await outcome('STOP', { id: 'text-3', at: hours(3) });
    expect(await outcome('START', { id: 'text-2', at: hours(2) })).toBe('text-start-known');
    expect(await why()).toBe('stopped');
  });

  test('does not lift what came back, nor what was declined', async () => {
    const { outcome, texted, reaches } = await open();
    await texted();
    const of = { brand: 'acme', channel: 'sms', address: PHONE } as const;
    await reaches.suppress(of, { why: 'bounced', since: hours(1) });
    await reaches.choose(of, ['progress']);
    expect(await outcome('START')).toBe('text-start-known');
    expect((await reaches.find(of)).reach).toMatchObject({ suppressed: { why: 'bounced' }, declined: ['progress'] });
  });

  test('where nothing was stopped is no question to anybody', async () => {
    const { outcome, texted, happened } = await open();
    await texted();
    expect(await outcome('START')).toBe('text-start-known');
    expect(await happened()).toEqual([]);
  });
});

describe('on a stage of 250 brands', () => {
  /** Of each read of many how many items it asked for, and how often one was read alone. */
  const openLarge = async () => {
    const reads = { alone: 0, many: [] as number[] };
    const counting = (table: Table): Table => ({
      ...table,
      get: (key, options) => {
        reads.alone += 1;
        return table.get(key, options);
      },
      getMany: (keys) => {
        reads.many.push(keys.length);
        return table.getMany(keys);
      },
    });
    const world = await open(counting);
    const acme = (await world.stand.brands.read('acme'))!;
    for (let n = 3; n <= 250; n += 1) await world.stand.brands.put({ ...acme, id: `b${n}` });
    const stopped = async () => {
      const ids = await world.stand.brands.ids();
      const reasons = await Promise.all(ids.map((brand) => world.why(brand)));
      return ids.filter((_, place) => reasons[place] === 'stopped');
    };
    /** What one text comes to, and how it read. */
    const costOf = async (words: string, sent: Sent) => {
      Object.assign(reads, { alone: 0, many: [] });
      return { outcome: await world.outcome(words, sent), ...reads };
    };
    return { ...world, stopped, costOf };
  };
  const ALL_BRANDS = [100, 100, 50];

  test('a STOP reads them by the hundred, and stops those that texted', async () => {
    const { texted, secondOrder, stopped, happened, costOf } = await openLarge();
    const far = await secondOrder('b240', 'o2');
    await texted('acme', 'o1');
    await texted('b240', 'o2');
    const heard = await costOf('STOP', { id: 'text-1' });
    // Each that changes is looked at once more before it is written.
    expect(heard).toEqual({ outcome: 'text-stopped', alone: 0, many: [...ALL_BRANDS, 2, 1, 1] });
    expect(await stopped()).toEqual(['acme', 'b240']);
    for (const pk of [PK, far]) expect(await happened(pk)).toEqual([{ kind: 'texts-stopped' }]);
    const again = await costOf('STOP', { id: 'text-1' });
    expect(again).toEqual({ outcome: 'text-stop-known', alone: 0, many: [...ALL_BRANDS, 2] });
  });

  test('a START reads each twice at most, and starts whichever stopped', async () => {
    const { stand, outcome, reaches, stopped, costOf, why } = await openLarge();
    expect(await outcome('STOP', { id: 'text-1' })).toBe('text-stopped');
    expect(await stopped()).toEqual(await stand.brands.ids());
    const ofOne = { brand: 'b99', channel: 'sms', address: PHONE } as const;
    await reaches.lift(ofOne);
    await reaches.suppress(ofOne, { why: 'bounced', since: hours(3) });
    const started = await costOf('START', { id: 'text-2' });
    expect(started).toEqual({ outcome: 'text-started', alone: 0, many: [...ALL_BRANDS, ...ALL_BRANDS] });
    expect([await stopped(), await why('b99')]).toEqual([[], 'bounced']);
  });

  test('an answer reads them once and finds the newest order, whoever’s it is', async () => {
    const { text, texted, secondOrder, costOf } = await openLarge();
    const far = await secondOrder('b240', 'o2');
    await texted('acme', 'o1', hours(1));
    await texted('b240', 'o2', hours(2));
    expect(await text('Ring twice.')).toEqual({ outcome: 'text-heard', ids: { order: far } });
    const astray = await costOf('Ring twice.', { id: 'text-2', from: '+491701111111' });
    expect(astray).toEqual({ outcome: 'text-astray', alone: 0, many: ALL_BRANDS });
  });
});

test('HELP is a question: who answers it, if AWS does not, is a person', async () => {
  const { outcome, texted, happened } = await open();
  await texted();
  expect(await outcome('HELP')).toBe('text-heard');
  expect((await happened()).map(({ kind }) => kind)).toEqual(['case-opened', 'replied']);
});

test('a table that is away is tried again, and nothing is half done', async () => {
  const isAway = { now: true };
  const away = (table: Table): Table => ({
    ...table,
    write: async (writes) => {
      if (isAway.now) throw new Error('away');
      return table.write(writes);
    },
  });
  const { outcome, texted, happened, why } = await open(away);
  await texted();
  await expect(outcome('STOP')).rejects.toThrow('away');
  await expect(outcome('Ring twice.', { id: 'text-2' })).rejects.toThrow('away');
  expect([await why(), await happened()]).toEqual([undefined, []]);
  isAway.now = false;
  expect([await outcome('STOP'), await outcome('Ring twice.', { id: 'text-2' })]).toEqual([
    'text-stopped',
    'text-heard',
  ]);
});

test('a brand that cannot be written keeps no other waiting, and is tried again alone', async () => {
  let isAway = true;
  const { outcome, why } = await open((table) => ({
    ...table,
    write: async (writes) => {
      if (isAway && JSON.stringify(writes).includes('acme#REACH')) throw new Error('away');
      await pause(5);
      return table.write(writes);
    },
  }));
  await expect(outcome('STOP')).rejects.toThrow('away');
  expect([await why('acme'), await why('loom')]).toEqual([undefined, 'stopped']);
  isAway = false;
  expect(await outcome('STOP')).toBe('text-stopped');
  expect([await why('acme'), await why('loom')]).toEqual(['stopped', 'stopped']);
});

test('what nobody can read, and what is empty, is counted as such', async () => {
  const { stand, outcome } = await open();
  const before = stand.table.items();
  expect(await outcome('Ring twice.', { from: 'nobody' })).toBe('text-unreadable');
  expect(await outcome('\u200B')).toBe('text-empty');
  expect(stand.table.items()).toEqual(before);
});

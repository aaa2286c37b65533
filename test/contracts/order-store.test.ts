import { randomUUID } from 'node:crypto';
import { type Case, caseId } from '../../domain/case.ts';
import { cancel, close, erase } from '../../domain/command.ts';
import type { Change } from '../../domain/draft.ts';
import { inNewLife, nudged, restarted } from '../../domain/handshake.ts';
import { hear } from '../../domain/hear.ts';
import { type Journey, parcelKey } from '../../domain/journey.ts';
import { place } from '../../domain/place.ts';
import { journeyAlone, rested } from '../../domain/tell.ts';
import type { Scan } from '../../domain/tracking.ts';
import { caseKey, caseWatch, journeyKey, orderKey } from '../../lambdas/adapters/keys.ts';
import { type OrderStore, orderStore } from '../../lambdas/adapters/order-store.ts';
import type { Table } from '../../lambdas/adapters/table.ts';
import { trackedWrites } from '../../lambdas/adapters/tracking-store.ts';
import { anOrder, aParcel, aScan, days, hours, MONDAY, storedParcel } from '../support/order.ts';
import { type Subject, subjects } from './tables.ts';

describe.each(subjects)('orders: %s', (_, begin) => {
  let subject: Subject;
  let table: Table;
  let orders: OrderStore;
  beforeAll(async () => {
    subject = await begin();
    table = subject.table;
    orders = orderStore(table);
  });
  afterAll(() => subject.end());

  const slot = parcelKey(aParcel());
  const news = (scans: readonly Scan[]) => ({ ...aParcel(), scans });
  const manyScans = (count: number, from = 0) =>
    Array.from({ length: count }, (_, n) =>
      aScan('in_transit', from + n, { id: `scan-${from + n}`, words: { message: `Hub ${from + n}` } }),
    );

  const placeOrder = async (more: Parameters<typeof anOrder>[0] = {}) => {
    const change = place(anOrder({ order: randomUUID(), ...more }), MONDAY);
    const pk = orderKey(change.journey.brand, change.journey.order);
    expect(await orders.create(change, [])).toBe('saved');
    return { pk, change };
  };
  const hearing = async (pk: string, scans: readonly Scan[]) => {
    const known = (await storedParcel(orders, pk, slot))!;
    return { known, change: hear(known, news(scans), hours(1))! };
  };
  /** As the machine's own write does it. */
  const park = async (pk: string, token: string) => {
    const { turn, rung } = (await orders.find(pk))!;
    const set = { token, tokenSeen: turn, tokenRung: rung };
    await table.write([{ kind: 'update', key: journeyKey(pk), set }]);
  };

  test('a placed order reads back as it was decided', async () => {
    const { pk, change } = await placeOrder({ promisedDate: '2026-03-09', quietHours: { from: '22:00', to: '08:00' } });
    expect(await orders.find(pk)).toEqual(change.journey);
    expect(await storedParcel(orders, pk, slot)).toEqual({ journey: change.journey, parcel: change.parcels[0] });
    const { interactions } = await orders.timeline(pk, { limit: 100 });
    expect(interactions).toEqual([...change.interactions].sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect(await orders.find(`acme#${randomUUID()}`)).toBeUndefined();
    expect(await storedParcel(orders, pk, 'T2#ups')).toBeUndefined();
  });

  test('an order is placed once, and the second one leaves nothing behind', async () => {
    const { pk, change } = await placeOrder();
    const again = place(anOrder({ order: change.journey.order, parcels: [aParcel('T2')] }), hours(1));
    expect(await orders.create(again, [])).toBe('beaten');
    expect(await storedParcel(orders, pk, 'T2#ups')).toBeUndefined();
    expect(await orders.find(pk)).toEqual(change.journey);
  });

  test('an order is refused with what was to be written beside it', async () => {
    const change = place(anOrder({ order: randomUUID() }), MONDAY);
    const key = { pk: `acme#REF#${randomUUID()}`, sk: 'REF' };
    await table.write([{ kind: 'put', item: { ...key, value: 1 } }]);
    const beside = [{ kind: 'put', item: { ...key, value: 2 }, if: { absent: ['pk'] } }] as const;
    expect(await orders.create(change, beside)).toBe('beaten');
    expect(await orders.find(orderKey('acme', change.journey.order))).toBeUndefined();
    expect((await table.get(key))?.value).toBe(1);
  });

  test('an order takes forty parcels with the pointers to all of them', async () => {
    const parcels = Array.from({ length: 40 }, (_, n) => aParcel(`T${n}`));
    const change = place(anOrder({ order: randomUUID(), parcels }), MONDAY);
    const pk = orderKey('acme', change.journey.order);
    const pointers = trackedWrites(pk, parcels, days(-30));
    const others = ['PERSON', 'ORDER', 'REF'].map((sk) => ({ kind: 'put', item: { pk, sk } }) as const);
    expect(await orders.create(change, [...pointers, ...others])).toBe('saved');
    expect((await orders.timeline(pk, { limit: 100 })).interactions).toHaveLength(41);
    expect(await storedParcel(orders, pk, 'T39#ups')).toBeDefined();
  });

  test('what was heard is saved whole: journey, parcel, timeline, case and words', async () => {
    const { pk } = await placeOrder();
    const scans = [aScan('in_transit', 1), aScan('damaged', 2, { words: { message: 'Wet' } })];
    const { known, change } = await hearing(pk, scans);
    expect(await orders.save(known.journey, change)).toBe('saved');
    expect(await storedParcel(orders, pk, slot)).toEqual({ journey: change.journey, parcel: change.parcels[0] });
    expect((await orders.timeline(pk, { limit: 100 })).interactions).toEqual(
      expect.arrayContaining([...change.interactions]),
    );
    const [opened] = change.cases.opened;
    expect(await orders.case(pk, opened!.id)).toEqual(opened);
    const words = await table.get({ pk, sk: `WORDS#${change.words!.id}` });
    expect(words?.value).toEqual({ 'damaged-2': { message: 'Wet' } });
  });

  test('who decided on an older version is beaten, and nothing of it is written', async () => {
    const { pk } = await placeOrder();
    const slow = await hearing(pk, [aScan('damaged', 2)]);
    const fast = await hearing(pk, [aScan('in_transit', 1)]);
    expect(await orders.save(fast.known.journey, fast.change)).toBe('saved');
    expect(await orders.save(slow.known.journey, slow.change)).toBe('beaten');
    expect(await orders.find(pk)).toEqual(fast.change.journey);
    expect(await orders.case(pk, caseId(fast.change.journey.order, 1))).toBeUndefined();
  });

  test('a park between reading and saving is kept: the token fields are not ours to write', async () => {
    const { pk } = await placeOrder();
    const { known, change } = await hearing(pk, [aScan('in_transit', 1)]);
    await park(pk, 'a-token');
    expect(await orders.save(known.journey, change)).toBe('saved');
    expect(await orders.find(pk)).toMatchObject({ token: 'a-token', tokenRung: 1, rung: 2 });
  });

  test.each([89, 90, 97, 98, 250, 1000])('a history of %i scans is saved whole', async (count) => {
    const { pk } = await placeOrder();
    const { known, change } = await hearing(pk, manyScans(count));
    expect(await orders.save(known.journey, change)).toBe('saved');
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await orders.timeline(pk, { limit: 300, ...(after ? { after } : {}) });
      ids.push(...page.interactions.flatMap(({ id, what }) => (what.kind === 'scan' ? [id] : [])));
      after = page.next;
    } while (after);
    expect(ids).toEqual(manyScans(count).map(({ id }) => `scan-${id}`));
    const words = await table.query({ pk, prefix: `WORDS#${change.words!.id}` });
    const texts = Object.assign({}, ...words.items.map(({ value }) => value));
    expect(Object.keys(texts)).toHaveLength(count);
    expect((await storedParcel(orders, pk, slot))?.parcel.heard).toHaveLength(count);
  });

  test('the longest words in the widest letters find room', async () => {
    const { pk } = await placeOrder();
    const words = { message: '字'.repeat(500), location: '字'.repeat(120), providerStatus: '字'.repeat(80) };
    const scans = manyScans(1000).map((scan) => ({ ...scan, words }));
    const { known, change } = await hearing(pk, scans);
    expect(await orders.save(known.journey, change)).toBe('saved');
  });

  test('a long history that was beaten overwrites nothing that the faster one said', async () => {
    const { pk } = await placeOrder();
    const slow = await hearing(pk, manyScans(150));
    const fast = await hearing(pk, manyScans(100, 50));
    expect(await orders.save(fast.known.journey, fast.change)).toBe('saved');
    expect(await orders.save(slow.known.journey, slow.change)).toBe('beaten');
    const { interactions } = await orders.timeline(pk, { limit: 1000 });
    const scans = interactions.flatMap(({ what }) => (what.kind === 'scan' ? [what.wordsId] : []));
    expect(scans).toEqual(Array.from({ length: 100 }, () => 'scans-scan-50'));
  });

  test('an order that never was cannot be changed', async () => {
    const change = place(anOrder({ order: randomUUID() }), MONDAY);
    const known = { journey: change.journey, parcel: change.parcels[0]! };
    const heard = hear(known, news(manyScans(200)), hours(1))!;
    expect(await orders.save(change.journey, heard)).toBe('beaten');
    expect((await table.query({ pk: orderKey('acme', change.journey.order) })).items).toEqual([]);
  });

  test('overdue orders are found until they rest', async () => {
    const { pk, change } = await placeOrder();
    expect(await orders.overdue(MONDAY, 1000)).not.toContain(pk);
    expect(await orders.overdue(hours(1), 1000)).toContain(pk);
    const cancelled = cancel(change.journey, hours(1));
    if (cancelled.kind !== 'changed') throw new Error('not cancelled');
    expect(await orders.save(change.journey, cancelled.change)).toBe('saved');
    expect(await orders.overdue(hours(2), 1000)).toContain(pk);
    const end = rested(cancelled.change.journey, 70)!;
    expect(await orders.saveJourney(cancelled.change.journey, end)).toBe('saved');
    expect(await orders.find(pk)).toEqual(end);
    expect(await orders.overdue(days(999), 1000)).not.toContain(pk);
  });

  test('an end is refused if somebody wrote meanwhile', async () => {
    const { pk, change } = await placeOrder();
    const cancelled = cancel(change.journey, hours(1));
    if (cancelled.kind !== 'changed') throw new Error('not cancelled');
    await orders.save(change.journey, cancelled.change);
    const erased = erase(cancelled.change.journey, hours(1));
    if (erased.kind !== 'changed') throw new Error('not erased');
    await orders.save(cancelled.change.journey, erased.change);
    expect(await orders.saveJourney(cancelled.change.journey, rested(cancelled.change.journey, 70)!)).toBe('beaten');
    expect((await orders.find(pk))?.lookBy).toBeDefined();
  });

  test('a nudge changes the journey alone', async () => {
    const { pk, change } = await placeOrder();
    const next = nudged(change.journey, hours(1));
    expect(await orders.saveJourney(change.journey, next)).toBe('saved');
    expect(await orders.find(pk)).toEqual(next);
  });

  test('a dead token is noted once, and only while it is the token', async () => {
    const { pk } = await placeOrder();
    await park(pk, 'first');
    const parked = (await orders.find(pk))!;
    await orders.noteDead(parked, { token: 'first' });
    const noted = (await orders.find(pk))!;
    expect(noted).toEqual({ ...parked, deadToken: 'first', version: parked.version + 1 });
    await orders.noteDead(parked, { token: 'first' });
    expect(await orders.find(pk)).toEqual(noted);
    await park(pk, 'second');
    await orders.noteDead({ ...parked, token: 'first' }, { token: 'first' });
    expect((await orders.find(pk))?.token).toBe('second');
    expect((await orders.find(pk))?.version).toBe(noted.version);
  });

  test('a dead life is noted once, and only while it is the life', async () => {
    const { pk, change } = await placeOrder();
    await orders.noteDead(change.journey, { life: 1 });
    const noted = (await orders.find(pk))!;
    expect(noted).toEqual({ ...change.journey, deadLife: 1, version: change.journey.version + 1 });
    await orders.noteDead(change.journey, { life: 1 });
    expect(await orders.find(pk)).toEqual(noted);
    await orders.saveJourney(noted, restarted(noted, hours(1)));
    await orders.noteDead(noted, { life: 1 });
    expect((await orders.find(pk))?.deadLife).toBeUndefined();
  });

  test('a restart takes the token away', async () => {
    const { pk } = await placeOrder();
    await park(pk, 'dead');
    await orders.noteDead((await orders.find(pk))!, { token: 'dead' });
    const before = (await orders.find(pk))!;
    const after = restarted(before, hours(1));
    expect(await orders.saveJourney(before, after)).toBe('saved');
    expect(await orders.find(pk)).toEqual(after);
    expect(after).not.toHaveProperty('token');
  });

  test('what is dead is not noted of a newer token or life', async () => {
    const { pk, change } = await placeOrder();
    await park(pk, 'first');
    const read = (await orders.find(pk))!;
    await park(pk, 'second');
    await orders.noteDead(read, { token: 'first' });
    expect(await orders.find(pk)).toEqual({ ...read, token: 'second' });
    await orders.saveJourney(change.journey, restarted(change.journey, hours(1)));
    await orders.noteDead(change.journey, { life: 1 });
    expect((await orders.find(pk))?.deadLife).toBeUndefined();
  });

  test('a restart for a dead life is saved, and forgets the dead', async () => {
    const { pk, change } = await placeOrder();
    await park(pk, 'a-token');
    await orders.noteDead(change.journey, { life: 1 });
    const before = (await orders.find(pk))!;
    const after = restarted(before, hours(1));
    expect(await orders.saveJourney(before, after)).toBe('saved');
    expect(await orders.find(pk)).toStrictEqual(after);
  });

  test('a new life needs no death: an order is handed over to a newer definition as it is', async () => {
    const { pk, change } = await placeOrder();
    const after = inNewLife(change.journey, hours(1));
    expect(await orders.saveJourney(change.journey, after)).toBe('saved');
    expect(await orders.find(pk)).toStrictEqual(after);
  });

  test('an ordinary save of a parked order leaves the park, and whatever else is noted, as it is', async () => {
    const { pk } = await placeOrder();
    await park(pk, 'a-token');
    const { known, change } = await hearing(pk, [aScan('in_transit', 1)]);
    expect(known.journey.token).toBe('a-token');
    expect(await orders.save(known.journey, change)).toBe('saved');
    expect(await orders.find(pk)).toStrictEqual(change.journey);
    expect((await orders.find(pk))?.lookBy).toBeDefined();
  });

  test('nothing stands where nothing was said', async () => {
    const { pk, change } = await placeOrder();
    expect(await orders.find(pk)).toStrictEqual(change.journey);
    expect((await storedParcel(orders, pk, slot))?.parcel).toStrictEqual(change.parcels[0]);
  });

  test('a parcel that somebody else has written meanwhile beats the whole decision', async () => {
    const { pk } = await placeOrder();
    const { known, change } = await hearing(pk, [aScan('in_transit', 1)]);
    for (const revision of [1, 3]) {
      const parcels = change.parcels.map((parcel) => ({ ...parcel, revision }));
      expect(await orders.save(known.journey, { ...change, parcels })).toBe('beaten');
    }
    expect(await orders.find(pk)).toEqual(known.journey);
    expect(await orders.save(known.journey, change)).toBe('saved');
  });

  test('words fill one item after the other', async () => {
    const { pk } = await placeOrder();
    const { known, change } = await hearing(pk, manyScans(301));
    await orders.save(known.journey, change);
    const { items } = await table.query({ pk, prefix: 'WORDS#' });
    expect(items.map(({ sk, value }) => [sk, Object.keys(value).length])).toEqual([
      ['WORDS#scans-scan-0', 150],
      ['WORDS#scans-scan-0~1', 150],
      ['WORDS#scans-scan-0~2', 1],
    ]);
  });

  test('a timeline is read whole, and page by page', async () => {
    const { pk, change } = await placeOrder();
    const { known, change: more } = await hearing(pk, manyScans(3));
    await orders.save(known.journey, more);
    const byTime = [...change.interactions, ...more.interactions].sort((a, b) =>
      `${a.at}#${a.id}` < `${b.at}#${b.id}` ? -1 : 1,
    );
    expect(await orders.wholeTimeline(pk)).toEqual(byTime);
    const first = await orders.timeline(pk, { limit: 2 });
    expect(first.interactions).toEqual(byTime.slice(0, 2));
    const rest = await orders.timeline(pk, { limit: 99, after: first.next! });
    expect(rest).toEqual({ interactions: byTime.slice(2) });
  });

  describe('cases', () => {
    const brand = `b-${randomUUID().slice(0, 8)}`;
    const open = async () => (await orders.openCases(brand, { limit: 99 })).cases.map(({ id }) => id);
    const troubled = async () => {
      const { pk } = await placeOrder({ brand });
      const { known, change } = await hearing(pk, [aScan('damaged', 2)]);
      await orders.save(known.journey, change);
      return { pk, journey: change.journey, opened: change.cases.opened[0]! };
    };
    const deciding = (journey: Journey, cases: Partial<Change['cases']>) =>
      orders.save(journey, {
        ...journeyAlone({ ...journey, version: journey.version + 1 }),
        cases: { opened: [], escalated: [], closed: [], ...cases },
      });

    test('each call of the team is counted, and the case goes on', async () => {
      const { pk, journey, opened } = await troubled();
      expect(await deciding(journey, { escalated: [opened.id] })).toBe('saved');
      expect(await orders.case(pk, opened.id)).toEqual({ ...opened, escalations: 1 });
      const next = (await orders.find(pk))!;
      expect(await deciding(next, { escalated: [opened.id, opened.id] })).toBe('saved');
      expect(await orders.case(pk, opened.id)).toEqual({ ...opened, escalations: 3 });
      expect(await open()).toContain(opened.id);
    });

    test('of several, each is counted for itself', async () => {
      const { pk, journey, opened } = await troubled();
      const other = { ...opened, id: `${opened.id}7` };
      expect(await deciding(journey, { opened: [other] })).toBe('saved');
      const escalated = [opened.id, other.id, other.id];
      expect(await deciding((await orders.find(pk))!, { escalated })).toBe('saved');
      expect((await orders.case(pk, opened.id))?.escalations).toBe(1);
      expect((await orders.case(pk, other.id))?.escalations).toBe(2);
    });

    test('one may be closed as the team is called again', async () => {
      const { pk, journey, opened } = await troubled();
      const closed = [{ id: opened.id, at: hours(5), by: 'scan' }] as const;
      expect(await deciding(journey, { escalated: [opened.id], closed })).toBe('saved');
      const end = { state: 'closed', closedAt: hours(5), closedBy: 'scan' } as const;
      expect(await orders.case(pk, opened.id)).toEqual({ ...opened, ...end, escalations: 1 });
      expect(await open()).not.toContain(opened.id);
      const { items } = await table.watched(caseWatch(brand), { limit: 99 });
      expect(items.map(({ sk }) => sk)).not.toContain(`CASE#${opened.id}`);
    });

    test('one that was closed in the decision that opened it is kept, and listed nowhere', async () => {
      const { pk, journey, opened } = await troubled();
      const brief = { ...opened, id: `${opened.id}9` };
      const closed = [{ id: brief.id, at: hours(5), by: 'delivery' }] as const;
      expect(await deciding(journey, { opened: [brief], escalated: [], closed })).toBe('saved');
      const end = { state: 'closed', closedAt: hours(5), closedBy: 'delivery' } as const;
      expect(await orders.case(pk, brief.id)).toEqual({ ...brief, ...end });
      expect(await open()).not.toContain(brief.id);
    });

    test('what nobody has opened can be neither closed nor escalated', async () => {
      const { pk, journey } = await troubled();
      expect(await deciding(journey, { escalated: ['none-c1'] })).toBe('beaten');
      expect(await deciding(journey, { closed: [{ id: 'none-c1', at: hours(5), by: 'team' }] })).toBe('beaten');
      expect(await orders.case(pk, 'none-c1')).toBeUndefined();
    });

    test('what the index still lists though it is closed is not open', async () => {
      const { pk, journey, opened } = await troubled();
      await deciding(journey, { closed: [{ id: opened.id, at: hours(5), by: 'team' }] });
      const late = orderStore({ ...table, watched: async () => ({ items: [caseKey(pk, opened.id)], next: 'more' }) });
      expect(await late.openCases(brand, { limit: 9 })).toEqual({ cases: [], next: 'more' });
    });
  });

  test('a restart is refused once its reason is gone: a park raises no version', async () => {
    const { pk } = await placeOrder();
    await park(pk, 'dead');
    await orders.noteDead((await orders.find(pk))!, { token: 'dead' });
    const before = (await orders.find(pk))!;
    await park(pk, 'alive');
    expect(await orders.saveJourney(before, restarted(before, hours(1)))).toBe('beaten');
    expect(await orders.find(pk)).toMatchObject({ token: 'alive', life: 1 });
  });

  /** Those due at the same instant come in any order. */
  const byOrder = (cases: readonly Case[]) => [...cases].sort((a, b) => (a.order < b.order ? -1 : 1));

  test('open cases are listed by when an answer is owed; closed ones are not', async () => {
    const brand = `b${randomUUID().slice(0, 8)}`;
    const damaged = async (order: string) => {
      const pk = orderKey(brand, order);
      await orders.create(place(anOrder({ brand, order }), MONDAY), []);
      const { known, change } = await hearing(pk, [aScan('damaged', 2)]);
      await orders.save(known.journey, change);
      return { pk, opened: change.cases.opened[0]! };
    };
    const cases = [await damaged('o1'), await damaged('o2'), await damaged('o3')];
    const first = await orders.openCases(brand, { limit: 2 });
    const rest = await orders.openCases(brand, { limit: 2, after: first.next! });
    expect(byOrder([...first.cases, ...rest.cases])).toEqual(cases.map(({ opened }) => opened));

    const { pk, opened } = cases[0]!;
    const journey = (await orders.find(pk))!;
    const closed = close(journey, { case: opened, endOrder: false }, hours(5));
    if (closed.kind !== 'changed') throw new Error('not closed');
    expect(await orders.save(journey, closed.change)).toBe('saved');
    expect(await orders.case(pk, opened.id)).toEqual({
      ...opened,
      state: 'closed',
      closedAt: hours(5),
      closedBy: 'team',
    });
    const open = await orders.openCases(brand, { limit: 9 });
    expect(byOrder(open.cases).map(({ order }) => order)).toEqual(['o2', 'o3']);
  });

  test('an interaction that is noted twice stands once', async () => {
    const { pk } = await placeOrder();
    const viewed = { at: hours(2), id: 'view-1', source: 'buyer', what: { kind: 'page-viewed' } } as const;
    await orders.note(pk, viewed);
    await orders.note(pk, viewed);
    const { interactions } = await orders.timeline(pk, { limit: 100 });
    expect(interactions.filter(({ id }) => id === 'view-1')).toEqual([viewed]);
  });
});

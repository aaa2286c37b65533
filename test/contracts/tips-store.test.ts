import { randomUUID } from 'node:crypto';
import { orderKey } from '../../lambdas/adapters/keys.ts';
import { personalStore } from '../../lambdas/adapters/personal-store.ts';
import { type TipsStore, tipsStore } from '../../lambdas/adapters/tips-store.ts';
import { trackingStore } from '../../lambdas/adapters/tracking-store.ts';
import { MONDAY, minutes } from '../support/order.ts';
import { type Subject, subjects } from './tables.ts';

describe.each(subjects)('a brand’s tips: %s', (_, begin) => {
  let subject: Subject;
  let store: TipsStore;
  beforeAll(async () => {
    subject = await begin();
    store = tipsStore(subject.table);
  });
  afterAll(() => subject.end());

  let brand: string;
  beforeEach(() => {
    brand = `brand-${randomUUID().slice(0, 8)}`;
  });
  const tip = (id: string) => ({ id, tags: ['wool'], languages: { en: { title: id, text: 'Wash it cold.' } } });
  const saying = (...ids: string[]) => ({ tips: ids.map(tip), at: MONDAY });

  test('count up, keep their order, and every revision stays as it was', async () => {
    expect(await store.read(brand)).toBeUndefined();
    await store.save(brand, 0, saying('a'));
    await store.save(brand, 1, saying('b', 'a'));
    expect(await store.read(brand)).toEqual({ revision: 2, savedAt: MONDAY, tips: [tip('b'), tip('a')] });
    expect(await store.revision(brand, 1)).toEqual({ revision: 1, savedAt: MONDAY, tips: [tip('a')] });
    expect(await store.revision(brand, 3)).toBeUndefined();
  });

  test('are not saved over a revision that was not seen, and have one winner of many', async () => {
    const saved = await Promise.allSettled(['a', 'b', 'c', 'd'].map((id) => store.save(brand, 0, saying(id))));
    const won = saved.flatMap((each) => (each.status === 'fulfilled' && each.value !== 'beaten' ? [each.value] : []));
    expect(won).toHaveLength(1);
    for (const after of [0, 2]) expect(await store.save(brand, after, saying('late'))).toBe('beaten');
    expect(await store.read(brand)).toEqual(won[0]);
  });

  test('have a history: the newest first, of this brand alone, and not without an end', async () => {
    expect(await store.revisions(brand)).toEqual([]);
    for (let after = 0; after < 22; after += 1)
      await store.save(brand, after, { tips: [tip(`t${after}`)], at: minutes(after) });
    await store.save(`${brand}-2`, 0, saying('other'));
    const revisions = (await store.revisions(brand)).map(({ revision }) => revision);
    expect(revisions).toEqual(Array.from({ length: 20 }, (_, place) => 22 - place));
  });

  test('are kept and listed where there is as much of them as may be', async () => {
    const text = '水'.repeat(130);
    const tips = Array.from({ length: 400 }, (_, place) => ({
      ...tip(`t${place}`),
      languages: { ja: { title: 'x', text } },
    }));
    expect(JSON.stringify(tips).length).toBeLessThan(200_000);
    expect(Buffer.byteLength(JSON.stringify(tips))).toBeGreaterThan(180_000);
    for (const after of [0, 1, 2, 3, 4, 5, 6]) await store.save(brand, after, { tips, at: MONDAY });
    expect((await store.read(brand))?.tips).toEqual(tips);
    expect((await store.revisions(brand)).map(({ revision }) => revision)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  test('are read with the order that they are about, where there is room for them', async () => {
    const personal = personalStore(subject.table, trackingStore(subject.table));
    const pk = orderKey(brand, 'order');
    const about = { reason: 'check-in', language: 'en' } as const;
    expect(await personal.read(pk, { ...about, takesTips: true })).toEqual({});
    await store.save(brand, 0, saying('a'));
    expect(await personal.read(pk, { ...about, takesTips: true })).toEqual({
      tips: expect.objectContaining({ revision: 1 }),
    });
    expect(await personal.read(pk, about)).toEqual({});
  });
});

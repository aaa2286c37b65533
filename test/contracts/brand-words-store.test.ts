import { randomUUID } from 'node:crypto';
import { type BrandWordsStore, brandWordsStore } from '../../lambdas/adapters/brand-words-store.ts';
import { orderKey } from '../../lambdas/adapters/keys.ts';
import { personalStore } from '../../lambdas/adapters/personal-store.ts';
import { trackingStore } from '../../lambdas/adapters/tracking-store.ts';
import { MONDAY, minutes } from '../support/order.ts';
import { type Subject, subjects } from './tables.ts';

describe.each(subjects)('a brand’s own words: %s', (_, begin) => {
  let subject: Subject;
  let store: BrandWordsStore;
  beforeAll(async () => {
    subject = await begin();
    store = brandWordsStore(subject.table);
  });
  afterAll(() => subject.end());

  let brand: string;
  beforeEach(() => {
    brand = `brand-${randomUUID().slice(0, 8)}`;
  });
  const of = (language = 'en') => ({ brand, reason: 'delay', language }) as const;
  const saying = (heading: string) => ({ variants: [{ words: { heading } }], at: MONDAY });

  test('count up, and every revision stays as it was', async () => {
    expect(await store.read(of())).toBeUndefined();
    for (const after of [0, 1, 2])
      expect(await store.save(of(), after, saying(`No. ${after + 1}`))).toMatchObject({ revision: after + 1 });
    expect(await store.read(of())).toEqual({
      revision: 3,
      savedAt: MONDAY,
      variants: [{ words: { heading: 'No. 3' } }],
    });
    expect(await store.revision(of(), 1)).toMatchObject({ revision: 1, variants: [{ words: { heading: 'No. 1' } }] });
    expect(await store.revision(of(), 4)).toBeUndefined();
  });

  test('are not saved over a revision that was not seen', async () => {
    await store.save(of(), 0, saying('First'));
    for (const after of [0, 2]) expect(await store.save(of(), after, saying('Late'))).toBe('beaten');
    expect(await store.read(of())).toMatchObject({ revision: 1, variants: [{ words: { heading: 'First' } }] });
  });

  test('have one winner of many who save at once', async () => {
    const saved = await Promise.allSettled([1, 2, 3, 4].map((writer) => store.save(of(), 0, saying(`No. ${writer}`))));
    const won = saved.flatMap((each) => (each.status === 'fulfilled' && each.value !== 'beaten' ? [each.value] : []));
    expect(won).toHaveLength(1);
    expect(await store.read(of())).toEqual(won[0]);
  });

  test('are listed by message and language, of this brand alone', async () => {
    await store.save(of(), 0, saying('x'));
    await store.save(of('de'), 0, { variants: [], at: minutes(1) });
    await store.save({ ...of(), brand: `${brand}-2` }, 0, saying('x'));
    const listed = await store.list(brand);
    expect(listed.toSorted((a, b) => (a.language < b.language ? -1 : 1))).toEqual([
      { reason: 'delay', language: 'de', revision: 1, savedAt: minutes(1), variants: 0 },
      { reason: 'delay', language: 'en', revision: 1, savedAt: MONDAY, variants: 1 },
    ]);
  });

  test('are read with the order that they are about, those of its message and language alone', async () => {
    const personal = personalStore(subject.table, trackingStore(subject.table));
    await store.save(of(), 0, saying('Here'));
    const pk = orderKey(brand, 'order');
    expect(await personal.read(pk, of())).toEqual({ words: expect.objectContaining({ revision: 1 }) });
    expect(await personal.read(pk, of('de'))).toEqual({});
    expect(await personal.read(pk)).toEqual({});
  });
});

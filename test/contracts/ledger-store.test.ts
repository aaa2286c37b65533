import { randomUUID } from 'node:crypto';
import { TryAgain } from '../../domain/errors.ts';
import type { Journey } from '../../domain/journey.ts';
import { afterSending, type Entry, take } from '../../domain/ledger.ts';
import { noticeKey } from '../../domain/notice.ts';
import { owed } from '../../domain/owed.ts';
import { noticeItemKey } from '../../lambdas/adapters/keys.ts';
import { type LedgerStore, ledgerStore } from '../../lambdas/adapters/ledger-store.ts';
import { orderStore } from '../../lambdas/adapters/order-store.ts';
import { aJourney, days, hours, MONDAY, minutes } from '../support/order.ts';
import { aPartition, type Subject, subjects } from './tables.ts';

describe.each(subjects)('the ledger: %s', (_, begin) => {
  let subject: Subject;
  let ledger: LedgerStore;
  beforeAll(async () => {
    subject = await begin();
    ledger = ledgerStore(subject.table);
  });
  afterAll(() => subject.end());

  let journey: Journey;
  let entry: Entry;
  let key: string;
  beforeEach(() => {
    journey = aJourney();
    entry = owed(journey, [], MONDAY).claims[0]!;
    key = noticeKey(entry);
  });
  const sending = (id: string) => {
    const turn = take(entry, journey, { id, now: minutes(1) });
    if (turn.kind !== 'send') throw new Error('not sent');
    return turn.entry;
  };
  const sent = {
    kind: 'sent',
    providerId: 'p-1',
    template: 'confirmed@1',
    wordsHash: 'hash',
    at: minutes(2),
    language: 'en',
  } as const;
  const told = {
    at: minutes(2),
    id: `notice-${randomUUID()}`,
    source: 'doorstep',
    what: { kind: 'page-viewed' },
  } as const;

  test('whoever claims first has it', async () => {
    const pk = aPartition();
    await ledger.claim(pk, entry);
    await ledger.claim(pk, { ...entry, claimedAt: hours(1) });
    expect(await ledger.find(pk, key)).toEqual({ entry, version: 1 });
    expect(await ledger.entries(pk)).toEqual([entry]);
    expect(await ledger.find(aPartition(), key)).toBeUndefined();
  });

  test('many claims of one notice make one entry', async () => {
    const pk = aPartition();
    await Promise.all(minutesOf(8).map((claimedAt) => ledger.claim(pk, { ...entry, claimedAt })));
    expect(await ledger.entries(pk)).toHaveLength(1);
  });

  test('of two attempts one goes on, and the other is told what stands there', async () => {
    const pk = aPartition();
    await ledger.claim(pk, entry);
    const found = (await ledger.find(pk, key))!;
    const outcomes = await Promise.all([
      ledger.replace(pk, found, { next: sending('a') }),
      ledger.replace(pk, found, { next: sending('b') }),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'beaten')).toHaveLength(1);
    const winner = outcomes.find((outcome) => outcome !== 'beaten');
    expect(await ledger.find(pk, key)).toEqual(winner);
  });

  test('what became of an entry is written with its interaction, or not at all', async () => {
    const pk = aPartition();
    await ledger.claim(pk, entry);
    const found = (await ledger.find(pk, key))!;
    const attempt = await ledger.replace(pk, found, { next: sending('a') });
    if (attempt === 'beaten') throw new Error('beaten');
    const next = afterSending(attempt.entry, sent);
    expect(await ledger.replace(pk, found, { next, interactions: [told] })).toBe('beaten');
    expect((await orderStore(subject.table).timeline(pk, { limit: 9 })).interactions).toEqual([]);
    expect(await ledger.replace(pk, attempt, { next, interactions: [told] })).toEqual({ entry: next, version: 3 });
    expect((await orderStore(subject.table).timeline(pk, { limit: 9 })).interactions).toEqual([told]);
  });

  test('an entry is overdue until it is final', async () => {
    const pk = aPartition();
    const overdue = async () => (await ledger.overdue(days(1), 1000)).filter((each) => each.pk === pk);
    await ledger.claim(pk, entry);
    expect((await ledger.overdue(MONDAY, 1000)).filter((each) => each.pk === pk)).toEqual([]);
    expect(await overdue()).toMatchObject([{ entry }]);
    const attempt = await ledger.replace(pk, (await ledger.find(pk, key))!, { next: sending('a') });
    if (attempt === 'beaten') throw new Error('beaten');
    await ledger.replace(pk, attempt, { next: afterSending(attempt.entry, sent) });
    expect(await overdue()).toEqual([]);
    expect((await ledger.find(pk, key))?.entry).toMatchObject({ state: 'sent', providerId: 'p-1' });
  });

  test('a claim is written with what it tells, and the ledger holds entries alone', async () => {
    const pk = aPartition();
    await ledger.claim(pk, entry, told);
    await ledger.claim(pk, { ...entry, claimedAt: hours(1) }, { ...told, id: 'late' });
    expect(await ledger.entries(pk)).toEqual([entry]);
    expect((await orderStore(subject.table).timeline(pk, { limit: 9 })).interactions).toEqual([told]);
  });

  test('a claim that meets another transaction is made again by whoever asked for it', async () => {
    const busy = ledgerStore({ ...subject.table, write: async () => ({ kind: 'refused', failed: [] }) });
    await expect(busy.claim(aPartition(), entry)).rejects.toThrow(TryAgain);
    await expect(busy.claim(aPartition(), entry)).rejects.toThrow('A notice is being claimed');
  });

  test('what the index still lists though it is final, or put off, is not overdue', async () => {
    const pk = aPartition();
    await ledger.claim(pk, entry);
    const late = ledgerStore({
      ...subject.table,
      overdue: async (watch) => (watch.endsWith('#0') ? [noticeItemKey(pk, key)] : []),
    });
    expect(await late.overdue(days(1), 9)).toMatchObject([{ pk, entry, version: 1 }]);
    expect(await late.overdue(entry.lookBy!, 9)).toEqual([]);
    const { lookBy: _final, ...rest } = entry;
    await ledger.replace(pk, (await ledger.find(pk, key))!, { next: { ...rest, state: 'sent' } });
    expect(await late.overdue(days(1), 9)).toEqual([]);
  });

  test('a long ledger is read whole', async () => {
    const pk = aPartition();
    const many = Array.from({ length: 25 }, (_, n) => ({
      ...entry,
      parcel: `T${n}#ups`,
      wordsHash: 'x'.repeat(60_000),
    }));
    for (const each of many) await ledger.claim(pk, each);
    expect(await ledger.entries(pk)).toHaveLength(25);
  });
});

const minutesOf = (count: number) => Array.from({ length: count }, (_, n) => minutes(n));

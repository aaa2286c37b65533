import { randomUUID } from 'node:crypto';
import { connections } from '../../lambdas/adapters/connections.ts';
import { keptDeliveries } from '../../lambdas/adapters/kept-deliveries.ts';
import { keptKey, sha256 } from '../../lambdas/adapters/keys.ts';
import type { Table } from '../../lambdas/adapters/table.ts';
import { trackedWrites, trackingStore } from '../../lambdas/adapters/tracking-store.ts';
import { aParcel, aScan, MONDAY } from '../support/order.ts';
import { type Subject, subjects } from './tables.ts';

describe.each(subjects)('what the door keeps: %s', (_, begin) => {
  let subject: Subject;
  let table: Table;
  beforeAll(async () => {
    subject = await begin();
    table = subject.table;
  });
  afterAll(() => subject.end());

  const aNumber = () => randomUUID().toUpperCase();
  const address = () => randomUUID().replaceAll('-', '').padEnd(43, 'A');

  test('scans and orders of one number meet, and other numbers stay apart', async () => {
    const tracking = trackingStore(table);
    const [number, other] = [aNumber(), aNumber()];
    const order = `acme#${randomUUID()}`;
    const early = { news: { ...aParcel(number), scans: [aScan('damaged', 1)] }, heardAt: MONDAY, connection: 'con-1' };
    await table.write(trackedWrites(order, [aParcel(number)], MONDAY));
    await tracking.keepEarly('acme', early);
    await tracking.keepEarly('acme', early);
    const tracked = [{ order, carrier: 'ups', since: MONDAY, until: '2026-11-27T11:00:00.000Z' }];
    expect(await tracking.meet('acme', number)).toEqual({ tracked, early: [early] });
    expect(await tracking.tracked('acme', [number, other])).toEqual(
      new Map([
        [number, tracked],
        [other, []],
      ]),
    );
    expect(await tracking.meet('another', number)).toEqual({ tracked: [], early: [] });
    await tracking.forgetEarly(order, number);
    expect(await tracking.meet('acme', number)).toEqual({ tracked, early: [] });
  });

  test('a thousand early scans with the longest words find room', async () => {
    const tracking = trackingStore(table);
    const words = { message: '字'.repeat(500), location: '字'.repeat(120), providerStatus: '字'.repeat(80) };
    const scans = Array.from({ length: 1000 }, (_, n) => aScan('in_transit', n, { words }));
    const number = aNumber();
    await tracking.keepEarly('acme', { news: { ...aParcel(number), scans }, heardAt: MONDAY, connection: 'con-1' });
    const { early } = await tracking.meet('acme', number);
    expect(early.flatMap(({ news }) => news.scans)).toHaveLength(1000);
  });

  test('a kept delivery comes back byte for byte, until it is forgotten', async () => {
    const kept = keptDeliveries(table);
    const at = address();
    const body = Buffer.from([0xff, 0x00, 0x7b, 0xc3, 0x28]);
    const facts = { connection: 'con-1', brand: 'acme', provider: 'doorstep', receivedAt: MONDAY, why: 'not-json' };
    const delivery = { method: 'POST', path: `/v1/webhooks/${at}`, headers: { 'webhook-id': 'm-1' }, body };
    const key = keptKey(sha256(at), sha256(body));
    expect(await kept.keep(at, { ...facts, delivery })).toBe('whole');
    expect(await kept.keep(at, { ...facts, why: 'later', delivery })).toBe('whole');
    const found = await kept.find(key);
    expect(found).toEqual({ ...facts, delivery: { ...delivery, path: '', body: expect.anything() } });
    expect(Buffer.from(found!.delivery!.body)).toEqual(body);
    await kept.forget(key);
    expect(await kept.find(key)).toBeUndefined();
  });

  test('a connection is found by its address, and listed without it', async () => {
    const known = connections(table, () => 0);
    const at = address();
    const brand = `b-${randomUUID().slice(0, 8)}`;
    const connection = { id: 'con-1', brand, provider: 'easypost', name: 'EasyPost', createdAt: MONDAY };
    await known.create(at, connection);
    expect(await known.find(at)).toEqual(connection);
    expect(await known.list(brand)).toEqual([connection]);
    const items = await Promise.all([table.query({ pk: brand }), table.query({ pk: `HOOK#${sha256(at)}` })]);
    expect(JSON.stringify(items)).not.toContain(at);
  });
});

import { sendScans } from './harness/carriers.ts';
import { call } from './harness/http.ts';
import { rotate } from './harness/operator.ts';
import { aScan } from './harness/order.ts';
import { aShop } from './harness/shop.ts';

describe('every refusal', () => {
  test.concurrent('is worded by Doorstep itself, as problem details', async () => {
    const shop = await aShop('refusals');
    const request = shop.requestOf();
    const wrong = { ...request, currency: 'EURO', buyer: { ...request.buyer, email: 'nobody' }, lines: [], extra: 1 };
    const { key } = shop;
    const answers = {
      fields: await shop.post(wrong),
      text: await shop.post('{"reference":'),
      large: await shop.post({ ...request, lines: Array(500).fill({ ...request.lines[0], name: 'x'.repeat(600) }) }),
      nothing: await call('GET', '/v1/nothing', { key }),
      elsewhere: await call('GET', '/somewhere/else', { key }),
      method: await call('POST', '/v1/cases', { key, body: {} }),
    };
    const statuses = Object.fromEntries(Object.entries(answers).map(([name, { status }]) => [name, status]));
    expect(statuses).toEqual({ fields: 422, text: 400, large: 413, nothing: 404, elsewhere: 404, method: 405 });
    for (const { status, headers, body } of Object.values(answers)) {
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(body).toMatchObject({ status, type: expect.any(String), title: expect.any(String) });
    }
    expect(answers.fields.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/buyer/email',
      '/currency',
      '/extra',
      '/lines',
    ]);
  });

  test.concurrent('of too many calls at once says when to come again', async () => {
    const { key } = await aShop('hurried');
    const statuses = new Map<number, number>();
    let waits: (string | null)[] = [];
    const caller = async () => {
      for (let calls = 0; calls < 200 && waits.length === 0; calls += 1) {
        const { status, headers } = await call('GET', '/v1/cases', { key });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status === 429) waits = [...waits, headers.get('retry-after')];
      }
    };
    await Promise.all(Array.from({ length: 6 }, caller));
    // Each running function has its own measure, so a slow machine may never exceed it; what is refused says how long.
    expect([...statuses.keys()].filter((status) => status !== 200 && status !== 429)).toEqual([]);
    for (const wait of waits) expect(Number(wait)).toBeGreaterThan(0);
  });
});

describe("a connection's secret", () => {
  test.concurrent('can be changed: the new one and the one before are trusted, an older one is not', async () => {
    const shop = await aShop('rotated');
    const order = await shop.places();
    const [first, parcel] = [shop.doorstep, order.parcels[0]!];
    const second = await rotate(shop.brand, first);
    const third = await rotate(shop.brand, second);
    const scan = () => [{ ...parcel, scans: [aScan('in_transit')] }];
    const statuses = [third, second, first].map(async (one) => (await sendScans(one, scan())).status);
    expect(await Promise.all(statuses)).toEqual([200, 200, 401]);
  });
});

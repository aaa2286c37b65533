import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { hear } from '../../../domain/hear.ts';
import {
  caseAnswer,
  casesAnswer,
  noticesAnswer,
  orderAnswer,
  placedAnswer,
  problemAnswer,
  timelineAnswer,
} from '../../../lambdas/serve-shop/answers.ts';
import { openApi } from '../../../lambdas/serve-shop/openapi.ts';
import { operations } from '../../../lambdas/serve-shop/operations.ts';
import { routes } from '../../../lambdas/serve-shop/routes.ts';
import { aScan, storedParcel } from '../../support/order.ts';
import { anOrderBody, openShop } from '../../support/shop.ts';

const written = join(__dirname, '../../../docs/openapi.json');

test('the document that is read is what the schemas say (npm run openapi writes it)', () => {
  expect(JSON.parse(readFileSync(written, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test('everything that can be called is in the document, and nothing else', () => {
  const served = routes.map(({ method, template }) => `${method} ${template}`);
  expect(Object.keys(operations).sort()).toEqual(served.sort());
});

test('every reference inside the document leads to a schema', () => {
  const document = JSON.stringify(openApi());
  const names = [...document.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
  expect(new Set(names)).toEqual(new Set(Object.keys(openApi().components.schemas)));
});

/** Nothing that is not documented may be told: a schema of answers takes no other field. */
const fits = (schema: z.ZodMiniType, content: unknown) => {
  const parsed = z.safeParse(schema, content);
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(parsed.data).toEqual(content);
};

test('every answer is as it is documented', async () => {
  const world = await openShop();
  const { call, shop } = world;
  fits(placedAnswer, (await call('POST /v1/orders', anOrderBody())).json);
  fits(problemAnswer, (await call('POST /v1/orders', anOrderBody({ number: 7 }))).json);
  fits(problemAnswer, (await call('POST /v1/orders', anOrderBody({ number: '7' }))).json);
  for (const status of ['in_transit', 'exception', 'delivered'] as const) {
    world.pass(60);
    const known = (await storedParcel(shop.orders, 'acme#order-1', '1Z999#ups'))!;
    const scan = aScan(status, known.parcel.heard.length, { reason: 'weather', words: { message: 'x' } });
    const estimatedDelivery = { time: { text: '2026-03-09' }, source: 'carrier' } as const;
    const news = { carrier: 'ups', trackingNumber: '1Z999', scans: [scan], estimatedDelivery };
    await shop.orders.save(known.journey, hear(known, news, shop.now())!);
    fits(orderAnswer, (await call('GET /v1/orders/1001')).json);
  }
  fits(orderAnswer, (await call('POST /v1/orders/1001/problems', { kind: 'damaged', state: 'open' })).json);
  fits(casesAnswer, (await call('GET /v1/cases')).json);
  fits(caseAnswer, (await call('POST /v1/cases/order-1-c2/close', { endOrder: true })).json);
  fits(timelineAnswer, (await call('GET /v1/orders/1001/timeline')).json);
  fits(noticesAnswer, (await call('GET /v1/orders/1001/notices')).json);
});

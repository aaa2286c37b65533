import { type ApiKeys, apiKeys } from '../../lambdas/adapters/api-keys.ts';
import { type Brand, brandStore } from '../../lambdas/adapters/brands.ts';
import { linkSigner } from '../../lambdas/adapters/links.ts';
import { shopStores } from '../../lambdas/adapters/shop-stores.ts';
import type { HttpAnswer } from '../../lambdas/runtime/http.ts';
import { serveShop } from '../../lambdas/serve-shop/handler.ts';
import type { Shop } from '../../lambdas/serve-shop/shop.ts';
import { tokenBuckets } from '../../lambdas/serve-shop/token-buckets.ts';
import { type MemoryTable, memoryTable } from '../../simulator/table.ts';
import { MONDAY } from './order.ts';

export const KEY = `dk_${'k'.repeat(43)}`;
export const OTHER_KEY = `dk_${'o'.repeat(43)}`;
export const signer = linkSigner({ lasting: 'a secret of no consequence, for tests' });

export const aBrand = (more: Partial<Brand> = {}): Brand => ({
  id: 'acme',
  name: 'Acme',
  plan: 'standard@1',
  sender: 'hello@acme.example',
  footer: ['Acme Ltd'],
  language: 'en',
  country: 'DE',
  zone: 'Europe/Berlin',
  closedDays: ['2026-12-25'],
  state: 'open',
  ...more,
});

/** As a shop sends it, with a person who exists nowhere else. */
export const anOrderBody = (more: Record<string, unknown> = {}) => ({
  reference: '1001',
  buyer: {
    name: 'Zaphira Quillfeather',
    email: 'zaphira@quill.example',
    phone: '+4915112345678',
    consents: { sms: true },
  },
  lines: [{ sku: 'MUG-1', name: 'Mug', quantity: 2, price: '9.95' }],
  totals: { total: '19.90' },
  currency: 'EUR',
  parcels: [{ carrier: 'UPS', trackingNumber: '1z 999' }],
  ...more,
});

export interface ShopWorld {
  readonly table: MemoryTable;
  readonly keys: ApiKeys;
  readonly shop: Shop;
  /** "POST /v1/orders" */
  call(line: string, content?: unknown, more?: Partial<Call>): Promise<HttpAnswer & { json: any }>;
  /** Lets time pass, in seconds. */
  pass(seconds: number): void;
}

interface Call {
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly query: Record<string, string>;
  readonly body: Uint8Array;
}

/** What the shop's stories stand on, over this table. */
export const shopOn = (table: MemoryTable, now: Shop['now']): Shop => {
  let ids = 0;
  return {
    ...shopStores(table),
    links: async () => signer,
    stage: 'dev',
    now,
    newId: () => {
      ids += 1;
      return `order-${ids}`;
    },
  };
};

/** A shop of two brands on an empty table. */
export const openShop = async (brand: Partial<Brand> = {}): Promise<ShopWorld> => {
  const table = memoryTable();
  let epoch = Date.parse(MONDAY);
  const shop = shopOn(table, () => new Date(epoch).toISOString());
  const [keys, brands] = [apiKeys(table, () => epoch), brandStore(table, () => epoch)];
  await brands.put(aBrand(brand));
  await brands.put(aBrand({ id: 'other', name: 'Other' }));
  await keys.create(KEY, { id: 'k1', brand: 'acme', name: 'shop', createdAt: MONDAY });
  await keys.create(OTHER_KEY, { id: 'k2', brand: 'other', name: 'shop', createdAt: MONDAY });
  const buckets = tokenBuckets({ perSecond: 50, burst: 100 }, () => epoch);
  const serve = serveShop({ shop, keys, brands, buckets, publicUrl: 'https://doorstep.example' });
  return {
    table,
    keys,
    shop,
    pass: (seconds) => {
      epoch += seconds * 1000;
    },
    call: async (line, content, { key = KEY, headers = {}, query = {}, body } = {}) => {
      const [, method = '', path = ''] = /^(\S*) (.*)$/s.exec(line) ?? [];
      const answer = await serve({
        method,
        path,
        query,
        pathParameters: {},
        headers: {
          ...(key ? { authorization: `Bearer ${key}` } : {}),
          ...(content === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body ?? Buffer.from(content === undefined ? '' : JSON.stringify(content)),
      });
      return { ...answer, json: answer.body ? JSON.parse(answer.body) : undefined };
    },
  };
};

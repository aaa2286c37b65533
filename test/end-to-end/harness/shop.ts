import { randomInt, randomUUID } from 'node:crypto';
import type { Connection, Parcel } from './carriers.ts';
import { call } from './http.ts';
import { openBrand } from './operator.ts';
import { type Buyer, type Order, order } from './order.ts';

/** Every buyer of every story has these in name and addresses: they must be found nowhere but where they belong. */
export const planted = { name: 'Zephyrine', domain: 'buyer.example', phone: '+4930777' };

export interface Wish {
  readonly reference?: string;
  readonly parcels?: readonly Parcel[];
  readonly phone?: boolean;
  readonly sms?: boolean;
  readonly more?: Readonly<Record<string, unknown>>;
}

export const aParcel = (): Parcel => ({ carrier: 'acme-post', trackingNumber: `AP${randomInt(1e11, 1e12)}` });

/** A page's address without the host, which here is another one. */
export const pathOf = (page: string): string => {
  const { pathname, search } = new URL(page, 'http://localhost');
  return pathname.replace(/^.*(?=\/t\/)/, '') + search;
};

const aBuyer = (reference: string): Buyer => ({
  name: `${planted.name} of ${reference}`,
  email: `${planted.name.toLowerCase()}-${reference}@${planted.domain}`,
  phone: `${planted.phone}${randomInt(1e6, 1e7)}`,
});

/** A brand of one's own with an API key and two connections, made by an operator's commands. */
export const aShop = async (name: string, { plan = 'standard@1' } = {}) => {
  const brand = `${name}-${randomUUID().slice(0, 8)}`;
  const { key, doorstep, easypost } = await openBrand(brand, plan);
  let orders = 0;

  const requestOf = ({ reference = `${brand}-${++orders}`, parcels = [aParcel()], ...wish }: Wish = {}) => {
    const { phone, ...buyer } = aBuyer(reference);
    const { phone: hasPhone = true, sms = true } = wish;
    return {
      reference,
      buyer: { ...buyer, ...(hasPhone ? { phone } : {}), country: 'DE', consents: { email: true, sms } },
      lines: [{ sku: 'TEA-1', name: 'Green tea', quantity: 2, price: '9.95' }],
      totals: { total: '19.90' },
      currency: 'EUR',
      parcels,
      ...wish.more,
    };
  };

  const asOrder = (request: ReturnType<typeof requestOf>, answer: { orderId: string; page: string }): Order => {
    const { reference, parcels, buyer } = request;
    const { orderId, page } = answer;
    return order({ brand, key, doorstep, orderId, reference, page, parcels, buyer: { phone: 'none', ...buyer } });
  };

  return {
    brand,
    key,
    doorstep: doorstep satisfies Connection,
    easypost: easypost satisfies Connection,
    requestOf,
    post: (request: unknown) => call('POST', '/v1/orders', { key, body: request }),
    closeCase: (id: string, body: object) => call('POST', `/v1/cases/${id}/close`, { key, body }),
    /** The buyer presses a button of the page, as a browser sends it. */
    answers: (placed: Order, answer: 'happy' | 'unhappy', words = '') =>
      call('POST', pathOf(placed.page), {
        body: new URLSearchParams({ words, answer }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    asOrder,
    places: async (wish: Wish = {}): Promise<Order> => {
      const request = requestOf(wish);
      const { status, body, text } = await call('POST', '/v1/orders', { key, body: request });
      if (status !== 201) throw new Error(`The order was answered with ${status}: ${text}`);
      return asOrder(request, body);
    },
  };
};

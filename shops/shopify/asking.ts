import * as z from 'zod/mini';
import type { Access, Asking, HttpCall, HttpReply } from '../../senders/asking.ts';
import { fit, readBody } from '../../senders/body.ts';
import type { Settings } from '../../senders/delivery.ts';
import type { Inquiry } from '../../senders/inquiry.ts';
import type { OrderReason } from '../../senders/order-news.ts';
import type { Reading } from '../../senders/reading.ts';
import { readJsonReply } from '../../senders/reply.ts';
import { reasonOf, severalOrders } from '../several-orders.ts';
import { readOrder } from './order.ts';
import { orderForm } from './payload.ts';

/**
 * The REST Admin API, since it answers orders in the very form that webhooks have. A version that Shopify no longer serves is answered in the oldest
 * that it does.
 */
export const OLDEST_VERSION = '2025-10';

/** An order takes up to 20 KB. */
const PAGE_SIZE = 50;

/** The shop's own host, as whoever set the connection up named it; nothing if it is none of Shopify's. */
export const shopOf = ({ shop = '' }: Settings): string | undefined => {
  const host = shop
    .trim()
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/$/, '');
  return /^[a-z0-9][a-z0-9-]{0,62}\.myshopify\.com$/.test(host) ? host : undefined;
};

const ask = (inquiry: Inquiry, { apiKey, settings }: Access): HttpCall | undefined => {
  const shop = shopOf(settings);
  const { apiVersion = OLDEST_VERSION } = settings;
  const what = resource(inquiry);
  if (!shop || !what || !/^(\d{4}-\d{2}|unstable)$/.test(apiVersion) || !/^[\x21-\x7e]+$/.test(apiKey))
    return undefined;
  return {
    method: 'GET',
    url: `https://${shop}/admin/api/${apiVersion}/${what}`,
    ...entry(shop, apiKey),
  };
};

const TOKEN_HEADER = 'x-shopify-access-token';

/** Apps of the admin, and OAuth's authorization code, gave tokens without an end. An app of the Dev Dashboard has `client-id:client-secret` instead. */
const entry = (shop: string, apiKey: string): Pick<HttpCall, 'headers' | 'exchange'> => {
  const headers = { accept: 'application/json' };
  const [client_id = '', client_secret] = apiKey.split(':', 2);
  if (client_secret === undefined) return { headers: { ...headers, [TOKEN_HEADER]: apiKey } };
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret }).toString();
  const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
  const url = `https://${shop}/admin/oauth/access_token`;
  return { headers, exchange: { call: { method: 'POST', url, headers: form, body }, header: TOKEN_HEADER } };
};

const resource = (inquiry: Inquiry): string | undefined => {
  if (inquiry.kind === 'parcel' || inquiry.kind === 'confirm') return undefined;
  if (inquiry.kind === 'order') return /^\d{1,20}$/.test(inquiry.id) ? `orders/${inquiry.id}.json` : undefined;
  const { since, page } = inquiry;
  // A page's name stands for the whole question: beside it Shopify takes nothing but the size.
  const which = page ? { page_info: page } : { status: 'any', updated_at_min: since, order: 'updated_at asc' };
  return `orders.json?${new URLSearchParams({ limit: String(PAGE_SIZE), ...which })}`;
};

const readReply: Asking['readReply'] = (reply, { inquiry, access: { now } }) => {
  if (inquiry.kind === 'parcel' || inquiry.kind === 'confirm') return { kind: 'refused', why: 'not-asked' };
  if (inquiry.kind === 'order') {
    return readJsonReply(reply, now, (body) => readOne(body, reasonOf(inquiry.because), now));
  }
  const answer = readJsonReply(reply, now, (body) => readSeveral(body, now));
  const page = nextPage(reply);
  return answer.kind === 'read' && page ? { ...answer, next: { ...inquiry, page } } : answer;
};

const readOne = (bytes: Uint8Array, reason: OrderReason, now: number): Reading => {
  const body = readBody(bytes, oneForm);
  return body.ok ? readOrder(body.value.order, reason, now) : { kind: 'unreadable', why: body.why };
};
const oneForm = z.object({ order: orderForm });

const readSeveral = (bytes: Uint8Array, now: number): Reading => {
  const body = readBody(bytes, severalForm);
  if (!body.ok) return { kind: 'unreadable', why: body.why };
  return severalOrders(body.value.orders, (sent) => {
    const order = fit(sent, orderForm);
    return order.ok ? readOrder(order.value, 'changed', now) : { kind: 'unreadable', why: order.why };
  });
};
const severalForm = z.object({ orders: z.array(z.unknown()) });

/** The next page stands in a header, as a whole address; only its name is taken from it, so that no answer can send the key elsewhere. */
const nextPage = ({ headers }: HttpReply): string | undefined => {
  const next = (headers.link ?? '').split(',').find((part) => /;\s*rel="?next"?/.test(part));
  const [, address = ''] = /<([^<>]{1,4000})>/.exec(next ?? '') ?? [];
  return new URLSearchParams(address.split('?')[1] ?? '').get('page_info') ?? undefined;
};

/** A leaky bucket: 40 calls at once, 2 more each second. */
export const asking: Asking = { perSecond: 2, ask, readReply };

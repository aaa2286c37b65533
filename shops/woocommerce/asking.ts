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

/** An order takes some 10 KB, more with what plugins keep in it. */
const PAGE_SIZE = 50;

/** Where the shop stands, as whoever set the connection up named it; it may be in a folder. Only by https: the key goes along. */
const siteOf = ({ site = '' }: Settings): string | undefined => {
  const url = URL.parse(site.trim());
  const isPlain = url?.protocol === 'https:' && !url.username && !url.password && !url.search && !url.hash;
  return isPlain ? `${url.origin}${url.pathname.replace(/\/+$/, '')}` : undefined;
};

const ask = (inquiry: Inquiry, { apiKey, settings }: Access): HttpCall | undefined => {
  const site = siteOf(settings);
  const what = resource(inquiry);
  if (!site || !what) return undefined;
  return {
    method: 'GET',
    url: `${site}/wp-json/wc/v3/${what}`,
    headers: { accept: 'application/json', authorization: `Basic ${Buffer.from(apiKey).toString('base64')}` },
  };
};

const resource = (inquiry: Inquiry): string | undefined => {
  if (inquiry.kind === 'parcel' || inquiry.kind === 'confirm') return undefined;
  if (inquiry.kind === 'order') return /^\d{1,20}$/.test(inquiry.id) ? `orders/${inquiry.id}` : undefined;
  return `orders?${new URLSearchParams({
    modified_after: toSecond(inquiry.since),
    dates_are_gmt: 'true',
    // By id, so that an order that is changed while we read moves none to another page.
    orderby: 'id',
    order: 'asc',
    per_page: String(PAGE_SIZE),
    page: String(pageOf(inquiry)),
  })}`;
};

/** What was changed in that very second counts as before it, so one second earlier is asked for. UTC, without saying so. */
const toSecond = (since: string): string => new Date(Date.parse(since) - 1000).toISOString().slice(0, 19);

const pageOf = ({ page }: Extract<Inquiry, { readonly kind: 'orders' }>): number =>
  /^\d{1,6}$/.test(page ?? '') ? Math.max(1, Number(page)) : 1;

const readReply: Asking['readReply'] = (reply, { inquiry, access: { now } }) => {
  if (inquiry.kind === 'parcel' || inquiry.kind === 'confirm') return { kind: 'refused', why: 'not-asked' };
  if (inquiry.kind === 'order') {
    return readJsonReply(reply, now, (body) => readOne(body, reasonOf(inquiry.because), now));
  }
  const answer = readJsonReply(reply, now, (body) => readSeveral(body, now));
  const page = pageOf(inquiry);
  const isMore = page < pagesIn(reply);
  return answer.kind === 'read' && isMore ? { ...answer, next: { ...inquiry, page: String(page + 1) } } : answer;
};

const pagesIn = ({ headers }: HttpReply): number => Number(headers['x-wp-totalpages'] ?? 0);

const readOne = (bytes: Uint8Array, reason: OrderReason, now: number): Reading => {
  const order = readBody(bytes, orderForm);
  return order.ok ? readOrder(order.value, reason, now) : { kind: 'unreadable', why: order.why };
};

const readSeveral = (bytes: Uint8Array, now: number): Reading => {
  const body = readBody(bytes, z.array(z.unknown()));
  if (!body.ok) return { kind: 'unreadable', why: body.why };
  return severalOrders(body.value, (sent) => {
    const order = fit(sent, orderForm);
    return order.ok ? readOrder(order.value, 'changed', now) : { kind: 'unreadable', why: order.why };
  });
};

/** Every call is a whole WordPress at work, on a server that also sells. */
export const asking: Asking = { perSecond: 1, ask, readReply };

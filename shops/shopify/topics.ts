import type * as z from 'zod/mini';
import { readBody } from '../../senders/body.ts';
import type { Delivery } from '../../senders/delivery.ts';
import { said } from '../../senders/forms.ts';
import type { OrderNews, OrderReason } from '../../senders/order-news.ts';
import type { Reading } from '../../senders/reading.ts';
import { readTime } from '../../senders/scan-time.ts';
import { orderReference } from '../content.ts';
import { isCalledOff } from './codes.ts';
import { eventScans, parcelsOf, scansOf } from './fulfilment.ts';
import { headerOf } from './headers.ts';
import { instantOf, readOrder } from './order.ts';
import { deletedForm, editForm, eventForm, fulfilmentForm, orderForm, refundForm, shapeForm } from './payload.ts';

type Read = (delivery: Delivery, now: number) => Reading;

/** Reads a body of one form; any other is not understood. No signature covers the topic, so nothing is believed that does not stand in the body. */
const reading =
  <T>(form: z.ZodMiniType<T>, read: (value: T, now: number, delivery: Delivery) => Reading): Read =>
  (delivery, now) => {
    const body = readBody(delivery.body, form);
    return body.ok ? read(body.value, now, delivery) : { kind: 'unreadable', why: body.why };
  };

const order = (reason: OrderReason): Read => reading(orderForm, (sent, now) => readOrder(sent, reason, now));

/** News of an order that is only named. */
const named = (id: string | number, news: Omit<OrderNews, 'reference'>): Reading => {
  const reference = orderReference(id);
  if (!reference) return { kind: 'unreadable', why: 'unexpected-form:order_id' };
  return { kind: 'news', parcels: [], orders: [{ reference, ...news }] };
};

const toFetch = (id: string | number, reason: OrderReason, sentAt: string | null | undefined): Reading => {
  const at = instantOf(sentAt);
  const fetch = { kind: 'order', id: said(id), because: reason } as const;
  return named(id, { reason, ...(at ? { at } : {}), parcels: [], fetch });
};

const fulfilment = reading(fulfilmentForm, (sent, now): Reading => {
  if (isCalledOff(said(sent.status))) return { kind: 'nothing', why: 'fulfilment-called-off' };
  const at = instantOf(sent.updated_at);
  const news = named(sent.order_id, { reason: 'shipped', ...(at ? { at } : {}), parcels: parcelsOf([sent]) });
  return news.kind === 'news' ? { ...news, parcels: scansOf(sent, now) } : news;
});

/** An event says which fulfilment it is about, and not which parcel: that stands in the order. */
const event = reading(eventForm, (sent, now): Reading => {
  const parcels = eventScans(sent, now);
  return parcels.length > 0 ? { kind: 'news', parcels } : toFetch(sent.order_id, 'shipped', sent.created_at);
});

/** One refund of perhaps several: how much was given back in all, the order says. */
const refund = reading(refundForm, (sent) =>
  toFetch(sent.order_id, 'refunded', said(sent.processed_at) || sent.created_at),
);

const edit = reading(editForm, ({ order_edit }) => toFetch(order_edit.order_id, 'changed', order_edit.created_at));

/** Nothing will ever be shipped of an order that is gone. */
const deleted = reading(deletedForm, ({ id }, now, delivery) => {
  const triggered = readTime(headerOf(delivery, 'triggered-at'));
  const cancelledAt = triggered.instant ? triggered.text : new Date(now).toISOString();
  return named(id, { reason: 'cancelled', parcels: [], cancelledAt });
});

const topics: ReadonlyMap<string, Read> = new Map([
  ['orders/create', order('created')],
  ['orders/updated', order('changed')],
  ['orders/paid', order('changed')],
  ['orders/cancelled', order('cancelled')],
  ['orders/fulfilled', order('fulfilled')],
  ['orders/partially_fulfilled', order('shipped')],
  ['orders/edited', edit],
  ['orders/delete', deleted],
  ['fulfillments/create', fulfilment],
  ['fulfillments/update', fulfilment],
  ['fulfillment_events/create', event],
  ['refunds/create', refund],
]);

export const readTopic: Read = (delivery, now) => {
  const topic = headerOf(delivery, 'topic').toLowerCase();
  if (!topic) return readByShape(delivery, now);
  return topics.get(topic)?.(delivery, now) ?? { kind: 'nothing', why: 'other-topic' };
};

/** Something between may have taken the header away: most bodies show what they are. */
const readByShape: Read = (delivery, now) => {
  const shape = readBody(delivery.body, shapeForm);
  if (!shape.ok) return { kind: 'unreadable', why: shape.why };
  const { fulfillment_id, refund_line_items, tracking_numbers, line_items } = shape.value;
  if (fulfillment_id !== undefined) return event(delivery, now);
  if (refund_line_items !== undefined) return refund(delivery, now);
  if (tracking_numbers !== undefined) return fulfilment(delivery, now);
  return line_items === undefined ? { kind: 'nothing', why: 'no-topic' } : order('changed')(delivery, now);
};

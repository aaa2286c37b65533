import { apiAddress } from '../../senders/api-address.ts';
import type { Access, Asking, HttpCall, HttpReply, Reply } from '../../senders/asking.ts';
import { readBody } from '../../senders/body.ts';
import type { Inquiry } from '../../senders/inquiry.ts';
import type { Reading } from '../../senders/reading.ts';
import { readJsonReply } from '../../senders/reply.ts';
import { readOrder } from './order.ts';
import { orderForm, shipmentsForm } from './payload.ts';
import { isOrderId } from './read.ts';
import { readShipments } from './shipments.ts';

export const api = apiAddress('https://api.bigcommerce.com');

type OrderInquiry = Extract<Inquiry, { readonly kind: 'order' }>;

/** An order's answer does not hold its parcels: they are a second question, which says so behind its reason. */
const OF_SHIPMENTS = '#shipments';
const isOfShipments = ({ because }: OrderInquiry): boolean => because.endsWith(OF_SHIPMENTS);

const ask = (inquiry: Inquiry, { apiKey, settings }: Access): HttpCall | undefined => {
  const { storeHash = '' } = settings;
  if (inquiry.kind !== 'order' || !isOrderId(inquiry.id) || !/^[a-z0-9]{1,40}$/i.test(storeHash)) return undefined;
  const what = isOfShipments(inquiry) ? '/shipments' : '?include=consignments.line_items&consignment_structure=object';
  return {
    method: 'GET',
    url: `${api.of(settings)}/stores/${storeHash}/v2/orders/${inquiry.id}${what}`,
    headers: { accept: 'application/json', 'x-auth-token': apiKey },
  };
};

const readReply: Asking['readReply'] = (reply, { inquiry, access }) => {
  if (inquiry.kind !== 'order') return { kind: 'refused', why: 'not-asked' };
  const answer = withPause(reply);
  return isOfShipments(inquiry)
    ? readJsonReply(answer, access.now, (body) => shipmentsIn(body, answer.status, inquiry))
    : readOrderReply(answer, inquiry, access);
};

const readOrderReply = (reply: HttpReply, inquiry: OrderInquiry, { now }: Access): Reply => {
  let isShipped = false;
  const answer = readJsonReply(reply, now, (body) => {
    const order = readBody(body, orderForm);
    if (!order.ok) return { kind: 'unreadable', why: order.why };
    if (String(order.value.id) !== inquiry.id) return { kind: 'unreadable', why: 'another-order' };
    isShipped = order.value.items_shipped !== 0;
    return readOrder(order.value);
  });
  if (answer.kind !== 'read' || answer.reading.kind !== 'news' || !isShipped) return answer;
  return { ...answer, next: { ...inquiry, because: `${inquiry.because}${OF_SHIPMENTS}` } };
};

/** An order without shipments is answered with 204 and no body. */
const shipmentsIn = (body: Uint8Array, status: number, { id }: OrderInquiry): Reading => {
  if (status === 204) return { kind: 'nothing', why: 'no-parcel' };
  const shipments = readBody(body, shipmentsForm);
  return shipments.ok ? readShipments(shipments.value, id) : { kind: 'unreadable', why: shipments.why };
};

/** How long to wait comes in milliseconds, in a header of its own. */
const withPause = (reply: HttpReply): HttpReply => {
  const milliseconds = reply.headers['x-rate-limit-time-reset-ms'];
  if (!milliseconds || reply.headers['retry-after']) return reply;
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(Number(milliseconds) / 1000) } };
};

/** The smallest plans allow 150 calls in 30 seconds. */
export const asking: Asking = { perSecond: 5, ask, readReply };

import type { ParcelNews } from '../../domain/tracking.ts';
import { said } from '../../senders/forms.ts';
import type { OrderNews, OrderReason, Refund } from '../../senders/order-news.ts';
import type { Reading } from '../../senders/reading.ts';
import { readTime } from '../../senders/scan-time.ts';
import { isSome, sumAmounts } from '../amount.ts';
import { type Cleaned, joined, orderContent, orderReference, type Sent, type SentLine } from '../content.ts';
import { isUnpaid } from './codes.ts';
import { parcelsOf, scansOf } from './fulfilment.ts';
import type { ShopifyAddress, ShopifyOrder } from './payload.ts';

/** All that a whole order says. */
export const readOrder = (order: ShopifyOrder, reason: OrderReason, now: number): Reading => {
  const reference = orderReference(order.id);
  if (!reference) return { kind: 'unreadable', why: 'unexpected-form:id' };
  const why = whyNot(order);
  if (why) return { kind: 'nothing', why };
  const content = contentOf(order);
  const state = stateOf(order);
  // Without an address nobody could ever be told. Whatever else is missing, an order that is known already still hears the rest.
  if (!content.ok && (content.why === 'no-email' || !saysMore(state))) return { kind: 'nothing', why: content.why };
  const at = instantOf(order.updated_at);
  const news: OrderNews = {
    reference,
    reason,
    ...(at ? { at } : {}),
    ...(content.ok ? { content: content.content } : {}),
    ...state,
  };
  return { kind: 'news', parcels: scansIn(order, now), orders: [news] };
};

export const instantOf = (sent: string | null | undefined): string | undefined => readTime(said(sent)).instant;

type State = Pick<OrderNews, 'parcels' | 'fulfilled' | 'cancelledAt' | 'refund'>;

const saysMore = ({ parcels, fulfilled, cancelledAt, refund }: State): boolean =>
  parcels.length > 0 || fulfilled === true || cancelledAt !== undefined || refund !== undefined;

/** What looks like an order and is none. A payment is given back when an order is cancelled, so that one is told. */
const whyNot = ({ financial_status, cancelled_at, line_items }: ShopifyOrder): string | undefined => {
  if (isUnpaid(said(financial_status)) && !said(cancelled_at)) return 'not-paid';
  const lines = present(line_items);
  const nothingToShip = lines.length > 0 && lines.every(({ requires_shipping }) => requires_shipping === false);
  return nothingToShip ? 'nothing-to-ship' : undefined;
};

const present = <T>(list: readonly (T | null | undefined)[] | null | undefined): readonly T[] =>
  (list ?? []).flatMap((each) => each ?? []);

const scansIn = ({ fulfillments }: ShopifyOrder, now: number): readonly ParcelNews[] =>
  present(fulfillments).flatMap((fulfilment) => scansOf(fulfilment, now));

const stateOf = (order: ShopifyOrder): State => {
  const cancelledAt = readTime(said(order.cancelled_at)).text;
  const refund = refundOf(order);
  return {
    parcels: parcelsOf(present(order.fulfillments)),
    ...(order.fulfillment_status === 'fulfilled' ? { fulfilled: true } : {}),
    ...(cancelledAt ? { cancelledAt } : {}),
    ...(refund ? { refund } : {}),
  };
};

/**
 * A refund in the list may have moved no money: goods that were only put back. So the payment's state decides. What was paid in the buyer's
 * currency is given back in it, and cannot be told beside a total in the shop's.
 */
const refundOf = ({ financial_status, refunds, currency: shops }: ShopifyOrder): Refund | undefined => {
  const whole = financial_status === 'refunded';
  if (!whole && financial_status !== 'partially_refunded') return undefined;
  const paidBack = present(refunds)
    .flatMap(({ transactions }) => present(transactions))
    .filter(({ kind, status }) => kind === 'refund' && status === 'success');
  const isInShops = paidBack.every(({ currency }) => !said(currency) || said(currency) === said(shops));
  const total = isInShops ? sumAmounts(paidBack.map(({ amount }) => amount)) : undefined;
  return { whole, ...(total && isSome(total) ? { total } : {}) };
};

const contentOf = (order: ShopifyOrder): Cleaned => {
  const { customer, billing_address: billing, shipping_address: shipping } = order;
  const placedAt = instantOf(order.processed_at) ?? instantOf(order.created_at);
  return orderContent({
    number: order.name || order.order_number,
    buyer: {
      names: [joined(customer?.first_name, customer?.last_name), nameOn(billing), nameOn(shipping)],
      emails: [order.email, order.contact_email, customer?.email],
      phones: [order.phone, customer?.phone, shipping?.phone, billing?.phone],
      languages: [order.customer_locale],
      countries: [shipping?.country_code, billing?.country_code],
      deliverTo: placeOn(shipping),
      acceptsMarketing: acceptsMarketing(order),
    },
    lines: linesOf(order),
    total: order.total_price,
    shipping: order.total_shipping_price_set?.shop_money?.amount,
    tax: order.total_tax,
    discount: order.total_discounts,
    currency: order.currency,
    placedAt,
  });
};

/** Whoever asked for it must often confirm that first, and may have thought better of it since. */
const acceptsMarketing = ({ buyer_accepts_marketing, customer }: ShopifyOrder): boolean => {
  const state = said(customer?.email_marketing_consent?.state);
  return buyer_accepts_marketing === true && (state === '' || state === 'subscribed');
};

const nameOn = (address: ShopifyAddress): string =>
  said(address?.name) || joined(address?.first_name, address?.last_name);

const placeOn = (address: ShopifyAddress): readonly Sent[] => {
  const { company, address1, address2, zip, city, province_code, country_code } = address ?? {};
  return [company, address1, address2, joined(zip, city), province_code, country_code];
};

/** What is left of each line after edits and returns; where nothing is left of any, the order as it was. */
const linesOf = ({ line_items }: ShopifyOrder): readonly SentLine[] => {
  const lines = present(line_items);
  const left = lines.filter(({ current_quantity }) => said(current_quantity) !== '0');
  const isLeft = left.length > 0;
  return (isLeft ? left : lines).map(({ id, variant_id, sku, name, title, price, quantity, current_quantity }) => ({
    skus: [sku, variant_id, id],
    name: name || title,
    quantity: isLeft ? (current_quantity ?? quantity) : quantity,
    price,
  }));
};

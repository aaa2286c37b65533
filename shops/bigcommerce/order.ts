import type { Instant } from '../../domain/time.ts';
import { said } from '../../senders/forms.ts';
import type { OrderNews, Refund } from '../../senders/order-news.ts';
import type { Reading } from '../../senders/reading.ts';
import { clip } from '../../senders/words.ts';
import { amountText, isSome, sumAmounts } from '../amount.ts';
import { type Cleaned, joined, orderContent } from '../content.ts';
import { type Standing, statuses } from './codes.ts';
import type { Consignment, Order, Product } from './payload.ts';

/** What the shop's API says of an order. Its parcels come with another answer. */
export const readOrder = (order: Order): Reading => {
  const standing = statuses.get(order.status_id) ?? { reason: 'changed' };
  // Whoever still types in an address has ordered nothing, and must hear nothing.
  if (standing.unfinished) return { kind: 'nothing', why: 'unfinished-checkout' };
  if (order.order_is_digital) return { kind: 'nothing', why: 'nothing-to-ship' };
  return { kind: 'news', parcels: [], orders: [newsOf(order, standing)] };
};

const newsOf = (order: Order, standing: Standing): OrderNews => {
  const at = instantOf(order.date_modified);
  const cleaned = contentOf(order);
  return {
    reference: said(order.id),
    reason: standing.reason,
    ...(at ? { at } : {}),
    ...(cleaned.ok ? { content: cleaned.content } : {}),
    parcels: [],
    ...(standing.fulfilled ? { fulfilled: true } : {}),
    // No field says when it was cancelled: a cancelled order is changed by nothing else.
    ...(standing.cancelled
      ? { cancelledAt: clip(said(order.date_modified) || said(order.date_created) || 'unknown', 40) }
      : {}),
    ...(standing.refund ? { refund: refundOf(order, standing.refund) } : {}),
  };
};

/** The amount is 0 in most answers, whatever was given back: then only the status speaks. */
const refundOf = ({ refunded_amount }: Order, refund: Refund): Refund => {
  const total = isSome(refunded_amount) ? amountText(refunded_amount) : undefined;
  return { ...refund, ...(total ? { total } : {}) };
};

const contentOf = (order: Order): Cleaned => {
  const buyer = order.billing_address;
  const goesTo = consignmentsOf(order).find(({ shipping }) => shipping?.length)?.shipping?.[0];
  return orderContent({
    buyer: {
      names: [joined(buyer?.first_name, buyer?.last_name)],
      emails: [buyer?.email],
      phones: [goesTo?.phone, buyer?.phone],
      languages: [order.customer_locale],
      countries: [goesTo?.country_iso2, buyer?.country_iso2],
      deliverTo: placeOn(goesTo),
    },
    lines: productsOf(order).map(({ sku, variant_id, product_id, id, name, quantity, price_inc_tax }) => ({
      skus: [sku, variant_id, product_id, id].filter((each) => said(each) !== '0'),
      name,
      quantity,
      price: price_inc_tax,
    })),
    total: order.total_inc_tax,
    shipping: order.shipping_cost_inc_tax,
    tax: order.total_tax,
    discount: sumAmounts([order.discount_amount, order.coupon_discount]),
    // Amounts are in the currency that the buyer pays in, which `currency_code` need not be: it is the one that was shown.
    currency: order.default_currency_code || order.currency_code,
    placedAt: instantOf(order.date_created),
  });
};

/** Of an order that goes to several places, only one can be named. */
const placeOn = (consignment: Consignment | undefined): readonly (string | null | undefined)[] => {
  const { company, street_1, street_2, zip, city, state, country_iso2 } = consignment ?? {};
  return [company, street_1, street_2, joined(zip, city), state, country_iso2];
};

const consignmentsOf = ({ consignments }: Order) => (consignments ? [consignments].flat() : []);

const productsOf = (order: Order): readonly Product[] => {
  const within = consignmentsOf(order)
    .flatMap(({ shipping, pickups, downloads, email }) => [shipping, pickups, downloads, email?.gift_certificates])
    .flatMap((kind) => kind ?? [])
    .flatMap(({ line_items }) => line_items ?? []);
  return within.length > 0 ? within : (order.products ?? []);
};

/** "Tue, 20 Oct 2026 16:15:02 +0000". */
const instantOf = (sent: string | null | undefined): Instant | undefined => {
  const time = /^\w{3}, \d{1,2} \w{3} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/.test(sent ?? '') ? Date.parse(sent ?? '') : 0;
  return time > 0 ? new Date(time).toISOString() : undefined;
};

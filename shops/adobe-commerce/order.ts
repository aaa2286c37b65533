import type { Instant } from '../../domain/time.ts';
import { said } from '../../senders/forms.ts';
import type { OrderNews, OrderReason, Refund } from '../../senders/order-news.ts';
import { readTime } from '../../senders/scan-time.ts';
import { clip } from '../../senders/words.ts';
import { amountText, covers, isSome } from '../amount.ts';
import { type Cleaned, joined, orderContent, orderReference } from '../content.ts';
import type { Address, Item, Order } from './payload.ts';

/** An order that is said, or why there is none to hear of. */
export type Translated = OrderNews | NothingToHear | 'no-reference';
type NothingToHear = 'not-saved-yet' | 'awaiting-payment' | 'nothing-to-ship' | Extract<Cleaned, { ok: false }>['why'];

export const translateOrder = (order: Order, now: number): Translated => {
  // A webhook before the order is placed: the shop may still refuse it.
  if (!order.entity_id && !order.created_at) return 'not-saved-yet';
  // Whoever was sent to pay elsewhere may never come back; the shop itself says nothing to them yet.
  if (order.state === 'pending_payment') return 'awaiting-payment';
  if (/^(1|true)$/.test(String(order.is_virtual))) return 'nothing-to-ship';
  // Shipments know their order by this one alone.
  const reference = orderReference(order.entity_id) ?? orderReference(order.increment_id);
  return reference ? newsOf(order, reference, now) : 'no-reference';
};

const newsOf = (order: Order, reference: string, now: number): OrderNews | NothingToHear => {
  const at = instantOf(order.updated_at);
  const cleaned = contentOf(order, reference);
  const refund = refundOf(order);
  const reason = reasonOf(order, refund);
  // A known order still hears what became of it.
  if (!cleaned.ok && (reason === 'created' || reason === 'changed')) return cleaned.why;
  return {
    reference,
    reason,
    ...(at ? { at } : {}),
    ...(cleaned.ok ? { content: cleaned.content } : {}),
    parcels: [],
    ...(stateOf(order) === 'complete' ? { fulfilled: true } : {}),
    ...(stateOf(order) === 'canceled' ? { cancelledAt: changedAt(order, now) } : {}),
    ...(refund ? { refund } : {}),
  };
};

/** As sent. Where no time was sent, it was just now. */
const changedAt = ({ updated_at, created_at }: Order, now: number): string =>
  clip(said(updated_at) || said(created_at), 40) || new Date(now).toISOString();

/** A shop may add statuses of its own to a state; where no state is sent, Commerce's own statuses have the same names. */
const stateOf = ({ state, status }: Order): string => state || status || '';

const reasonOf = (order: Order, refund: Refund | undefined): OrderReason => {
  const state = stateOf(order);
  if (state === 'canceled') return 'cancelled';
  if (refund) return 'refunded';
  if (state === 'complete') return 'fulfilled';
  return isFresh(order) ? 'created' : 'changed';
};

/** Saved for the first time. */
const isFresh = ({ state, status, created_at, updated_at }: Order): boolean =>
  (state || status) === 'new' || status === 'pending' || (Boolean(created_at) && created_at === updated_at);

/** Closed without money given back is an order that cost nothing. */
const refundOf = (order: Order): Refund | undefined => {
  if (!isSome(order.total_refunded)) return undefined;
  const total = amountText(order.total_refunded);
  const whole = order.state === 'closed' || covers(order.total_refunded, order.grand_total);
  return { whole, ...(total ? { total } : {}) };
};

const contentOf = (order: Order, reference: string): Cleaned => {
  const billing = order.billing_address ?? addressFor(order, 'billing');
  const shipping = order.shipping_address ?? assignedAddress(order) ?? addressFor(order, 'shipping');
  const inBase = !isAmount(order.grand_total);
  return orderContent({
    number: said(order.increment_id) === reference ? '' : order.increment_id,
    buyer: {
      names: [
        joined(order.customer_firstname, order.customer_lastname),
        joined(billing?.firstname, billing?.lastname),
        joined(shipping?.firstname, shipping?.lastname),
      ],
      emails: [order.customer_email, billing?.email, shipping?.email],
      phones: [shipping?.telephone, billing?.telephone],
      countries: [shipping?.country_id, billing?.country_id],
      deliverTo: placeOn(shipping),
    },
    lines: (order.items ?? []).filter(isBought).map(lineOf),
    total: inBase ? order.base_grand_total : order.grand_total,
    ...(inBase ? {} : otherAmounts(order)),
    currency: inBase ? order.base_currency_code : order.order_currency_code || order.base_currency_code,
    placedAt: instantOf(order.created_at),
  });
};

const isAmount = (sent: string | number | null | undefined): boolean => amountText(sent) !== undefined;

const otherAmounts = (order: Order) => ({
  shipping: order.shipping_incl_tax ?? order.shipping_amount,
  tax: order.tax_amount,
  // Taken off, so Commerce writes it with a sign.
  discount: said(order.discount_amount).replace(/^-/, ''),
});

const addressFor = ({ addresses }: Order, type: string): Address | undefined =>
  addresses?.find(({ address_type }) => address_type === type);

const assignedAddress = ({ extension_attributes }: Order): Address | undefined =>
  extension_attributes?.shipping_assignments?.[0]?.shipping?.address ?? undefined;

const placeOn = (address: Address | undefined): readonly string[] => {
  const { company, street, city, region, postcode, country_id } = address ?? {};
  return [company, ...[street ?? []].flat(), joined(postcode, city), region, country_id].map(said);
};

/** The parts of a bundle, and the variant of a configurable product, stand beside what was bought. */
const isBought = ({ parent_item_id }: Item): boolean => !said(parent_item_id) || said(parent_item_id) === '0';

const lineOf = ({ sku, item_id, name, qty_ordered, price, price_incl_tax }: Item) => ({
  skus: [sku, item_id],
  name,
  quantity: qty_ordered,
  price: price_incl_tax ?? price,
});

/** "2026-10-20 16:15:02": Commerce keeps its times in UTC, and does not say so. */
export const instantOf = (sent: string | null | undefined): Instant | undefined =>
  readTime(sent ?? '', { offset: '+00:00' }).instant;

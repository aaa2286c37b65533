import { fit } from '../../senders/body.ts';
import { said } from '../../senders/forms.ts';
import type { NamedParcel, OrderNews, OrderReason, Refund } from '../../senders/order-news.ts';
import type { Reading } from '../../senders/reading.ts';
import { readTime } from '../../senders/scan-time.ts';
import { covers, isSome, sumAmounts } from '../amount.ts';
import { type Cleaned, joined, orderContent, orderReference, type Sent, type SentLine } from '../content.ts';
import { namedParcels } from '../named-parcels.ts';
import { meaningOf } from './codes.ts';
import { inPlainText } from './html-marks.ts';
import { trackingForm, type WooOrder } from './payload.ts';

/** All that a whole order says. `because`: what it was told for, where its status does not say that. */
export const readOrder = (order: WooOrder, because: OrderReason, now: number): Reading => {
  const reference = orderReference(order.id);
  if (!reference) return { kind: 'unreadable', why: 'unexpected-form:id' };
  const { isPlaced, reason } = meaningOf(said(order.status));
  if (isPlaced === 'not-yet') return { kind: 'nothing', why: 'not-placed-yet' };
  const content = contentOf(order);
  const state = stateOf(order, reason, now);
  const isContent = content.ok && (isPlaced === 'yes' || isPaid(order));
  const why = whyNot(content, saysMore(state) || isContent);
  if (why) return { kind: 'nothing', why };
  const at = instantOf(order.date_modified_gmt);
  const news: OrderNews = {
    reference,
    reason: reason ?? because,
    ...(at ? { at } : {}),
    ...(isContent ? { content: content.content } : {}),
    ...state,
  };
  return { kind: 'news', parcels: [], orders: [news] };
};

/** Without an address nobody could ever be told; a known order hears what else there is, a status that nobody knows says nothing by itself. */
const whyNot = (content: Cleaned, saysSomething: boolean): string | undefined => {
  if (!content.ok && content.why === 'no-email') return 'no-email';
  if (saysSomething) return undefined;
  return content.ok ? 'unknown-status' : content.why;
};

/** A plugin's own status is of a placed order if that was paid. */
const isPaid = ({ date_paid, date_paid_gmt }: WooOrder): boolean =>
  said(date_paid) !== '' || said(date_paid_gmt) !== '';

/** WooCommerce writes UTC without saying so. */
const instantOf = (sent: string | null | undefined): string | undefined =>
  readTime(said(sent), { offset: '+00:00' }).instant;

type State = Pick<OrderNews, 'parcels' | 'fulfilled' | 'cancelledAt' | 'refund'>;

const saysMore = ({ parcels, fulfilled, cancelledAt, refund }: State): boolean =>
  parcels.length > 0 || fulfilled === true || cancelledAt !== undefined || refund !== undefined;

/** When an order was cancelled is not told: it was changed last by that, or after it. */
const stateOf = (order: WooOrder, reason: OrderReason | undefined, now: number): State => {
  const refund = refundOf(order, reason);
  return {
    parcels: parcelsOf(order),
    ...(reason === 'fulfilled' ? { fulfilled: true } : {}),
    ...(reason === 'cancelled'
      ? { cancelledAt: instantOf(order.date_modified_gmt) ?? new Date(now).toISOString() }
      : {}),
    ...(refund ? { refund } : {}),
  };
};

const refundOf = ({ refunds, total }: WooOrder, reason: OrderReason | undefined): Refund | undefined => {
  const given = sumAmounts((refunds ?? []).map((refund) => refund?.total));
  const some = given && isSome(given) ? given : undefined;
  const isWhole = reason === 'refunded' || (some !== undefined && covers(some, total));
  return isWhole || some ? { whole: isWhole, ...(some ? { total: some } : {}) } : undefined;
};

const TRACKING = '_wc_shipment_tracking_items';

/** WooCommerce itself knows no parcels. Where nothing of a plugin's is in the form that we know, there are none. */
const parcelsOf = ({ meta_data }: WooOrder): readonly NamedParcel[] => {
  const kept = (meta_data ?? []).filter((meta) => meta?.key === TRACKING);
  const items = kept.flatMap((meta) => {
    const fitted = fit(meta?.value, trackingForm);
    return fitted.ok ? Object.values(fitted.value ?? {}) : [];
  });
  return namedParcels(
    items.map((item) => ({
      trackingNumber: item?.tracking_number,
      carrier: said(item?.tracking_provider) || item?.custom_tracking_provider,
    })),
  );
};

const contentOf = (order: WooOrder): Cleaned => {
  const { billing, shipping } = order;
  return orderContent({
    number: order.number,
    buyer: {
      names: [nameOn(billing), nameOn(shipping), billing?.company],
      emails: [billing?.email],
      phones: [billing?.phone, shipping?.phone],
      countries: [shipping?.country, billing?.country],
      deliverTo: placeOn(shipping),
    },
    lines: linesOf(order),
    total: order.total,
    shipping: order.shipping_total,
    tax: order.total_tax,
    discount: order.discount_total,
    currency: order.currency,
    placedAt: instantOf(order.date_created_gmt),
  });
};

const nameOn = (person: WooOrder['shipping']): string => joined(person?.first_name, person?.last_name);

const placeOn = (person: WooOrder['shipping']): readonly Sent[] => {
  const { company, address_1, address_2, postcode, city, state, country } = person ?? {};
  return [company, address_1, address_2, joined(postcode, city), state, country];
};

/** A variation of 0 is none. */
const linesOf = ({ line_items }: WooOrder): readonly SentLine[] =>
  (line_items ?? []).flatMap((line) => {
    if (!line) return [];
    const { sku, variation_id, product_id, id, name, quantity, price, total } = line;
    const ofOne = said(quantity) === '1' ? total : undefined;
    return {
      skus: [sku, said(variation_id) === '0' ? '' : variation_id, product_id, id],
      name: inPlainText(said(name).slice(0, 2000)),
      quantity,
      price: price ?? ofOne,
    };
  });

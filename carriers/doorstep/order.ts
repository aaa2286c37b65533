import { trackingNumber } from '../../domain/tracking-number.ts';
import { type Body, fit } from '../../senders/body.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import type { NamedParcel, OrderBuyer, OrderContent, OrderNews, OrderReason } from '../../senders/order-news.ts';
import { readTime } from '../../senders/scan-time.ts';
import { clip } from '../../senders/words.ts';
import { dataForm, type SentContent, type SentOrder, wholeDataForm } from './order-form.ts';

/** What each event is told as. */
export const orderEvents: ReadonlyMap<string, OrderReason> = new Map<string, OrderReason>([
  ['order.placed', 'created'],
  ['order.changed', 'changed'],
  ['order.cancelled', 'cancelled'],
  ['order.fulfilled', 'fulfilled'],
  ['order.shipped', 'shipped'],
  ['order.refunded', 'refunded'],
]);

interface Told {
  readonly reason: OrderReason;
  /** When the body was made, as sent. */
  readonly timestamp: string;
  /** When it was received, in epoch milliseconds. */
  readonly now: number;
}

export const readOrder = (data: unknown, told: Told): Body<OrderNews> => {
  const { reason, timestamp } = told;
  const sent = fit(data, dataForm);
  if (!sent.ok) return sent;
  const { order } = sent.value;
  const missing = missingIn(order, reason);
  if (missing) return { ok: false, why: missing };
  const content = contentIn(order) || reason === 'created' ? fit(data, wholeDataForm) : undefined;
  if (content && !content.ok) return content;
  const parcels = parcelsOf(order);
  if (!parcels) return { ok: false, why: 'not-a-tracking-number' };
  const at = readTime(timestamp).instant;
  return {
    ok: true,
    value: {
      reference: order.reference,
      reason,
      ...(at ? { at } : {}),
      ...(content ? { content: contentOf(content.value.order) } : {}),
      parcels,
      ...standing(order, told),
    },
  };
};

/** An event that says one thing must say it; when an order was cancelled, the body's own time may say. */
const missingIn = ({ parcels, refund }: SentOrder, reason: OrderReason): string | undefined => {
  if (reason === 'shipped' && !parcels?.length) return 'unexpected-form:order.parcels';
  return reason === 'refunded' && !refund ? 'unexpected-form:order.refund' : undefined;
};

/** Whoever sends a part of the content must send all of it. */
const contentIn = ({ buyer, lines, totals, currency }: SentOrder): boolean =>
  [buyer, lines, totals, currency].some((part) => part !== undefined && part !== null);

const standing = (order: SentOrder, told: Told) => {
  const cancelledAt = cancellationOf(order, told);
  const { whole = false, total } = order.refund ?? {};
  return {
    ...(order.fulfilled || told.reason === 'fulfilled' ? { fulfilled: true } : {}),
    ...(cancelledAt ? { cancelledAt } : {}),
    ...(order.refund ? { refund: { whole, ...(total ? { total } : {}) } } : {}),
  };
};

const cancellationOf = ({ cancelledAt }: SentOrder, { reason, timestamp, now }: Told): string => {
  const sent = clip(cancelledAt ?? '', 40);
  return sent || reason !== 'cancelled' ? sent : clip(timestamp, 40) || new Date(now).toISOString();
};

const parcelsOf = ({ parcels }: SentOrder): readonly NamedParcel[] | undefined => {
  const named = new Map<string, NamedParcel>();
  for (const { carrier, trackingNumber: typed } of parcels ?? []) {
    const number = trackingNumber(typed);
    if (number === undefined) return undefined;
    const slug = carrier?.trim() ? carrierSlug(carrier) : undefined;
    named.set(
      number,
      slug ? { carrier: slug, trackingNumber: number } : (named.get(number) ?? { trackingNumber: number }),
    );
  }
  return [...named.values()];
};

const contentOf = ({ number, buyer, lines, totals, currency, placedAt, promisedDate }: SentContent): OrderContent => {
  const { total, shipping, tax, discount } = totals;
  const placed = readTime(placedAt ?? '').instant;
  return {
    ...(number ? { number } : {}),
    buyer: buyerOf(buyer),
    lines: lines.map(({ tags, ...line }) => (tags ? { ...line, tags } : line)),
    totals: {
      total,
      ...(shipping ? { shipping } : {}),
      ...(tax ? { tax } : {}),
      ...(discount ? { discount } : {}),
    },
    currency,
    ...(placed?.startsWith('20') ? { placedAt: placed } : {}),
    ...(promisedDate ? { promisedDate } : {}),
  };
};

const buyerOf = ({ name, email, phone, language, country, ...sent }: SentContent['buyer']): OrderBuyer => ({
  name,
  email,
  ...(phone ? { phone } : {}),
  ...(language ? { language } : {}),
  ...(country ? { country } : {}),
  ...(sent.deliverTo ? { deliverTo: sent.deliverTo } : {}),
  ...(typeof sent.firstOrder === 'boolean' ? { firstOrder: sent.firstOrder } : {}),
  ...(sent.consents ? { consents: consentsOf(sent.consents) } : {}),
});

const consentsOf = ({ email, sms, marketing }: NonNullable<SentContent['buyer']['consents']>) => ({
  ...(typeof email === 'boolean' ? { email } : {}),
  ...(typeof sms === 'boolean' ? { sms } : {}),
  ...(typeof marketing === 'boolean' ? { marketing } : {}),
});

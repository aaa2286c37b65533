import { hash } from 'node:crypto';
import { compareScans, type ParcelNews, type Scan, type ScanTime } from '../../domain/tracking.ts';
import type { Delivery } from '../../senders/delivery.ts';
import type { OrderNews } from '../../senders/order-news.ts';
import type { Reading } from '../../senders/reading.ts';

interface Verdict {
  readonly trusted: boolean;
  readonly why: string | null;
}

/** What was read as one document in which everything has its place: what was not said is null. */
export const showReading = (reading: Reading, { body }: Delivery, verdict: Verdict) => {
  const { parcels = [] } = reading.kind === 'unreadable' ? {} : reading;
  const { orders = [] } = reading.kind === 'news' ? reading : {};
  const deliveryId = reading.kind === 'unreadable' ? undefined : reading.deliveryId;
  const [order = null] = orders.map(showOrder);
  return {
    ...verdict,
    deliveryId: deliveryId ?? `sha256:${hash('sha256', body)}`,
    // A parcel of which nothing is known yet is shown as such: its sender is not ignored.
    ignored: reading.kind === 'nothing' && parcels.length === 0 ? reading.why : null,
    parcels: parcels.map(showParcel),
    order,
    ...(orders.length > 1 ? { orders: orders.map(showOrder) } : {}),
  };
};

const showParcel = (news: ParcelNews) => {
  const { carrier, trackingNumber, scans, estimatedDelivery } = news;
  const newest = newestOf(news);
  return {
    carrier,
    trackingNumber,
    status: newest?.status ?? 'unknown',
    reason: newest?.reason ?? null,
    actionRequired: newest?.actionRequired ?? false,
    estimatedDelivery: estimatedDelivery ? timeOf(estimatedDelivery.time) : null,
    estimatedDeliverySource: estimatedDelivery?.source ?? null,
    scans: scans.map(showScan),
  };
};

/** By the order in which Doorstep itself would hear them. What says nothing of where the parcel is counts too: it is what was said last. */
const newestOf = ({ scans }: ParcelNews): Scan | undefined => scans.toSorted(compareScans).at(-1);

const timeOf = ({ instant, text }: ScanTime): string | null => instant ?? (text || null);

const showScan = ({ id, time, status, reason, words }: Scan) => ({
  id,
  at: timeOf(time),
  zoneKnown: time.instant !== undefined,
  status,
  reason: reason ?? null,
  message: words?.message ?? null,
  place: words?.location ?? null,
  raw: words?.providerStatus ?? null,
});

const showOrder = (news: OrderNews) => {
  const { reference, reason, content, parcels } = news;
  return {
    reference,
    reason,
    email: content?.buyer.email ?? null,
    name: content?.buyer.name ?? null,
    currency: content?.currency ?? null,
    total: content?.totals.total ?? null,
    lines: (content?.lines ?? []).map(({ sku, name, quantity, price }) => ({ sku, name, quantity, price })),
    parcels: parcels.map(({ carrier, trackingNumber }) => ({ carrier: carrier ?? null, trackingNumber })),
    cancelledAt: news.cancelledAt ?? null,
    fulfilled: news.fulfilled ?? false,
    refund: news.refund ?? null,
    fetch: news.fetch ?? null,
  };
};

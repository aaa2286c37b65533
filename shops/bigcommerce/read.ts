import { readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { said } from '../../senders/forms.ts';
import { knownBy } from '../../senders/known-by.ts';
import type { OrderNews } from '../../senders/order-news.ts';
import type { Reading } from '../../senders/reading.ts';
import { clip } from '../../senders/words.ts';
import { scopes, statuses } from './codes.ts';
import { type Event, eventForm } from './payload.ts';

/** Ids of orders are counted; nothing else is put into an address. */
export const isOrderId = (id: string): boolean => /^[1-9]\d{0,17}$/.test(id);

/** A webhook only names its order. What it says of the order's status may be out of date by then, so the order itself is asked for. */
export const read = ({ body, headers }: Delivery, { settings }: Circumstances): Reading => {
  const event = readBody(body, eventForm);
  if (!event.ok) return { kind: 'unreadable', why: event.why };
  const known = knownBy(headers['webhook-id']);
  const scope = scopeOf(event.value);
  if (!scopes.has(scope)) return { kind: 'nothing', ...known, why: 'not-an-order' };
  if (isOfOtherStore(event.value, settings.storeHash)) return { kind: 'nothing', ...known, why: 'other-store' };
  const reference = orderIdOf(event.value, scope);
  if (!isOrderId(reference)) return { kind: 'unreadable', why: 'no-order-id' };
  return { kind: 'news', ...known, parcels: [], orders: [newsOf(event.value, scope, reference)] };
};

/** A webhook of one channel has the channel in its scope: "store/channel/1/order/updated". */
const scopeOf = ({ scope }: Event): string => scope.replace(/^store\/(channel\/\d+\/)?/, '');

/** One app's secret signs for all stores that installed it: "stores/abc123" is the producer. */
const isOfOtherStore = ({ producer }: Event, storeHash: string | undefined): boolean =>
  Boolean(producer && storeHash && producer !== `stores/${storeHash}`);

/** The id of a shipment's event is the shipment's own. */
const orderIdOf = ({ data }: Event, scope: string): string =>
  said(data.orderId ?? data.order_id ?? (scope.startsWith('shipment/') ? undefined : data.id));

const newsOf = ({ created_at, data, scope: because }: Event, scope: string, reference: string): OrderNews => {
  const status = scope === 'order/statusUpdated' ? data.status?.new_status_id : undefined;
  const at = instantOf(created_at);
  return {
    reference,
    reason: statuses.get(status ?? -1)?.reason ?? scopes.get(scope) ?? 'changed',
    ...(at ? { at } : {}),
    parcels: [],
    fetch: { kind: 'order', id: reference, because: clip(because, 80) },
  };
};

/** Seconds since 1970. */
const instantOf = (seconds: number | null | undefined): string | undefined =>
  seconds && seconds > 0 && seconds < 4_102_444_800 ? new Date(Math.floor(seconds) * 1000).toISOString() : undefined;

import { fit, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { knownBy } from '../../senders/known-by.ts';
import type { OrderNews } from '../../senders/order-news.ts';
import type { Reading } from '../../senders/reading.ts';
import { findSubject, type Subject } from './find-subject.ts';
import { translateOrder } from './order.ts';
import { envelopeForm, orderForm, shipmentForm, trackForm } from './payload.ts';
import { translateShipment } from './shipment.ts';

/** An order that is said; or a code why there is none, and whether that is as it should be. */
type Outcome = OrderNews | Exclude<Reading, { readonly kind: 'news' }>;

export const read = ({ body, headers }: Delivery, { now }: Circumstances): Reading => {
  const envelope = readBody(body, envelopeForm);
  if (!envelope.ok) return { kind: 'unreadable', why: envelope.why };
  const known = knownBy(headers['x-adobe-event-id'] || envelope.value.event_id);
  const event = headers['x-adobe-event-code'] || (envelope.value.type ?? '');
  const subject = findSubject(envelope.value, event);
  const outcome = readers[subject.kind](subject.value, now);
  if ('reference' in outcome) return { kind: 'news', ...known, parcels: [], orders: [outcome] };
  return outcome.kind === 'nothing' ? { ...outcome, ...known } : outcome;
};

const readOrder = (value: unknown, now: number): Outcome => {
  const order = fit(value, orderForm);
  if (!order.ok) return { kind: 'unreadable', why: order.why };
  const said = translateOrder(order.value, now);
  if (said === 'no-reference') return { kind: 'unreadable', why: said };
  return typeof said === 'string' ? { kind: 'nothing', why: said } : said;
};

const readShipment = (value: unknown): Outcome => {
  const shipment = fit(value, shipmentForm);
  if (!shipment.ok) return { kind: 'unreadable', why: shipment.why };
  return translateShipment(shipment.value) ?? { kind: 'unreadable', why: 'no-reference' };
};

/** A track by itself is read as a shipment of one parcel. */
const readTrack = (value: unknown): Outcome => {
  const track = fit(value, trackForm);
  if (!track.ok) return { kind: 'unreadable', why: track.why };
  const { order_id, updated_at } = track.value;
  const news = translateShipment({ order_id, updated_at, tracks: [track.value] });
  if (!news) return { kind: 'unreadable', why: 'no-reference' };
  return news.parcels.length > 0 ? news : { kind: 'nothing', why: 'no-parcel' };
};

const readers: Readonly<Record<Subject['kind'], (value: unknown, now: number) => Outcome>> = {
  order: readOrder,
  shipment: readShipment,
  track: readTrack,
  other: () => ({ kind: 'nothing', why: 'not-an-order' }),
};

/** What a body is about. */
export interface Subject {
  readonly kind: 'order' | 'shipment' | 'track' | 'other';
  readonly value: unknown;
}

/** Commerce wraps what it sends, each way of sending differently: `{"order"}`, `{"data":{"order"}}`, `{"event":{"data":{"value"}}}`. */
const wrappings = ['event', 'data', 'value', 'order', 'shipment', 'track', 'data_object'] as const;
const MOST_WRAPPINGS = 6;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const findSubject = (body: unknown, event: string): Subject => {
  const value = unwrap(body, MOST_WRAPPINGS);
  return { kind: isFields(value) ? (kindOfEvent(event) ?? kindOf(value)) : 'other', value };
};

const unwrap = (value: unknown, left: number): unknown => {
  if (!isFields(value) || left === 0 || isBare(value)) return value;
  const inner = wrappings.map((name) => value[name]).find(isFields);
  return inner === undefined ? value : unwrap(inner, left - 1);
};

/** An envelope has none of the numbers that everything in Commerce's sales has. */
const isBare = (fields: Fields): boolean => has(fields, 'increment_id') || has(fields, 'entity_id') || isTrack(fields);

const has = (fields: Fields, name: string): boolean => fields[name] !== undefined && fields[name] !== null;

/** "com.adobe.commerce.observer.sales_order_save_after": whoever says what it is need not be guessed at. */
const kindOfEvent = (event: string): Subject['kind'] | undefined => {
  if (!event.includes('.')) return undefined;
  if (/sales_order_shipment_track_save/.test(event)) return 'track';
  if (/sales_order_shipment_save|sales\.api\.shipment_repository\.save/.test(event)) return 'shipment';
  return /sales_order_(save|place)|sales\.api\.order_(management\.(place|cancel)|repository\.save)/.test(event)
    ? 'order'
    : 'other';
};

/** Invoices and credit memos have an order and a total; shipments an order and no total; orders a total, or lines, and no order. */
const kindOf = (fields: Fields): Subject['kind'] => {
  if (isTrack(fields)) return 'track';
  const hasTotal = has(fields, 'grand_total') || has(fields, 'base_grand_total');
  if (has(fields, 'order_id')) return hasTotal || !isShipment(fields) ? 'other' : 'shipment';
  return hasTotal || has(fields, 'state') || (has(fields, 'increment_id') && has(fields, 'items')) ? 'order' : 'other';
};

const isTrack = (fields: Fields): boolean =>
  has(fields, 'track_number') || (has(fields, 'carrier_code') && has(fields, 'number') && has(fields, 'order_id'));

const isShipment = (fields: Fields): boolean =>
  ['tracks', 'total_qty', 'shipment_status', 'packages', 'shipping_label'].some((name) => has(fields, name));

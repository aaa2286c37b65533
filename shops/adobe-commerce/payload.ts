import * as z from 'zod/mini';
import { lenient } from '../../senders/forms.ts';

const text = lenient(z.string());
const id = lenient(z.union([z.string(), z.number()]));

const address = z.object({
  address_type: text,
  firstname: text,
  lastname: text,
  email: text,
  telephone: id,
  country_id: text,
  company: text,
  /** A list of lines, or one text. */
  street: lenient(z.union([z.string(), z.array(z.string())])),
  city: text,
  region: text,
  postcode: id,
});
export type Address = z.infer<typeof address>;

const item = z.object({
  item_id: id,
  parent_item_id: id,
  product_type: text,
  sku: id,
  name: id,
  qty_ordered: id,
  price: id,
  price_incl_tax: id,
});
export type Item = z.infer<typeof item>;

const assignment = z.object({ shipping: lenient(z.object({ address: lenient(address) })) });

export const orderForm = z.object({
  entity_id: id,
  is_virtual: lenient(z.union([z.boolean(), z.number(), z.string()])),
  increment_id: id,
  state: text,
  status: text,
  created_at: text,
  updated_at: text,
  customer_email: text,
  customer_firstname: text,
  customer_lastname: text,
  order_currency_code: text,
  base_currency_code: text,
  grand_total: id,
  base_grand_total: id,
  shipping_amount: id,
  shipping_incl_tax: id,
  tax_amount: id,
  discount_amount: id,
  total_refunded: id,
  items: lenient(z.array(item)),
  billing_address: lenient(address),
  shipping_address: lenient(address),
  addresses: lenient(z.array(address)),
  extension_attributes: lenient(z.object({ shipping_assignments: lenient(z.array(assignment)) })),
});
export type Order = z.infer<typeof orderForm>;

/** A track names its parcel, and its order by the number that nobody sees. */
const track = z.object({
  track_number: id,
  number: id,
  carrier_code: text,
  title: text,
  order_id: id,
  updated_at: text,
});

export const trackForm = track;
export const shipmentForm = z.object({ order_id: id, updated_at: text, tracks: lenient(z.array(track)) });
export type Shipment = z.infer<typeof shipmentForm>;

/** What stands around an order, a shipment or a track, if anything does; what is in there is looked for. */
export const envelopeForm = z.catchall(z.object({ event_id: id, type: text }), z.unknown());

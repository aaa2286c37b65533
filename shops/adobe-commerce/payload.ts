import * as z from 'zod/mini';
import { lenient, looseCode, looseText } from '../../senders/forms.ts';

const address = z.object({
  address_type: looseText,
  firstname: looseText,
  lastname: looseText,
  email: looseText,
  telephone: looseCode,
  country_id: looseText,
  company: looseText,
  /** A list of lines, or one text. */
  street: lenient(z.union([z.string(), z.array(z.string())])),
  city: looseText,
  region: looseText,
  postcode: looseCode,
});
export type Address = z.infer<typeof address>;

const item = z.object({
  item_id: looseCode,
  parent_item_id: looseCode,
  product_type: looseText,
  sku: looseCode,
  name: looseCode,
  qty_ordered: looseCode,
  price: looseCode,
  price_incl_tax: looseCode,
});
export type Item = z.infer<typeof item>;

const assignment = z.object({ shipping: lenient(z.object({ address: lenient(address) })) });

export const orderForm = z.object({
  entity_id: looseCode,
  is_virtual: lenient(z.union([z.boolean(), z.number(), z.string()])),
  increment_id: looseCode,
  state: looseText,
  status: looseText,
  created_at: looseText,
  updated_at: looseText,
  customer_email: looseText,
  customer_firstname: looseText,
  customer_lastname: looseText,
  order_currency_code: looseText,
  base_currency_code: looseText,
  grand_total: looseCode,
  base_grand_total: looseCode,
  shipping_amount: looseCode,
  shipping_incl_tax: looseCode,
  tax_amount: looseCode,
  discount_amount: looseCode,
  total_refunded: looseCode,
  items: lenient(z.array(item)),
  billing_address: lenient(address),
  shipping_address: lenient(address),
  addresses: lenient(z.array(address)),
  extension_attributes: lenient(z.object({ shipping_assignments: lenient(z.array(assignment)) })),
});
export type Order = z.infer<typeof orderForm>;

/** A track names its parcel, and its order by the number that nobody sees. */
const track = z.object({
  track_number: looseCode,
  number: looseCode,
  carrier_code: looseText,
  title: looseText,
  order_id: looseCode,
  updated_at: looseText,
});

export const trackForm = track;
export const shipmentForm = z.object({ order_id: looseCode, updated_at: looseText, tracks: lenient(z.array(track)) });
export type Shipment = z.infer<typeof shipmentForm>;

/** What stands around an order, a shipment or a track, if anything does; what is in there is looked for. */
export const envelopeForm = z.catchall(z.object({ event_id: looseCode, type: looseText }), z.unknown());

import * as z from 'zod/mini';
import { code, lenient, looseCode, looseText, text } from '../../senders/forms.ts';

/** The few fields of a webhook: it names its order and says no more of it. */
export const eventForm = z.object({
  scope: z.string(),
  producer: looseText,
  created_at: lenient(z.number()),
  data: z.object({
    id: code,
    orderId: code,
    order_id: code,
    status: lenient(z.object({ new_status_id: lenient(z.number()) })),
  }),
});
export type Event = z.infer<typeof eventForm>;

const product = z.object({
  id: looseCode,
  product_id: looseCode,
  variant_id: looseCode,
  sku: looseText,
  name: looseText,
  quantity: looseCode,
  price_inc_tax: looseCode,
});

/** Where a part of the order goes, and what is in it. */
const consignment = z.object({
  company: looseText,
  street_1: looseText,
  street_2: looseText,
  zip: looseText,
  city: looseText,
  state: looseText,
  country_iso2: looseText,
  phone: looseText,
  line_items: lenient(z.array(product)),
});
export type Consignment = z.infer<typeof consignment>;

/** Asked for as an object; as a list of one object by default. Each kind is a list; the one by e-mail is an object of lists. */
const consignments = z.object({
  shipping: lenient(z.array(consignment)),
  pickups: lenient(z.array(consignment)),
  downloads: lenient(z.array(consignment)),
  email: lenient(z.object({ gift_certificates: lenient(z.array(consignment)) })),
});

export const orderForm = z.object({
  id: z.union([z.string(), z.number()]),
  status_id: z.number(),
  date_created: text,
  date_modified: text,
  items_shipped: lenient(z.number()),
  order_is_digital: lenient(z.boolean()),
  total_inc_tax: looseCode,
  shipping_cost_inc_tax: looseCode,
  total_tax: looseCode,
  discount_amount: looseCode,
  coupon_discount: looseCode,
  refunded_amount: looseCode,
  default_currency_code: looseText,
  currency_code: looseText,
  customer_locale: looseText,
  billing_address: lenient(
    z.object({
      first_name: looseText,
      last_name: looseText,
      email: looseText,
      phone: looseText,
      country_iso2: looseText,
    }),
  ),
  products: lenient(z.array(product)),
  consignments: lenient(z.union([consignments, z.array(consignments)])),
});
export type Order = z.infer<typeof orderForm>;
export type Product = z.infer<typeof product>;

export const shipmentsForm = z.array(
  z.object({
    tracking_number: looseText,
    tracking_carrier: looseText,
    shipping_provider: looseText,
    shipping_provider_display_name: looseText,
  }),
);
export type Shipments = z.infer<typeof shipmentsForm>;

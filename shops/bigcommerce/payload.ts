import * as z from 'zod/mini';
import { code, lenient, text } from '../../senders/forms.ts';

/** The few fields of a webhook: it names its order and says no more of it. */
export const eventForm = z.object({
  scope: z.string(),
  producer: lenient(z.string()),
  created_at: lenient(z.number()),
  data: z.object({
    id: code,
    orderId: code,
    order_id: code,
    status: lenient(z.object({ new_status_id: lenient(z.number()) })),
  }),
});
export type Event = z.infer<typeof eventForm>;

const value = lenient(z.union([z.string(), z.number()]));

const product = z.object({
  id: value,
  product_id: value,
  variant_id: value,
  sku: lenient(z.string()),
  name: lenient(z.string()),
  quantity: value,
  price_inc_tax: value,
});

const words = lenient(z.string());

/** Where a part of the order goes, and what is in it. */
const consignment = z.object({
  company: words,
  street_1: words,
  street_2: words,
  zip: words,
  city: words,
  state: words,
  country_iso2: words,
  phone: words,
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
  total_inc_tax: value,
  shipping_cost_inc_tax: value,
  total_tax: value,
  discount_amount: value,
  coupon_discount: value,
  refunded_amount: value,
  default_currency_code: lenient(z.string()),
  currency_code: lenient(z.string()),
  customer_locale: lenient(z.string()),
  billing_address: lenient(
    z.object({
      first_name: lenient(z.string()),
      last_name: lenient(z.string()),
      email: lenient(z.string()),
      phone: lenient(z.string()),
      country_iso2: lenient(z.string()),
    }),
  ),
  products: lenient(z.array(product)),
  consignments: lenient(z.union([consignments, z.array(consignments)])),
});
export type Order = z.infer<typeof orderForm>;
export type Product = z.infer<typeof product>;

export const shipmentsForm = z.array(
  z.object({
    tracking_number: lenient(z.string()),
    tracking_carrier: lenient(z.string()),
    shipping_provider: lenient(z.string()),
    shipping_provider_display_name: lenient(z.string()),
  }),
);
export type Shipments = z.infer<typeof shipmentsForm>;

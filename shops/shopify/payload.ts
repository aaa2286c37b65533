import * as z from 'zod/mini';
import { lenient } from '../../senders/forms.ts';

/** What an order is found by: without it there is no news. Too long for a number, it is text already. */
const id = z.union([z.string(), z.number()]);
const words = lenient(z.string());
const value = lenient(id);
const list = <T>(form: z.ZodMiniType<T>) => lenient(z.array(lenient(form)));
const money = lenient(z.object({ shop_money: lenient(z.object({ amount: value })) }));

const address = lenient(
  z.object({
    name: words,
    first_name: words,
    last_name: words,
    phone: value,
    company: words,
    address1: words,
    address2: words,
    zip: value,
    city: words,
    province_code: words,
    country_code: words,
  }),
);

const line = z.object({
  id: value,
  variant_id: value,
  sku: value,
  name: words,
  title: words,
  price: value,
  quantity: value,
  current_quantity: value,
  requires_shipping: lenient(z.boolean()),
});

const fulfilmentFields = {
  id: value,
  status: words,
  created_at: words,
  updated_at: words,
  shipment_status: words,
  tracking_company: words,
  tracking_number: value,
  tracking_numbers: list(id),
};
const fulfilment = z.object(fulfilmentFields);
export const fulfilmentForm = z.object({ ...fulfilmentFields, order_id: id });

const refund = z.object({
  transactions: list(z.object({ kind: words, status: words, amount: value, currency: words })),
});

/** The fields of a Shopify order that we read; it may hold any others. */
export const orderForm = z.object({
  id,
  name: value,
  order_number: value,
  email: words,
  contact_email: words,
  phone: value,
  customer_locale: words,
  customer: lenient(z.object({ email: words, phone: value, first_name: words, last_name: words })),
  billing_address: address,
  shipping_address: address,
  line_items: list(line),
  currency: words,
  total_price: value,
  total_tax: value,
  total_discounts: value,
  total_shipping_price_set: money,
  created_at: words,
  processed_at: words,
  updated_at: words,
  cancelled_at: words,
  financial_status: words,
  fulfillment_status: words,
  fulfillments: list(fulfilment),
  refunds: list(refund),
});

export const eventForm = z.object({
  id: value,
  order_id: id,
  status: words,
  message: words,
  happened_at: words,
  created_at: words,
  city: words,
  province: words,
  country: words,
  tracking_company: words,
  tracking_number: value,
  estimated_delivery_at: words,
});

export const refundForm = z.object({
  order_id: id,
  created_at: words,
  processed_at: words,
  refund_line_items: z.unknown(),
});

export const editForm = z.object({ order_edit: z.object({ order_id: id, created_at: words }) });

const absent = z.optional(z.undefined());
/** Little but the id: a whole order that is sent again as if it were deleted is not heard, since no signature covers what a call is about. */
export const deletedForm = z.object({ id, order_id: absent, line_items: absent });

/** By which of its fields a body shows what it is. */
export const shapeForm = z.object({
  fulfillment_id: z.optional(z.unknown()),
  refund_line_items: z.optional(z.unknown()),
  tracking_numbers: z.optional(z.unknown()),
  line_items: z.optional(z.unknown()),
});

export type ShopifyOrder = z.infer<typeof orderForm>;
export type Fulfilment = z.infer<typeof fulfilment>;
export type FulfilmentEvent = z.infer<typeof eventForm>;
export type ShopifyAddress = z.infer<typeof address>;

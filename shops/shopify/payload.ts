import * as z from 'zod/mini';
import { lenient, looseText } from '../../senders/forms.ts';

/** What an order is found by: without it there is no news. Too long for a number, it is text already. */
const id = z.union([z.string(), z.number()]);
const value = lenient(id);
const list = <T>(form: z.ZodMiniType<T>) => lenient(z.array(lenient(form)));
const money = lenient(z.object({ shop_money: lenient(z.object({ amount: value })) }));

const address = lenient(
  z.object({
    name: looseText,
    first_name: looseText,
    last_name: looseText,
    phone: value,
    company: looseText,
    address1: looseText,
    address2: looseText,
    zip: value,
    city: looseText,
    province_code: looseText,
    country_code: looseText,
  }),
);

const line = z.object({
  id: value,
  variant_id: value,
  sku: value,
  name: looseText,
  title: looseText,
  price: value,
  quantity: value,
  current_quantity: value,
  requires_shipping: lenient(z.boolean()),
});

const fulfilmentFields = {
  id: value,
  status: looseText,
  created_at: looseText,
  updated_at: looseText,
  shipment_status: looseText,
  tracking_company: looseText,
  tracking_number: value,
  tracking_numbers: list(id),
};
const fulfilment = z.object(fulfilmentFields);
export const fulfilmentForm = z.object({ ...fulfilmentFields, order_id: id });

const refund = z.object({
  transactions: list(z.object({ kind: looseText, status: looseText, amount: value, currency: looseText })),
});

/** The fields of a Shopify order that we read; it may hold any others. */
export const orderForm = z.object({
  id,
  name: value,
  order_number: value,
  email: looseText,
  contact_email: looseText,
  phone: value,
  customer_locale: looseText,
  buyer_accepts_marketing: lenient(z.boolean()),
  customer: lenient(
    z.object({
      email: looseText,
      phone: value,
      first_name: looseText,
      last_name: looseText,
      email_marketing_consent: lenient(z.object({ state: looseText })),
    }),
  ),
  billing_address: address,
  shipping_address: address,
  line_items: list(line),
  currency: looseText,
  total_price: value,
  total_tax: value,
  total_discounts: value,
  total_shipping_price_set: money,
  created_at: looseText,
  processed_at: looseText,
  updated_at: looseText,
  cancelled_at: looseText,
  financial_status: looseText,
  fulfillment_status: looseText,
  fulfillments: list(fulfilment),
  refunds: list(refund),
});

export const eventForm = z.object({
  id: value,
  order_id: id,
  status: looseText,
  message: looseText,
  happened_at: looseText,
  created_at: looseText,
  city: looseText,
  province: looseText,
  country: looseText,
  tracking_company: looseText,
  tracking_number: value,
  estimated_delivery_at: looseText,
});

export const refundForm = z.object({
  order_id: id,
  created_at: looseText,
  processed_at: looseText,
  refund_line_items: z.unknown(),
});

export const editForm = z.object({ order_edit: z.object({ order_id: id, created_at: looseText }) });

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

import * as z from 'zod/mini';
import { lenient, looseText } from '../../senders/forms.ts';

/** What an order is found by: without it there is no news. */
const id = z.union([z.string(), z.number()]);
const value = lenient(id);
/** PHP writes an empty object as an empty list, and a list with gaps as an object: then there is nothing in it for us. */
const list = <T>(form: z.ZodMiniType<T>) => lenient(z.array(lenient(form)));

const person = {
  first_name: looseText,
  last_name: looseText,
  company: looseText,
  address_1: looseText,
  address_2: looseText,
  postcode: value,
  city: looseText,
  state: looseText,
  country: looseText,
  phone: value,
};

const line = z.object({
  id: value,
  product_id: value,
  variation_id: value,
  sku: value,
  name: looseText,
  quantity: value,
  price: value,
  total: value,
});

/** The fields of a WooCommerce order that we read; it may hold any others, and plugins add some. */
export const orderForm = z.object({
  id,
  number: value,
  status: looseText,
  currency: looseText,
  total: value,
  total_tax: value,
  shipping_total: value,
  discount_total: value,
  date_created_gmt: looseText,
  date_modified_gmt: looseText,
  date_paid: looseText,
  date_paid_gmt: looseText,
  billing: lenient(z.object({ ...person, email: looseText })),
  shipping: lenient(z.object(person)),
  line_items: list(line),
  refunds: list(z.object({ total: value })),
  meta_data: list(z.object({ key: looseText, value: z.unknown() })),
});

/** What the plugins "Shipment Tracking" and "Advanced Shipment Tracking" keep with an order. */
const tracking = lenient(
  z.object({ tracking_number: value, tracking_provider: looseText, custom_tracking_provider: looseText }),
);
/** A list; once one of them was deleted, an object with the places that are left. */
export const trackingForm = z.union([z.array(tracking), z.record(z.string(), tracking)]);

const absent = z.optional(z.undefined());
/** Little but the id: a whole order that is sent again as if it were deleted is not heard, since no signature covers what a call is about. */
export const deletedForm = z.object({ id, status: absent, line_items: absent });

export type WooOrder = z.infer<typeof orderForm>;

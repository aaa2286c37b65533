import * as z from 'zod/mini';
import { code, lenient, text } from '../../senders/forms.ts';

const words = lenient(z.string());
/** Some carriers' codes come as numbers. */
const looseCode = lenient(code);

const event = z.object({
  occurred_at: words,
  carrier_occurred_at: words,
  /** In older bodies. */
  event_date: words,
  description: words,
  city_locality: words,
  state_province: words,
  postal_code: looseCode,
  country_code: words,
  event_code: looseCode,
  status_code: text,
  status_detail_code: text,
});

/** The envelope of every ShipEngine and ShipStation webhook. */
export const envelopeForm = z.object({
  resource_url: words,
  resource_type: z.string(),
  data: z.optional(z.unknown()),
});

/** What ShipEngine knows of one parcel: the same in a webhook and in an answer of its API. */
export const trackingForm = z.object({
  tracking_number: lenient(code),
  carrier_code: words,
  status_code: text,
  status_detail_code: text,
  estimated_delivery_date: words,
  actual_delivery_date: words,
  events: z.nullish(z.array(event)),
});

export type Tracking = z.infer<typeof trackingForm>;
export type TrackingEvent = z.infer<typeof event>;

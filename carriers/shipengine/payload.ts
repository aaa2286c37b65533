import * as z from 'zod/mini';
import { looseCode, looseText, text } from '../../senders/forms.ts';

const event = z.object({
  occurred_at: looseText,
  carrier_occurred_at: looseText,
  /** In older bodies. */
  event_date: looseText,
  description: looseText,
  city_locality: looseText,
  state_province: looseText,
  postal_code: looseCode,
  country_code: looseText,
  event_code: looseCode,
  status_code: text,
  status_detail_code: text,
});

/** The envelope of every ShipEngine and ShipStation webhook. */
export const envelopeForm = z.object({
  resource_url: looseText,
  resource_type: z.string(),
  data: z.optional(z.unknown()),
});

/** What ShipEngine knows of one parcel: the same in a webhook and in an answer of its API. */
export const trackingForm = z.object({
  tracking_number: looseCode,
  carrier_code: looseText,
  status_code: text,
  status_detail_code: text,
  estimated_delivery_date: looseText,
  actual_delivery_date: looseText,
  events: z.nullish(z.array(event)),
});

export type Tracking = z.infer<typeof trackingForm>;
export type TrackingEvent = z.infer<typeof event>;

import * as z from 'zod/mini';
import { lenient, looseCode, looseText, text } from '../../senders/forms.ts';

const detail = z.object({
  status: text,
  status_detail: text,
  datetime: text,
  message: looseText,
  carrier_code: looseCode,
  tracking_location: lenient(z.object({ city: looseText, state: looseText, country: looseText })),
});

/** The fields of an EasyPost event that we read; it may hold any others. */
export const eventForm = z.object({ id: looseText, description: z.string(), result: z.optional(z.unknown()) });

export const trackerForm = z.object({
  tracking_code: z.string(),
  carrier: looseText,
  status: text,
  status_detail: text,
  created_at: looseText,
  est_delivery_date: looseText,
  tracking_details: z.nullish(z.array(detail)),
  carrier_detail: lenient(z.object({ est_delivery_date_local: looseText, initial_delivery_attempt: looseText })),
});

/** What the API answers when it is asked for trackers. */
export const foundForm = z.object({ trackers: z.array(trackerForm) });

export type Tracker = z.infer<typeof trackerForm>;
export type TrackingDetail = z.infer<typeof detail>;

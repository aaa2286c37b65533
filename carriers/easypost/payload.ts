import * as z from 'zod/mini';
import { code, lenient, text } from '../../senders/forms.ts';

const words = lenient(z.string());

const detail = z.object({
  status: text,
  status_detail: text,
  datetime: text,
  message: words,
  carrier_code: lenient(code),
  tracking_location: lenient(z.object({ city: words, state: words, country: words })),
});

/** The fields of an EasyPost event that we read; it may hold any others. */
export const eventForm = z.object({ id: words, description: z.string(), result: z.optional(z.unknown()) });

export const trackerForm = z.object({
  tracking_code: z.string(),
  carrier: words,
  status: text,
  status_detail: text,
  created_at: words,
  est_delivery_date: words,
  tracking_details: z.nullish(z.array(detail)),
  carrier_detail: lenient(z.object({ est_delivery_date_local: words, initial_delivery_attempt: words })),
});

/** What the API answers when it is asked for trackers. */
export const foundForm = z.object({ trackers: z.array(trackerForm) });

export type Tracker = z.infer<typeof trackerForm>;
export type TrackingDetail = z.infer<typeof detail>;

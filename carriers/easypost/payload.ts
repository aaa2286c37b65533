import * as z from 'zod/mini';

const text = z.nullish(z.string());

const detail = z.object({
  status: text,
  status_detail: text,
  datetime: text,
  message: text,
  source: text,
  carrier_code: text,
  tracking_location: z.nullish(z.object({ city: text, state: text, country: text })),
});

/** The fields of an EasyPost event that we read; it may hold any others. */
export const eventForm = z.object({ id: text, description: z.string(), result: z.optional(z.unknown()) });

export const trackerForm = z.object({
  tracking_code: z.string(),
  carrier: text,
  status: text,
  status_detail: text,
  created_at: text,
  est_delivery_date: text,
  tracking_details: z.nullish(z.array(detail)),
  carrier_detail: z.nullish(z.object({ est_delivery_date_local: text, initial_delivery_attempt: text })),
});

export type Tracker = z.infer<typeof trackerForm>;
export type TrackingDetail = z.infer<typeof detail>;

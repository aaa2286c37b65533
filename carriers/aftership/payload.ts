import * as z from 'zod/mini';
import { lenient, looseText, text } from '../../senders/forms.ts';

/** Fields were renamed between versions of AfterShip's API: both names are read. */
const checkpoint = z.object({
  tag: text,
  subtag: text,
  checkpoint_time: text,
  message: looseText,
  subtag_message: looseText,
  location: looseText,
  city: looseText,
  state: looseText,
  country_region: looseText,
  country_iso3: looseText,
});

const estimate = lenient(
  z.union([
    z.string(),
    z.object({
      source: looseText,
      datetime: looseText,
      datetime_max: looseText,
      estimated_delivery_date: looseText,
      estimated_delivery_date_max: looseText,
    }),
  ]),
);

/** The fields of an AfterShip event that we read; it may hold any others. */
export const eventForm = z.object({ event: z.string(), event_id: looseText, msg: z.optional(z.unknown()) });

export const trackingForm = z.object({
  tracking_number: z.union([z.string(), z.number()]),
  slug: looseText,
  tag: text,
  subtag: text,
  created_at: looseText,
  checkpoints: z.nullish(z.array(checkpoint)),
  latest_estimated_delivery: estimate,
  courier_estimated_delivery_date: estimate,
  aftership_estimated_delivery_date: estimate,
  expected_delivery: estimate,
});

/** What the API answers when it is asked for trackings. */
export const foundForm = z.object({ data: z.object({ trackings: z.array(trackingForm) }) });

export type Tracking = z.infer<typeof trackingForm>;
export type Checkpoint = z.infer<typeof checkpoint>;
export type Estimate = z.infer<typeof estimate>;

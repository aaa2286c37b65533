import * as z from 'zod/mini';
import { flag, lenient, looseText, text } from '../../senders/forms.ts';

/** Missing in older data, null where Shippo knows none, and now and then its code alone. */
const substatus = lenient(z.union([z.string(), z.object({ code: looseText, action_required: flag })]));

const scan = z.object({
  status: text,
  substatus,
  status_date: text,
  status_details: looseText,
  location: lenient(z.object({ city: looseText, state: looseText, zip: looseText, country: looseText })),
});

/** The fields of a Shippo event that we read; it may hold any others. */
export const eventForm = z.object({ event: z.string(), carrier: looseText, data: z.optional(z.unknown()) });

export const trackForm = z.object({
  tracking_number: z.union([z.string(), z.number()]),
  carrier: looseText,
  eta: looseText,
  /** Where a track is still a transaction, as before 2018: the status alone. */
  tracking_status: z.nullish(z.union([z.string(), scan])),
  tracking_history: z.nullish(z.array(scan)),
});

export type Track = z.infer<typeof trackForm>;
export type TrackScan = z.infer<typeof scan>;

import * as z from 'zod/mini';
import { code, lenient, text } from '../../senders/forms.ts';

const words = lenient(z.string());

const event = z.object({
  date: words,
  time: words,
  timestamp: words,
  code: lenient(code),
  status: text,
  reason: text,
  description: words,
  location: words,
});

/** Every webhook of Karrio. */
export const envelopeForm = z.object({ event: z.string(), data: z.optional(z.unknown()) });

export const trackerForm = z.object({
  tracking_number: z.union([z.string(), z.number()]),
  carrier_name: words,
  status: text,
  estimated_delivery: words,
  meta: lenient(z.object({ carrier: words })),
  events: z.nullish(z.array(event)),
});

export type Tracker = z.infer<typeof trackerForm>;
export type TrackerEvent = z.infer<typeof event>;

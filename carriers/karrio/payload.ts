import * as z from 'zod/mini';
import { lenient, looseCode, looseText, text } from '../../senders/forms.ts';

const event = z.object({
  date: looseText,
  time: looseText,
  timestamp: looseText,
  code: looseCode,
  status: text,
  reason: text,
  description: looseText,
  location: looseText,
});

/** Every webhook of Karrio. */
export const envelopeForm = z.object({ event: z.string(), data: z.optional(z.unknown()) });

export const trackerForm = z.object({
  tracking_number: z.union([z.string(), z.number()]),
  carrier_name: looseText,
  status: text,
  estimated_delivery: looseText,
  meta: lenient(z.object({ carrier: looseText })),
  events: z.nullish(z.array(event)),
});

export type Tracker = z.infer<typeof trackerForm>;
export type TrackerEvent = z.infer<typeof event>;

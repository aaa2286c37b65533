import * as z from 'zod/mini';
import { lenient, looseCode, looseText, text } from '../../senders/forms.ts';

/** The time as the carrier wrote it, whole or in parts. */
const rawTime = lenient(z.union([z.string(), z.object({ date: looseText, time: looseText, timezone: looseText })]));

const event = z.object({
  time_iso: looseText,
  time_utc: looseText,
  time_raw: rawTime,
  description: looseText,
  location: looseText,
  stage: text,
  sub_status: text,
  address: lenient(z.object({ country: looseText, state: looseText, city: looseText, postal_code: looseCode })),
});

const provider = z.object({
  provider: lenient(z.object({ key: looseCode, name: looseText, alias: looseText })),
  events: z.nullish(z.array(event)),
});

/** Every push of 17TRACK. */
export const pushForm = z.object({ event: z.string(), data: z.optional(z.unknown()) });

export const trackedForm = z.object({
  number: z.union([z.string(), z.number()]),
  carrier: looseCode,
  track_info: z.object({
    latest_status: z.nullish(z.object({ status: text, sub_status: text })),
    time_metrics: lenient(
      z.object({ estimated_delivery_date: lenient(z.object({ source: looseText, from: looseText, to: looseText })) }),
    ),
    tracking: z.nullish(z.object({ providers: z.nullish(z.array(provider)) })),
  }),
});

export type Tracked = z.infer<typeof trackedForm>;
export type Provider = z.infer<typeof provider>;
export type TrackEvent = z.infer<typeof event>;

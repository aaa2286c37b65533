import * as z from 'zod/mini';
import { code, lenient, text } from '../../senders/forms.ts';

const words = lenient(z.string());
const looseCode = lenient(code);

/** The time as the carrier wrote it, whole or in parts. */
const rawTime = lenient(z.union([z.string(), z.object({ date: words, time: words, timezone: words })]));

const event = z.object({
  time_iso: words,
  time_utc: words,
  time_raw: rawTime,
  description: words,
  location: words,
  stage: text,
  sub_status: text,
  address: lenient(z.object({ country: words, state: words, city: words, postal_code: looseCode })),
});

const provider = z.object({
  provider: lenient(z.object({ key: looseCode, name: words, alias: words })),
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
      z.object({ estimated_delivery_date: lenient(z.object({ source: words, from: words, to: words })) }),
    ),
    tracking: z.nullish(z.object({ providers: z.nullish(z.array(provider)) })),
  }),
});

export type Tracked = z.infer<typeof trackedForm>;
export type Provider = z.infer<typeof provider>;
export type TrackEvent = z.infer<typeof event>;

import * as z from 'zod/mini';
import { code, lenient, text } from '../../senders/forms.ts';

const word = lenient(text);
const id = lenient(code);

/** Version 4 of the API, and beside it the names of versions 2 and 3. */
const checkpoint = z.object({
  checkpoint_date: word,
  Date: word,
  tracking_detail: word,
  StatusDescription: word,
  location: word,
  Details: word,
  city: word,
  state: word,
  country_iso2: word,
  checkpoint_delivery_status: word,
  checkpoint_status: word,
  checkpoint_delivery_substatus: word,
  substatus: word,
});

const side = lenient(z.object({ trackinfo: z.nullish(z.array(checkpoint)) }));

export const trackingForm = z.object({
  tracking_number: code,
  courier_code: word,
  carrier_code: word,
  delivery_status: word,
  status: word,
  substatus: word,
  latest_event: word,
  lastEvent: word,
  created_at: word,
  scheduled_delivery_date: word,
  origin_info: side,
  destination_info: side,
});

/** What a webhook of any version holds that we read. Where it is about several trackings, `data` is a list. */
export const webhookForm = z.object({ event: word, data: z.optional(z.unknown()) });

/** How versions 2 and 3 sign: inside of the body. */
export const signedForm = z.object({ verifyInfo: z.object({ timeStr: id, signature: word }) });

export type TrackingMoreTracking = z.infer<typeof trackingForm>;
export type Checkpoint = z.infer<typeof checkpoint>;

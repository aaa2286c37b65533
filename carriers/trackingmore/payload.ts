import * as z from 'zod/mini';
import { code, lenient, looseCode, looseText } from '../../senders/forms.ts';

/** Version 4 of the API, and beside it the names of versions 2 and 3. */
const checkpoint = z.object({
  checkpoint_date: looseText,
  Date: looseText,
  tracking_detail: looseText,
  StatusDescription: looseText,
  location: looseText,
  Details: looseText,
  city: looseText,
  state: looseText,
  country_iso2: looseText,
  checkpoint_delivery_status: looseText,
  checkpoint_status: looseText,
  checkpoint_delivery_substatus: looseText,
  substatus: looseText,
});

const side = lenient(z.object({ trackinfo: z.nullish(z.array(checkpoint)) }));

export const trackingForm = z.object({
  tracking_number: code,
  courier_code: looseText,
  carrier_code: looseText,
  delivery_status: looseText,
  status: looseText,
  substatus: looseText,
  latest_event: looseText,
  lastEvent: looseText,
  created_at: looseText,
  scheduled_delivery_date: looseText,
  origin_info: side,
  destination_info: side,
});

/** What a webhook of any version holds that we read. Where it is about several trackings, `data` is a list. */
export const webhookForm = z.object({ event: looseText, data: z.optional(z.unknown()) });

/** How versions 2 and 3 sign: inside of the body. */
export const signedForm = z.object({ verifyInfo: z.object({ timeStr: looseCode, signature: looseText }) });

export type TrackingMoreTracking = z.infer<typeof trackingForm>;
export type Checkpoint = z.infer<typeof checkpoint>;

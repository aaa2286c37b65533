import * as z from 'zod/mini';
import { code, lenient, text } from '../../senders/forms.ts';

/** The fields of a Sendcloud webhook that we read; it may hold any others. */
export const eventForm = z.object({
  action: z.string(),
  timestamp: lenient(code),
  carrier_status_change_timestamp: lenient(code),
  parcel: z.optional(z.unknown()),
});

export const parcelForm = z.object({
  tracking_number: code,
  carrier: lenient(z.object({ code: lenient(text), name: lenient(text) })),
  status: z.object({ id: code, message: lenient(text) }),
  shipment: lenient(z.object({ name: lenient(text) })),
  date_created: lenient(text),
  date_updated: lenient(text),
});

export type SendcloudEvent = z.infer<typeof eventForm>;
export type SendcloudParcel = z.infer<typeof parcelForm>;

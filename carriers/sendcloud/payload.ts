import * as z from 'zod/mini';
import { code, lenient, looseCode, looseText } from '../../senders/forms.ts';

/** The fields of a Sendcloud webhook that we read; it may hold any others. */
export const eventForm = z.object({
  action: z.string(),
  timestamp: looseCode,
  carrier_status_change_timestamp: looseCode,
  parcel: z.optional(z.unknown()),
});

export const parcelForm = z.object({
  tracking_number: code,
  carrier: lenient(z.object({ code: looseText, name: looseText })),
  status: z.object({ id: code, message: looseText }),
  shipment: lenient(z.object({ name: looseText })),
  date_created: looseText,
  date_updated: looseText,
});

export type SendcloudEvent = z.infer<typeof eventForm>;
export type SendcloudParcel = z.infer<typeof parcelForm>;

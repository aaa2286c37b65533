import * as z from 'zod/mini';
import { looseText, text } from '../../senders/forms.ts';

/** The longest list of parcels that one delivery may hold. */
const MOST_PARCELS = 100;

const scan = z.object({
  id: text,
  status: z.string(),
  reason: text,
  actionRequired: z.nullish(z.boolean()),
  at: z.string().check(z.minLength(1)),
  message: text,
  location: text,
});

const parcel = z.object({
  carrier: z.string(),
  trackingNumber: z.string(),
  estimatedDelivery: text,
  scans: z.array(scan),
});

export const envelopeForm = z.object({
  type: z.string(),
  timestamp: looseText,
  data: z.optional(z.unknown()),
});

export const parcelsForm = z.object({ parcels: z.array(parcel).check(z.maxLength(MOST_PARCELS)) });

export type SentParcel = z.infer<typeof parcel>;
export type SentScan = z.infer<typeof scan>;

import * as z from 'zod/mini';
import { code, lenient, looseCode, looseText } from '../../senders/forms.ts';

const event = z.object({
  eventType: looseText,
  eventCode: looseCode,
  eventTimestamp: looseText,
  GMTTimestamp: looseText,
  GMTOffset: looseText,
  eventCity: looseText,
  eventState: looseText,
  eventZIP: looseCode,
  eventZIPCode: looseCode,
  eventCountry: looseText,
});

/** A tracking as version 3 of USPS's Tracking API answers it; a single event may also stand in it, or beside its number. */
export const trackingForm = z.extend(event, {
  trackingNumber: code,
  status: looseText,
  statusCategory: looseText,
  expectedDeliveryTimeStamp: looseText,
  expectedDeliveryDate: looseText,
  deliveryDateExpectation: lenient(z.object({ expectedDeliveryDate: looseText, predictedDeliveryDate: looseText })),
  trackingEvents: z.nullish(z.union([z.array(event), event])),
});

const wrapped = z.optional(z.unknown());

/** What a tracking may be wrapped in. */
export const envelopeForm = z.object({
  challenge: wrapped,
  trackingNumber: looseCode,
  data: wrapped,
  payload: wrapped,
  tracking: wrapped,
  trackingInfo: wrapped,
  trackings: wrapped,
});

export type UspsTracking = z.infer<typeof trackingForm>;
export type UspsEvent = z.infer<typeof event>;

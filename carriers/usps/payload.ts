import * as z from 'zod/mini';
import { code, lenient, text } from '../../senders/forms.ts';

const word = lenient(text);
const id = lenient(code);

const event = z.object({
  eventType: word,
  eventCode: id,
  eventTimestamp: word,
  GMTTimestamp: word,
  GMTOffset: word,
  eventCity: word,
  eventState: word,
  eventZIP: id,
  eventZIPCode: id,
  eventCountry: word,
});

/** A tracking as version 3 of USPS's Tracking API answers it; a single event may also stand in it, or beside its number. */
export const trackingForm = z.extend(event, {
  trackingNumber: code,
  status: word,
  statusCategory: word,
  expectedDeliveryTimeStamp: word,
  expectedDeliveryDate: word,
  deliveryDateExpectation: lenient(z.object({ expectedDeliveryDate: word, predictedDeliveryDate: word })),
  trackingEvents: z.nullish(z.union([z.array(event), event])),
});

const wrapped = z.optional(z.unknown());

/** What a tracking may be wrapped in. */
export const envelopeForm = z.object({
  challenge: wrapped,
  trackingNumber: id,
  data: wrapped,
  payload: wrapped,
  tracking: wrapped,
  trackingInfo: wrapped,
  trackings: wrapped,
});

export type UspsTracking = z.infer<typeof trackingForm>;
export type UspsEvent = z.infer<typeof event>;

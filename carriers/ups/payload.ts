import * as z from 'zod/mini';
import { lenient, looseCode, looseText } from '../../senders/forms.ts';

/** The fields of a Track Alert event that we read; it may hold any others (a photo of the delivery among them). */
export const eventForm = z.object({
  trackingNumber: z.string(),
  activityStatus: z.object({ type: looseCode, code: looseCode, description: looseText, descriptionCode: looseCode }),
  activityLocation: lenient(
    z.object({ city: looseCode, stateProvince: looseCode, postalCode: looseCode, country: looseCode }),
  ),
  localActivityDate: looseCode,
  localActivityTime: looseCode,
  gmtActivityDate: looseCode,
  gmtActivityTime: looseCode,
  gmtOffset: looseText,
  scheduledDeliveryDate: looseCode,
  actualDeliveryDate: looseCode,
  deliveryEndTime: looseCode,
});

export type TrackEvent = z.infer<typeof eventForm>;

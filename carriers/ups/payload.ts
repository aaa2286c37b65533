import * as z from 'zod/mini';
import { code, lenient } from '../../senders/forms.ts';

const word = lenient(code);

/** The fields of a Track Alert event that we read; it may hold any others (a photo of the delivery among them). */
export const eventForm = z.object({
  trackingNumber: z.string(),
  activityStatus: z.object({ type: word, code: word, description: lenient(z.string()), descriptionCode: word }),
  activityLocation: lenient(z.object({ city: word, stateProvince: word, postalCode: word, country: word })),
  localActivityDate: word,
  localActivityTime: word,
  gmtActivityDate: word,
  gmtActivityTime: word,
  gmtOffset: lenient(z.string()),
  scheduledDeliveryDate: word,
  actualDeliveryDate: word,
  deliveryEndTime: word,
});

export type TrackEvent = z.infer<typeof eventForm>;

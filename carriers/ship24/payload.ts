import * as z from 'zod/mini';
import { code, lenient, looseCode, looseText } from '../../senders/forms.ts';

/** Ship24's own examples spell `hasNoTime` and `utcOffset` as texts, too. */
const event = z.object({
  eventId: looseCode,
  trackingNumber: looseCode,
  status: looseText,
  occurrenceDatetime: looseText,
  order: looseCode,
  datetime: looseText,
  hasNoTime: lenient(z.union([z.boolean(), z.string()])),
  utcOffset: looseText,
  location: looseText,
  courierCode: looseText,
  statusCode: looseText,
  statusCategory: looseText,
  statusMilestone: looseText,
});

const metadata = lenient(z.object({ messageId: looseCode, generatedAt: looseText, topic: looseText }));

/** What tells of what kind it is, before anything else of it is read. */
export const labelForm = z.object({ metadata });

export const trackingForm = z.object({
  metadata,
  tracker: z.object({ trackingNumber: code, courierCode: lenient(z.union([z.string(), z.array(z.string())])) }),
  shipment: lenient(
    z.object({
      statusCode: looseText,
      statusCategory: looseText,
      statusMilestone: looseText,
      delivery: lenient(
        z.object({
          estimatedDeliveryDate: looseText,
          courierEstimatedDeliveryDate: lenient(z.object({ from: looseText, to: looseText })),
        }),
      ),
    }),
  ),
  events: z.nullish(z.array(event)),
});

/** The fields of a Ship24 message that we read; it may hold any others. */
export const messageForm = z.object({ trackings: z.array(z.unknown()) });

export type Ship24Tracking = z.infer<typeof trackingForm>;
export type Ship24Event = z.infer<typeof event>;

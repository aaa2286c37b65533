import * as z from 'zod/mini';
import { code, lenient, text } from '../../senders/forms.ts';

const word = lenient(text);
const id = lenient(code);

/** Ship24's own examples spell `hasNoTime` and `utcOffset` as texts, too. */
const event = z.object({
  eventId: id,
  trackingNumber: id,
  status: word,
  occurrenceDatetime: word,
  order: id,
  datetime: word,
  hasNoTime: lenient(z.union([z.boolean(), z.string()])),
  utcOffset: word,
  location: word,
  courierCode: word,
  statusCode: word,
  statusCategory: word,
  statusMilestone: word,
});

const metadata = lenient(z.object({ messageId: id, generatedAt: word, topic: word }));

/** What tells of what kind it is, before anything else of it is read. */
export const labelForm = z.object({ metadata });

export const trackingForm = z.object({
  metadata,
  tracker: z.object({ trackingNumber: code, courierCode: lenient(z.union([z.string(), z.array(z.string())])) }),
  shipment: lenient(
    z.object({
      statusCode: word,
      statusCategory: word,
      statusMilestone: word,
      delivery: lenient(
        z.object({
          estimatedDeliveryDate: word,
          courierEstimatedDeliveryDate: lenient(z.object({ from: word, to: word })),
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

import * as z from 'zod/mini';
import { lenient, text } from '../../senders/forms.ts';

const words = lenient(z.string());
const carrier = lenient(z.union([z.string(), z.object({ slug: words, name: words })]));

/** Every webhook of ParcelsApp: of one lookup, or of several in a batch. */
export const envelopeForm = z.object({
  event: z.string(),
  shipment: z.optional(z.unknown()),
  shipments: lenient(z.array(z.unknown())),
});

export const shipmentForm = z.object({
  trackingId: z.union([z.string(), z.number()]),
  status: text,
  states: z.nullish(z.array(z.object({ date: words, state: words, status: words, location: words }))),
  services: lenient(z.array(carrier)),
  detectedCarrier: carrier,
});

export type Shipment = z.infer<typeof shipmentForm>;
export type ShipmentState = NonNullable<Shipment['states']>[number];
export type ShipmentCarrier = z.infer<typeof carrier>;

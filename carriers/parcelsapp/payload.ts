import * as z from 'zod/mini';
import { lenient, looseText, text } from '../../senders/forms.ts';

const carrier = lenient(z.union([z.string(), z.object({ slug: looseText, name: looseText })]));

/** Every webhook of ParcelsApp: of one lookup, or of several in a batch. */
export const envelopeForm = z.object({
  event: z.string(),
  shipment: z.optional(z.unknown()),
  shipments: lenient(z.array(z.unknown())),
});

export const shipmentForm = z.object({
  trackingId: z.union([z.string(), z.number()]),
  status: text,
  states: z.nullish(z.array(z.object({ date: looseText, state: looseText, status: looseText, location: looseText }))),
  services: lenient(z.array(carrier)),
  detectedCarrier: carrier,
});

export type Shipment = z.infer<typeof shipmentForm>;
export type ShipmentState = NonNullable<Shipment['states']>[number];
export type ShipmentCarrier = z.infer<typeof carrier>;

import * as z from 'zod/mini';
import { code, lenient, looseCode, looseText } from '../../senders/forms.ts';

const placeForm = lenient(
  z.object({
    address: lenient(z.object({ countryCode: looseText, postalCode: looseCode, addressLocality: looseText })),
  }),
);

const eventForm = z.object({
  timestamp: looseText,
  location: placeForm,
  statusCode: looseText,
  status: looseText,
  description: looseText,
  remark: looseText,
});

const shipmentForm = z.object({
  id: code,
  status: lenient(eventForm),
  events: lenient(z.array(z.catch(z.nullable(eventForm), null))),
  estimatedTimeOfDelivery: looseText,
  estimatedDeliveryTimeFrame: lenient(z.object({ estimatedFrom: looseText, estimatedThrough: looseText })),
});

/** What a push and an answer of the tracking API have in common. */
export const shipmentsForm = z.object({ shipments: z.array(shipmentForm) });

const packageEventForm = z.object({
  date: looseText,
  time: looseText,
  timeZone: looseText,
  location: looseText,
  country: looseText,
  postalCode: looseCode,
  primaryEventId: looseCode,
  primaryEventDescription: looseText,
  secondaryEventDescription: looseText,
});

/** The form of DHL eCommerce Americas. */
export const packagesForm = z.object({
  packages: z.array(
    z.object({
      package: lenient(
        z.object({ trackingId: looseCode, dhlPackageId: looseCode, packageId: looseCode, expectedDelivery: looseText }),
      ),
      events: lenient(z.array(z.catch(z.nullable(packageEventForm), null))),
    }),
  ),
});

/** What kind of call it is: a push, a step of the handshake, or eCommerce's own. */
export const envelopeForm = z.object({
  scope: looseText,
  shipments: z.optional(z.unknown()),
  packages: z.optional(z.unknown()),
});

export type Shipment = z.infer<typeof shipmentForm>;
export type ShipmentEvent = z.infer<typeof eventForm>;
export type SentPackage = z.infer<typeof packagesForm>['packages'][number];
export type PackageEvent = z.infer<typeof packageEventForm>;

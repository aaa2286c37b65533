import * as z from 'zod/mini';
import { code, lenient, text } from '../../senders/forms.ts';

const word = lenient(code);
const line = lenient(text);

const placeForm = lenient(
  z.object({ address: lenient(z.object({ countryCode: line, postalCode: word, addressLocality: line })) }),
);

const eventForm = z.object({
  timestamp: line,
  location: placeForm,
  statusCode: line,
  status: line,
  description: line,
  remark: line,
});

const shipmentForm = z.object({
  id: code,
  status: lenient(eventForm),
  events: lenient(z.array(z.catch(z.nullable(eventForm), null))),
  estimatedTimeOfDelivery: line,
  estimatedDeliveryTimeFrame: lenient(z.object({ estimatedFrom: line, estimatedThrough: line })),
});

/** What a push and an answer of the tracking API have in common. */
export const shipmentsForm = z.object({ shipments: z.array(shipmentForm) });

const packageEventForm = z.object({
  date: line,
  time: line,
  timeZone: line,
  location: line,
  country: line,
  postalCode: word,
  primaryEventId: word,
  primaryEventDescription: line,
  secondaryEventDescription: line,
});

/** The form of DHL eCommerce Americas. */
export const packagesForm = z.object({
  packages: z.array(
    z.object({
      package: lenient(z.object({ trackingId: word, dhlPackageId: word, packageId: word, expectedDelivery: line })),
      events: lenient(z.array(z.catch(z.nullable(packageEventForm), null))),
    }),
  ),
});

/** What kind of call it is: a push, a step of the handshake, or eCommerce's own. */
export const envelopeForm = z.object({
  scope: line,
  shipments: z.optional(z.unknown()),
  packages: z.optional(z.unknown()),
});

export type Shipment = z.infer<typeof shipmentForm>;
export type ShipmentEvent = z.infer<typeof eventForm>;
export type SentPackage = z.infer<typeof packagesForm>['packages'][number];
export type PackageEvent = z.infer<typeof packageEventForm>;

import type { Reading } from '../../senders/reading.ts';
import { namedParcels } from '../named-parcels.ts';
import type { Shipments } from './payload.ts';

/** The parcels of an order, as the shop's API lists them. The carrier is a code, or its name, or is left out. */
export const readShipments = (shipments: Shipments, reference: string): Reading => {
  const parcels = namedParcels(
    shipments.map((shipment) => ({
      trackingNumber: shipment.tracking_number,
      carrier: [
        shipment.tracking_carrier,
        isOurOwn(shipment.shipping_provider) ? '' : shipment.shipping_provider,
        shipment.shipping_provider_display_name,
      ].find(Boolean),
    })),
  );
  if (parcels.length === 0) return { kind: 'nothing', why: 'no-parcel' };
  return { kind: 'news', parcels: [], orders: [{ reference, reason: 'shipped', parcels }] };
};

/** Providers that an app brought along have a number for a name: "carrier_1234567". */
const isOurOwn = (provider: string | null | undefined): boolean => /^carrier_\d+$|^custom$/.test(provider ?? '');

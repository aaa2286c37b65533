import type { OrderNews } from '../../senders/order-news.ts';
import { orderReference } from '../content.ts';
import { namedParcels } from '../named-parcels.ts';
import { instantOf } from './order.ts';
import type { Shipment } from './payload.ts';

/** The parcels of a shipment, as news of its order; nothing if it names no order. */
export const translateShipment = ({ order_id, updated_at, tracks }: Shipment): OrderNews | undefined => {
  const reference = orderReference(order_id);
  const at = instantOf(updated_at);
  const parcels = namedParcels(
    (tracks ?? []).map(({ track_number, number, carrier_code, title }) => ({
      trackingNumber: track_number ?? number,
      // Of a carrier that Commerce does not know only the title says who it is.
      carrier: carrier_code && carrier_code !== 'custom' ? carrier_code : title,
    })),
  );
  return reference ? { reference, reason: 'shipped', ...(at ? { at } : {}), parcels } : undefined;
};

import { ORDER_SLOT } from '../../domain/journey.ts';

/** A parcel as shops name it, from its key on the journey; nothing for the order as a whole. */
export const parcelName = (slot: string) => {
  const [trackingNumber = '', carrier = ''] = slot.split('#');
  return slot === ORDER_SLOT ? {} : { parcel: { carrier, trackingNumber } };
};

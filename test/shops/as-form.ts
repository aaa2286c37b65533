import type { OrderNews } from '../../senders/order-news.ts';

/** The request by which a shop would place this order through the API. */
export const asForm = ({ reference, content, parcels }: OrderNews) => {
  const { placedAt: _, ...order } = content ?? {};
  return {
    reference,
    ...order,
    parcels: parcels.map(({ carrier = 'other', trackingNumber }) => ({ carrier, trackingNumber })),
  };
};

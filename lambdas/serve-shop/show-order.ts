import type { Journey } from '../../domain/journey.ts';
import { orderKey } from '../adapters/keys.ts';
import { type OrderView, orderView } from './order-view.ts';
import { pageAddress } from './page-address.ts';
import { refused, type Told } from './problem.ts';
import type { Asked, Shop } from './shop.ts';

/** The key of the order that a reference of this brand stands for. */
export const findOrder = async (shop: Shop, { brand, reference }: Asked): Promise<string | undefined> => {
  const known = await shop.intake.reference(brand.id, reference);
  return known && orderKey(brand.id, known.order);
};

/** Where an order is, what is expected of it, and what is wrong. */
export const showOrder = async (shop: Shop, asked: Asked): Promise<Told<OrderView>> => {
  const pk = await findOrder(shop, asked);
  const journey = pk && (await shop.orders.find(pk));
  return journey ? tellOrder(shop, asked, { journey, outcome: 'order-shown' }) : refused('unknown-order');
};

export const tellOrder = async (
  shop: Shop,
  asked: Asked,
  { journey, outcome }: { readonly journey: Journey; readonly outcome: string },
): Promise<Told<OrderView>> => {
  const [signer, purchase] = await Promise.all([
    shop.links(),
    shop.intake.purchase(orderKey(asked.brand.id, journey.order)),
  ]);
  const page = pageAddress(signer, asked, journey);
  const content = orderView(journey, { reference: asked.reference, number: purchase?.number, page });
  return { kind: 'told', outcome, order: journey.order, content };
};

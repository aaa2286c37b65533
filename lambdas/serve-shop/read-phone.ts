import { readPhone } from '../../senders/phone-number.ts';
import type { BuyerForm, OrderForm } from './forms.ts';
import { refused, type Told } from './problem.ts';
import type { Asked, Shop } from './shop.ts';
import { findOrder } from './show-order.ts';
import { PHONE } from './texts.ts';

type Read<Content> =
  | { readonly kind: 'read'; readonly content: Content }
  | Extract<Told<never>, { readonly kind: 'refused' }>;

/** An order with its buyer's number in E.164. Without its country's code it is one of the country that the order goes to. */
export const orderWithPhone = async <Order extends Pick<OrderForm, 'buyer'>>(
  order: Order,
  brand: { readonly country: string },
): Promise<Read<Order>> => {
  const { buyer } = order;
  if (buyer.phone === undefined) return { kind: 'read', content: order };
  const phone = await readPhone(buyer.phone, buyer.country ?? brand.country);
  return phone ? { kind: 'read', content: { ...order, buyer: { ...buyer, phone } } } : noPhone('/buyer/phone');
};

/** A correction with its number in E.164. The order is looked up only for a number without its country's code. */
export const correctionWithPhone = async (shop: Shop, asked: Asked, buyer: BuyerForm): Promise<Read<BuyerForm>> => {
  if (buyer.phone === undefined) return { kind: 'read', content: buyer };
  const whole = await readPhone(buyer.phone);
  if (whole) return { kind: 'read', content: { ...buyer, phone: whole } };
  const pk = await findOrder(shop, asked);
  const journey = pk && (await shop.orders.find(pk));
  if (!journey) return refused('unknown-order');
  const phone = await readPhone(buyer.phone, journey.calendar.country);
  return phone ? { kind: 'read', content: { ...buyer, phone } } : noPhone('/phone');
};

const noPhone = (pointer: string) => refused('invalid-fields', { errors: [{ pointer, detail: PHONE }] });

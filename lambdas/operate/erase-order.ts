import { erase } from '../../domain/command.ts';
import { partsOf } from '../adapters/keys.ts';
import { erasureMark } from '../adapters/personal-store.ts';
import { changeOrder } from '../serve-shop/change-order.ts';
import { refused, type Told } from '../serve-shop/problem.ts';
import type { Asked } from '../serve-shop/shop.ts';
import { findOrder } from '../serve-shop/show-order.ts';
import type { Operator } from './operator.ts';

/** Forgets the buyer of an order. Safe to repeat; what a crash leaves over, the sweeper finishes. */
export const eraseOrder = async (
  { shop, personal }: Pick<Operator, 'shop' | 'personal'>,
  asked: Asked,
): Promise<Told<{ readonly orderId: string; readonly erased: true }>> => {
  const pk = await findOrder(shop, asked);
  if (!pk) return refused('unknown-order');
  const now = shop.now();
  const changed = await changeOrder(shop.orders, { pk, now, decide: erase, beside: () => [erasureMark(pk, now)] });
  if (changed.kind === 'refused') return changed;
  await personal.erase(pk);
  const { order } = partsOf(pk);
  return { kind: 'told', outcome: 'order-erased', order, content: { orderId: order, erased: true } };
};

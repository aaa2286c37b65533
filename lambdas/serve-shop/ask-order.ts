import { addParcels, cancel, reportProblem, type ShopProblem } from '../../domain/command.ts';
import type { TrackedParcel } from '../../domain/place.ts';
import type { Refunded } from '../../domain/refunded.ts';
import { handOver, refund } from '../../domain/shops-word.ts';
import { followed } from '../adapters/intake-store.ts';
import { type Command, changeOrder } from './change-order.ts';
import { nameCarriers } from './name-carriers.ts';
import { parcelOf, parcelsOf } from './new-order.ts';
import type { OrderView } from './order-view.ts';
import { refused, type Told } from './problem.ts';
import type { Asked, Shop } from './shop.ts';
import { findOrder, tellOrder } from './show-order.ts';

/** What a shop may ask of an order that it placed. All of it is safe to repeat, and answers how the order stands afterwards. */
export const askOrder = async (shop: Shop, asked: Asked, command: Command): Promise<Told<OrderView>> => {
  const pk = await findOrder(shop, asked);
  if (!pk) return refused('unknown-order');
  const changed = await changeOrder(shop.orders, { ...command, pk, now: shop.now() });
  if (changed.kind === 'refused') return changed;
  const outcome = changed.kind === 'changed' ? command.outcome : 'nothing-changed';
  return tellOrder(shop, asked, { journey: changed.journey, outcome });
};

/** Makes parcels known. Scans of them that came earlier are joined from the stream. */
export const addOrderParcels = async (
  shop: Shop,
  { parcels: typed, ...asked }: Asked & { readonly parcels: Parameters<typeof nameCarriers>[0] },
): Promise<Told<OrderView>> => {
  const named = await nameCarriers(typed);
  if (named.kind === 'refused') return named;
  const parcels = parcelsOf(named.parcels);
  return askOrder(shop, asked, {
    decide: (journey, now) => addParcels(journey, parcels, now),
    beside: followed,
    outcome: 'parcels-added',
  });
};

/** Cancels an order of which nothing has moved. */
export const cancelOrder = (shop: Shop, asked: Asked): Promise<Told<OrderView>> => askOrder(shop, asked, cancelling);
export const cancelling: Command = { decide: cancel, outcome: 'order-cancelled' };

/** Takes the shop's word that everything was given to a carrier, or to the buyer. */
export const handOverOrder = (shop: Shop, asked: Asked): Promise<Told<OrderView>> => askOrder(shop, asked, handingOver);
export const handingOver: Command = { decide: handOver, outcome: 'order-handed-over' };

/** Notes what the shop has given back, all in all. */
export const refundOrder = (
  shop: Shop,
  { refunded: { whole, total }, ...asked }: Asked & { readonly refunded: Given },
): Promise<Told<OrderView>> =>
  askOrder(shop, asked, {
    decide: (journey, now) => refund(journey, { whole, ...(total === undefined ? {} : { total }) }, now),
    outcome: 'refund-noted',
  });

type Given = Pick<Refunded, 'whole'> & { readonly total?: string | undefined };

/** Takes the shop's word that something is wrong, or that it is over. */
export const reportOrderProblem = (
  shop: Shop,
  { problem, ...asked }: Asked & { readonly problem: Reported },
): Promise<Told<OrderView>> => {
  const { parcel, ...rest } = problem;
  const reported: ShopProblem = { ...rest, ...(parcel ? { parcel: parcelOf(parcel) } : {}) };
  return askOrder(shop, asked, {
    decide: (journey, now) => reportProblem(journey, reported, now),
    outcome: `problem-${problem.state}`,
  });
};

type Reported = Pick<ShopProblem, 'kind' | 'state'> & { readonly parcel?: TrackedParcel | undefined };

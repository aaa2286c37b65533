import type { Outcome } from '../../domain/command.ts';
import type { Journey } from '../../domain/journey.ts';
import { addWhatFits } from '../../domain/left-out.ts';
import { MOST_PARCELS, type TrackedParcel } from '../../domain/place.ts';
import type { Refunded } from '../../domain/refunded.ts';
import { refund } from '../../domain/shops-word.ts';
import type { Instant } from '../../domain/time.ts';
import type { OrderContent, OrderNews } from '../../senders/order-news.ts';
import type { Brand } from '../adapters/brands.ts';
import { followed } from '../adapters/intake-store.ts';
import { orderKey } from '../adapters/keys.ts';
import { cancelling, handingOver } from '../serve-shop/ask-order.ts';
import { type Command, changeOrder } from '../serve-shop/change-order.ts';
import { correcting } from '../serve-shop/correct-buyer.ts';
import { orderForm } from '../serve-shop/forms.ts';
import { guessCarriers } from '../serve-shop/name-carriers.ts';
import { parcelsOf } from '../serve-shop/new-order.ts';
import { placeOrder } from '../serve-shop/place-order.ts';
import type { Shop } from '../serve-shop/shop.ts';
import { isTooOld } from './past-order.ts';

/**
 * `waiting`: nobody knows the order yet, and this news does not tell enough to place it. `over`: it was over before anybody knew of it. `too-old`: nobody knew
 * of it for so long that it is not placed any more. `why` is a code.
 */
export type HeardOrder =
  | {
      readonly kind: 'heard';
      readonly outcomes: readonly string[];
      readonly order?: string;
      /** Parcels that the order could not take, and of which nobody knew yet. */
      readonly leftOut: number;
    }
  | { readonly kind: 'waiting' | 'over' | 'too-old' }
  | { readonly kind: 'unfit'; readonly why: string };

/**
 * What a shop's webhook said comes to the same commands that the API gives. Safe to repeat, and in any order. `over`: as the shop says now, the order
 * is over; one that nobody knows is not placed for that.
 */
export const hearOrder = async (
  shop: Shop,
  brand: Brand,
  { news, heardAt, over }: { readonly news: OrderNews; readonly heardAt: Instant; readonly over: boolean },
): Promise<HeardOrder> => {
  const known = await shop.intake.reference(brand.id, news.reference);
  if (known) return hearKnown(shop, brand, { news, isNew: false, ...known });
  const { content } = news;
  if (!content) return { kind: 'waiting' };
  if (over) return { kind: 'over' };
  if (isTooOld(news, heardAt)) return { kind: 'too-old' };
  const placed = await place(shop, brand, { ...news, content });
  return placed.kind === 'placed' ? hearKnown(shop, brand, { news, ...placed }) : placed;
};

interface Hearing {
  readonly news: OrderNews;
  readonly order: string;
  /** This very news has placed the order, with its buyer and parcels. */
  readonly isNew: boolean;
  /** When the shop last told, by webhook, how the order stands as a whole. */
  readonly saidAt?: Instant | undefined;
}

const hearKnown = async (shop: Shop, brand: Brand, hearing: Hearing): Promise<HeardOrder> => {
  const { news, order, isNew, saidAt } = hearing;
  const { reference, content, at } = news;
  const isStale = at !== undefined && saidAt !== undefined && at < saidAt;
  // Before anything of it is done: of two that are heard at once the earlier one finds that it is not the newest any more.
  if (content && at && !isStale && at !== saidAt)
    await shop.intake.said({ brand: brand.id, reference, before: saidAt }, at);
  const commands = await commandsOf(shop, brand.id, { ...hearing, isStale });
  const done = await obey(shop, orderKey(brand.id, order), commands);
  return { kind: 'heard', order, ...done, outcomes: [...(isNew ? ['order-placed'] : []), ...done.outcomes] };
};

/** The order is read once: each command goes on from what the one before has written. */
const obey = async (
  shop: Shop,
  pk: string,
  commands: readonly Command[],
): Promise<{ readonly outcomes: readonly string[]; readonly leftOut: number }> => {
  const outcomes: string[] = [];
  if (commands.length === 0) return { outcomes, leftOut: 0 };
  const before = await shop.orders.find(pk);
  let known = before;
  for (const { outcome, ...command } of commands) {
    const changed = await changeOrder(shop.orders, { ...command, pk, now: shop.now(), ...(known ? { known } : {}) });
    // What cannot be done any more is no reason to be told again: the shop has done it already.
    outcomes.push(outcomeOf(changed, outcome));
    if (changed.kind !== 'refused') known = changed.journey;
  }
  return { outcomes, leftOut: leftOutOf(known) - leftOutOf(before) };
};

const leftOutOf = (journey: Journey | undefined): number => journey?.leftOut?.length ?? 0;

const outcomeOf = (changed: Awaited<ReturnType<typeof changeOrder>>, outcome: string): string => {
  if (changed.kind === 'refused') return changed.problem.code;
  return changed.kind === 'changed' ? outcome : 'nothing-changed';
};

/** In this order: a parcel that comes with its cancellation is known before it is withdrawn. */
const commandsOf = async (
  shop: Shop,
  brand: string,
  { news, isNew, isStale }: Hearing & { readonly isStale: boolean },
): Promise<readonly Command[]> => {
  const { reference, at, content, parcels, cancelledAt, fulfilled, refund: refunded } = news;
  const corrects = content !== undefined && !isNew && !isStale;
  const adds = parcels.length > (isNew ? MOST_PARCELS : 0);
  return [
    ...(corrects ? [await correcting(shop, { brand, reference, buyer: buyerOf(content), saidAt: at })] : []),
    ...(adds ? [adding(parcelsOf(await guessCarriers(parcels)))] : []),
    ...(cancelledAt === undefined || isStale ? [] : [cancelling]),
    ...(fulfilled ? [handingOver] : []),
    ...(refunded ? [noting(refunded)] : []),
  ];
};

const adding = (parcels: readonly TrackedParcel[]): Command => ({
  decide: (journey, now) => addWhatFits(journey, parcels, now),
  beside: followed,
  outcome: 'parcels-added',
});

/** What was given back, all in all, only grows: whoever tells of less tells of earlier. */
const noting = ({ whole, total }: Refunded): Command => ({
  decide: (journey, now): Outcome =>
    isMore({ whole, total }, journey.refunded)
      ? refund(journey, { whole, ...(total === undefined ? {} : { total }) }, now)
      : { kind: 'unchanged' },
  outcome: 'refund-noted',
});

const isMore = (given: Given, known: Given | undefined): boolean =>
  !known || (given.whole && !known.whole) || Number(given.total ?? 0) > Number(known.total ?? 0);

type Given = Pick<Refunded, 'whole'> & { readonly total?: string | undefined };

const buyerOf = ({ buyer: { name, email, phone, deliverTo } }: OrderContent) => ({ name, email, phone, deliverTo });

type Placed = { readonly kind: 'placed' } & Pick<Hearing, 'order' | 'isNew' | 'saidAt'>;

const place = async (
  shop: Shop,
  brand: Brand,
  { reference, content, parcels }: OrderNews & { readonly content: OrderContent },
): Promise<Placed | HeardOrder> => {
  // Nobody can be told to name fewer: the order is placed with as many as it takes, and the others are noted.
  const first = parcelsOf(await guessCarriers(parcels)).slice(0, MOST_PARCELS);
  const form = orderForm.safeParse({ reference, ...content, parcels: first });
  if (!form.success)
    return { kind: 'unfit', why: `unexpected-form:${form.error.issues[0]?.path.join('.') ?? 'order'}` };
  const told = await placeOrder(shop, { brand, origin: '', form: form.data });
  if (told.kind === 'told')
    return { kind: 'placed', order: told.content.orderId, isNew: told.outcome === 'order-placed' };
  const { code } = told.problem;
  const known = code === 'other-content' && (await shop.intake.reference(brand.id, reference));
  // Somebody else placed it meanwhile: what this news says besides is still to be heard.
  if (known) return { kind: 'placed', isNew: false, ...known };
  return code === 'brand-is-closed' ? { kind: 'heard', outcomes: [code], leftOut: 0 } : { kind: 'unfit', why: code };
};

import type { Refunded } from '../../domain/journey.ts';
import { refund } from '../../domain/shops-word.ts';
import { type Instant, secondsLater } from '../../domain/time.ts';
import type { OrderContent, OrderNews } from '../../senders/order-news.ts';
import type { Brand } from '../adapters/brands.ts';
import { addNamedParcels, askOrder, cancelOrder, handOverOrder } from '../serve-shop/ask-order.ts';
import { correctBuyer } from '../serve-shop/correct-buyer.ts';
import { orderForm } from '../serve-shop/forms.ts';
import { guessCarriers } from '../serve-shop/name-carriers.ts';
import { placeOrder } from '../serve-shop/place-order.ts';
import type { Told } from '../serve-shop/problem.ts';
import type { Asked, Shop } from '../serve-shop/shop.ts';

/**
 * `waiting`: nobody knows the order yet, and this news does not tell enough to place it. `over`: it was over before anybody knew of it. `why` is a code.
 */
export type HeardOrder =
  | { readonly kind: 'heard'; readonly outcomes: readonly string[] }
  | { readonly kind: 'waiting' | 'over' }
  | { readonly kind: 'unfit'; readonly why: string };

/**
 * What a shop's webhook said comes to the same commands that the API gives. Safe to repeat, and in any order. `over`: as the shop says now, the order
 * is over; one that nobody knows is not placed for that.
 */
export const hearOrder = async (
  shop: Shop,
  brand: Brand,
  { news, over }: { readonly news: OrderNews; readonly over: boolean },
): Promise<HeardOrder> => {
  const known = await shop.intake.reference(brand.id, news.reference);
  if (known) return hearKnown(shop, brand, { news, isNew: false, saidAt: known.saidAt });
  const { content } = news;
  if (!content) return { kind: 'waiting' };
  if (over) return { kind: 'over' };
  const placed = await place(shop, brand, { ...news, content });
  return placed.kind === 'placed' ? hearKnown(shop, brand, { news, isNew: placed.isNew }) : placed;
};

interface Hearing {
  readonly news: OrderNews;
  /** This very news has placed the order, with its buyer and parcels. */
  readonly isNew: boolean;
  /** When the shop last told, by webhook, how the order stands as a whole. */
  readonly saidAt?: Instant | undefined;
}

const hearKnown = async (shop: Shop, brand: Brand, hearing: Hearing): Promise<HeardOrder> => {
  const { news, isNew, saidAt } = hearing;
  const { reference, content, at } = news;
  const isStale = at !== undefined && saidAt !== undefined && at < saidAt;
  const outcomes: string[] = isNew ? ['order-placed'] : [];
  // Before anything of it is done: of two that are heard at once the earlier one finds that it is not the newest any more.
  if (content && at && !isStale && at !== saidAt)
    await shop.intake.said({ brand: brand.id, reference, before: saidAt }, at);
  const asked = { brand, reference, origin: '' };
  for (const command of commandsOf(shop, asked, { ...hearing, isStale })) outcomes.push(outcomeOf(await command()));
  return { kind: 'heard', outcomes };
};

/** An order handed over longer ago than this has reached its buyer, or somebody knows why not. */
const NEW_TO_US_SECONDS = 14 * 24 * 3600;

/** Over before we ever heard of it: its buyer has been told of nothing, and need not be now. */
export const isOver = ({ cancelledAt, refund, fulfilled, content }: OrderNews, now: Instant): boolean => {
  const isOld = content?.placedAt !== undefined && content.placedAt < secondsLater(now, -NEW_TO_US_SECONDS);
  return cancelledAt !== undefined || refund?.whole === true || (fulfilled === true && isOld);
};

type Command = () => Promise<Told<unknown>>;

/** In this order: a parcel that comes with its cancellation is known before it is withdrawn. */
const commandsOf = (
  shop: Shop,
  asked: Asked,
  { news, isNew, isStale }: Hearing & { readonly isStale: boolean },
): readonly Command[] => {
  const { at, content, parcels, cancelledAt, fulfilled, refund: refunded } = news;
  return [
    ...(content && !isNew && !isStale
      ? [() => correctBuyer(shop, { ...asked, buyer: buyerOf(content), saidAt: at })]
      : []),
    ...(parcels.length > 0 && !isNew
      ? [async () => addNamedParcels(shop, { ...asked, parcels: await guessCarriers(parcels) })]
      : []),
    ...(cancelledAt === undefined || isStale ? [] : [() => cancelOrder(shop, asked)]),
    ...(fulfilled ? [() => handOverOrder(shop, asked)] : []),
    ...(refunded ? [() => noteRefund(shop, asked, refunded)] : []),
  ];
};

/** What was given back, all in all, only grows: whoever tells of less tells of earlier. */
const noteRefund = (shop: Shop, asked: Asked, { whole, total }: Refunded): Promise<Told<unknown>> =>
  askOrder(shop, asked, {
    decide: (journey, now) =>
      isMore({ whole, total }, journey.refunded)
        ? refund(journey, { whole, ...(total === undefined ? {} : { total }) }, now)
        : { kind: 'unchanged' },
    outcome: 'refund-noted',
  });

const isMore = (given: Given, known: Given | undefined): boolean =>
  !known || (given.whole && !known.whole) || Number(given.total ?? 0) > Number(known.total ?? 0);

type Given = Pick<Refunded, 'whole'> & { readonly total?: string | undefined };

/** What cannot be done any more is no reason to be told again: the shop has done it already. */
const outcomeOf = (told: Told<unknown>): string => (told.kind === 'told' ? told.outcome : told.problem.code);

const buyerOf = ({ buyer: { name, email, phone, deliverTo } }: OrderContent) => ({ name, email, phone, deliverTo });

const place = async (
  shop: Shop,
  brand: Brand,
  { reference, content, parcels }: OrderNews & { readonly content: OrderContent },
): Promise<{ readonly kind: 'placed'; readonly isNew: boolean } | HeardOrder> => {
  const form = orderForm.safeParse({ reference, ...content, parcels: await guessCarriers(parcels) });
  if (!form.success)
    return { kind: 'unfit', why: `unexpected-form:${form.error.issues[0]?.path.join('.') ?? 'order'}` };
  const told = await placeOrder(shop, { brand, origin: '', form: form.data });
  if (told.kind === 'told') return { kind: 'placed', isNew: told.outcome === 'order-placed' };
  const { code } = told.problem;
  // Somebody else placed it meanwhile: what this news says besides is still to be heard.
  if (code === 'other-content') return { kind: 'placed', isNew: false };
  return code === 'brand-is-closed' ? { kind: 'heard', outcomes: [code] } : { kind: 'unfit', why: code };
};

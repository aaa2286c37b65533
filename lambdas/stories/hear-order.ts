import { type Instant, secondsLater } from '../../domain/time.ts';
import type { OrderContent, OrderNews } from '../../senders/order-news.ts';
import type { Brand } from '../adapters/brands.ts';
import { addNamedParcels, cancelOrder, handOverOrder, refundOrder } from '../serve-shop/ask-order.ts';
import { correctBuyer } from '../serve-shop/correct-buyer.ts';
import { orderForm } from '../serve-shop/forms.ts';
import { guessCarriers } from '../serve-shop/name-carriers.ts';
import { placeOrder } from '../serve-shop/place-order.ts';
import type { Told } from '../serve-shop/problem.ts';
import type { Asked, Shop } from '../serve-shop/shop.ts';

/** `waiting`: nobody knows the order yet, and this news does not tell enough to place it. `why` is a code. */
export type HeardOrder =
  | { readonly kind: 'heard'; readonly outcomes: readonly string[] }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'unfit'; readonly why: string };

/** What a shop's webhook said comes to the same commands that the API gives. Safe to repeat, and in any order. */
export const hearOrder = async (shop: Shop, brand: Brand, news: OrderNews): Promise<HeardOrder> => {
  const asked = { brand, reference: news.reference, origin: '' };
  const known = await shop.intake.reference(brand.id, news.reference);
  if (!known) {
    if (!news.content) return { kind: 'waiting' };
    if (isOver(news, shop.now())) return { kind: 'heard', outcomes: ['over-before'] };
    const placed = await place(shop, { ...asked, brand }, { ...news, content: news.content });
    if (placed.kind === 'unfit') return placed;
  }
  const outcomes: string[] = known ? [] : ['order-placed'];
  for (const command of commandsOf(shop, asked, { news, isNew: !known })) outcomes.push(outcomeOf(await command()));
  return { kind: 'heard', outcomes };
};

/** An order handed over longer ago than this has reached its buyer, or somebody knows why not. */
const NEW_TO_US_SECONDS = 14 * 24 * 3600;

/** Over before we ever heard of it: its buyer has been told of nothing, and need not be now. */
const isOver = ({ cancelledAt, refund, fulfilled, content }: OrderNews, now: Instant): boolean => {
  const isOld = content?.placedAt !== undefined && content.placedAt < secondsLater(now, -NEW_TO_US_SECONDS);
  return cancelledAt !== undefined || refund?.whole === true || (fulfilled === true && isOld);
};

type Command = () => Promise<Told<unknown>>;

/** In this order: a parcel that comes with its cancellation is known before it is withdrawn. */
const commandsOf = (
  shop: Shop,
  asked: Asked,
  { news, isNew }: { readonly news: OrderNews; readonly isNew: boolean },
): readonly Command[] => {
  const { content, parcels, cancelledAt, fulfilled, refund } = news;
  return [
    ...(content && !isNew ? [() => correctBuyer(shop, { ...asked, buyer: buyerOf(content) })] : []),
    ...(parcels.length > 0 && !isNew
      ? [async () => addNamedParcels(shop, { ...asked, parcels: await guessCarriers(parcels) })]
      : []),
    ...(cancelledAt === undefined ? [] : [() => cancelOrder(shop, asked)]),
    ...(fulfilled ? [() => handOverOrder(shop, asked)] : []),
    ...(refund ? [() => refundOrder(shop, { ...asked, refunded: refund })] : []),
  ];
};

/** What cannot be done any more is no reason to be told again: the shop has done it already. */
const outcomeOf = (told: Told<unknown>): string => (told.kind === 'told' ? told.outcome : told.problem.code);

const buyerOf = ({ buyer: { name, email, phone, deliverTo } }: OrderContent) => ({ name, email, phone, deliverTo });

const place = async (
  shop: Shop,
  to: Asked & { readonly brand: Brand },
  { reference, content, parcels }: OrderNews & { readonly content: OrderContent },
): Promise<{ readonly kind: 'placed' } | { readonly kind: 'unfit'; readonly why: string }> => {
  const form = orderForm.safeParse({ reference, ...content, parcels: await guessCarriers(parcels) });
  if (!form.success)
    return { kind: 'unfit', why: `unexpected-form:${form.error.issues[0]?.path.join('.') ?? 'order'}` };
  const told = await placeOrder(shop, { ...to, form: form.data });
  return told.kind === 'told' || told.problem.code === 'other-content'
    ? { kind: 'placed' }
    : { kind: 'unfit', why: told.problem.code };
};

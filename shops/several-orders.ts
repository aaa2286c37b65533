import * as z from 'zod/mini';
import { fit } from '../senders/body.ts';
import type { OrderReason } from '../senders/order-news.ts';
import type { Reading, UnreadOrder } from '../senders/reading.ts';

/** What a list of orders says, each read by itself: one that cannot be read takes nothing from the others, and is named. */
export const severalOrders = (sent: readonly unknown[], read: (order: unknown) => Reading): Reading => {
  const readings = sent.map(read);
  const unread = sent.flatMap((order, place): readonly UnreadOrder[] => {
    const why = whyUnread(readings[place]);
    return why ? [{ ...referenceOf(order), why }] : [];
  });
  // A list of which nothing is in the known form is in another one altogether.
  const [first] = readings;
  if (first?.kind === 'unreadable' && readings.every(({ kind }) => kind === 'unreadable')) return first;
  const named = unread.length > 0 ? { unread } : {};
  const news = readings.flatMap((reading) => (reading.kind === 'news' ? reading : []));
  if (news.length === 0) return { kind: 'nothing', why: 'no-order', ...named };
  return {
    kind: 'news',
    parcels: news.flatMap(({ parcels }) => parcels),
    orders: news.flatMap(({ orders = [] }) => orders),
    ...named,
  };
};

/** What every order has and this one seems not to have stands in a form that we do not know. */
const lacking: ReadonlySet<string> = new Set(['no-total', 'no-currency']);

const whyUnread = (reading: Reading | undefined): string | undefined => {
  if (reading?.kind === 'unreadable') return reading.why;
  return reading?.kind === 'nothing' && lacking.has(reading.why) ? reading.why : undefined;
};

/** Shops count their orders; anything else at this place could be anybody's. */
const referenceOf = (order: unknown): Pick<UnreadOrder, 'reference'> => {
  const fitted = fit(order, countedForm);
  const reference = fitted.ok ? String(fitted.value.id) : '';
  return /^\d{1,20}$/.test(reference) ? { reference } : {};
};
const countedForm = z.object({ id: z.union([z.string(), z.number()]) });

const reasons: readonly OrderReason[] = ['created', 'changed', 'cancelled', 'fulfilled', 'shipped', 'refunded'];

/** Why an order was asked for, in the words that a webhook would have had for it. */
export const reasonOf = (because: string): OrderReason => reasons.find((reason) => reason === because) ?? 'changed';

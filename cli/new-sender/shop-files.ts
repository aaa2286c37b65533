import type { Newcomer } from './newcomer.ts';
import { otherShopSample, shopKit, shopSample } from './shop-kit.ts';

/** By path, what a new shop is made of. It reads a format of our own making, in the place of which its real one is to be put. */
export const shopFiles = (who: Newcomer): readonly (readonly [string, string])[] => [
  [`shops/${who.id}/index.ts`, index(who)],
  [`shops/${who.id}/payload.ts`, payload(who)],
  [`shops/${who.id}/codes.ts`, codes(who)],
  [`shops/${who.id}/translate.ts`, translate()],
  [`shops/${who.id}/samples/order-created.json`, shopSample('order.created', [])],
  [
    `shops/${who.id}/samples/order-shipped.json`,
    shopSample('order.shipped', [{ carrier: 'UPS', tracking_number: '1Z0000000000000001' }]),
  ],
  [`shops/${who.id}/samples/product-changed.json`, otherShopSample()],
  [`test/shops/${who.id}/kit.ts`, shopKit(who)],
];

const index = ({ id, identifier, name }: Newcomer): string => `import { fit, readBody } from '../../senders/body.ts';
import type { Delivery } from '../../senders/delivery.ts';
import { knownBy } from '../../senders/known-by.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { reasons } from './codes.ts';
import { eventForm, orderForm } from './payload.ts';
import { translate } from './translate.ts';
import { sign, trust } from './trust.ts';

const read = ({ body }: Delivery): Reading => {
  const event = readBody(body, eventForm);
  if (!event.ok) return { kind: 'unreadable', why: event.why };
  const known = knownBy(event.value.id);
  const reason = reasons.get(event.value.type);
  if (!reason) return { kind: 'nothing', ...known, why: 'not-an-order' };
  const order = fit(event.value.order, orderForm);
  if (!order.ok) return { kind: 'unreadable', why: order.why };
  const news = translate(order.value, reason);
  return news.ok
    ? { kind: 'news', ...known, parcels: [], orders: [news.order] }
    : { kind: 'unreadable', why: news.why };
};

/** ${name}'s order events. */
export const ${identifier}: Sender = {
  id: '${id}',
  name: '${name}',
  voice: 'shop',
  secret: 'required',
  settings: [],
  trust,
  read,
  sign,
};
`;

const payload = ({ name }: Newcomer): string => `import * as z from 'zod/mini';
import { code, looseCode, looseText } from '../../senders/forms.ts';

const line = z.object({ sku: looseCode, name: looseText, quantity: looseCode, price: looseCode });

const shipment = z.object({ carrier: looseText, tracking_number: looseCode });

/** The fields of an event by ${name} that we read; it may hold any others. */
export const eventForm = z.object({ id: looseCode, type: z.string(), order: z.optional(z.unknown()) });

export const orderForm = z.object({
  id: code,
  number: looseCode,
  changed_at: looseText,
  cancelled_at: looseText,
  buyer: z.object({ name: looseText, email: looseText, phone: looseText, country: looseText }),
  lines: z.array(line),
  total: looseCode,
  currency: looseText,
  shipments: z.nullish(z.array(shipment)),
});

export type SentOrder = z.infer<typeof orderForm>;
`;

const codes = ({ name }: Newcomer): string => `import type { OrderReason } from '../../senders/order-news.ts';

/** What an event of ${name}'s was sent for; all others are none of ours. */
export const reasons: ReadonlyMap<string, OrderReason> = new Map<string, OrderReason>([
  ['order.created', 'created'],
  ['order.changed', 'changed'],
  ['order.cancelled', 'cancelled'],
  ['order.fulfilled', 'fulfilled'],
  ['order.shipped', 'shipped'],
]);
`;

const translate = (): string => `import type { OrderNews, OrderReason } from '../../senders/order-news.ts';
import { readTime } from '../../senders/scan-time.ts';
import { clip } from '../../senders/words.ts';
import { orderContent, orderReference } from '../content.ts';
import { namedParcels } from '../named-parcels.ts';
import type { SentOrder } from './payload.ts';

type Translated = { readonly ok: true; readonly order: OrderNews } | { readonly ok: false; readonly why: string };

/** The whole order, as it is now. */
export const translate = (sent: SentOrder, reason: OrderReason): Translated => {
  const reference = orderReference(sent.id);
  if (!reference) return { ok: false, why: 'not-a-reference' };
  const cleaned = orderContent(inOurWords(sent));
  if (!cleaned.ok) return cleaned;
  const parcels = namedParcels(
    (sent.shipments ?? []).map(({ carrier, tracking_number }) => ({ carrier, trackingNumber: tracking_number })),
  );
  return { ok: true, order: { reference, reason, ...moments(sent), content: cleaned.content, parcels } };
};

const moments = ({ changed_at, cancelled_at }: SentOrder): Pick<OrderNews, 'at' | 'cancelledAt'> => {
  const at = readTime(changed_at ?? '').instant;
  const cancelledAt = clip(cancelled_at ?? '', 40);
  return { ...(at ? { at } : {}), ...(cancelledAt ? { cancelledAt } : {}) };
};

const inOurWords = ({ number, buyer, lines, total, currency }: SentOrder): Parameters<typeof orderContent>[0] => ({
  number,
  buyer: { names: [buyer.name], emails: [buyer.email], phones: [buyer.phone], countries: [buyer.country] },
  lines: lines.map(({ sku, name, quantity, price }) => ({ skus: [sku], name, quantity, price })),
  total,
  currency,
});
`;

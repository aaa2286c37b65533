import * as z from 'zod/mini';
import { isCountry, isCurrency } from '../../domain/iso-codes.ts';
import { lenient } from '../../senders/forms.ts';
import { MOST_NAMED_PARCELS } from '../../senders/order-news.ts';
import { clip } from '../../senders/words.ts';

/**
 * An order as `POST /v1/orders` takes it. What no order can be without must be as the API asks for it; of all else, what the API would refuse counts as
 * missing: here nobody hears a refusal, and a misspelled telephone number must not lose an order.
 */
const words = (longest: number) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((sent) => clip(sent, longest)),
    ),
    z.string().check(z.minLength(1)),
  );

const amount = z.string().check(z.regex(/^[0-9]{1,12}(\.[0-9]{1,4})?$/));

const currency = z.string().check(z.refine(isCurrency));

const country = z.string().check(z.regex(/^[A-Z]{2}$/, { abort: true }), z.refine(isCountry));

const language = z.string().check(z.maxLength(35), z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

const buyer = z.object({
  name: words(200),
  email: z.email().check(z.maxLength(254)),
  phone: lenient(z.e164()),
  language: lenient(language),
  country: lenient(country),
  deliverTo: lenient(words(500)),
  firstOrder: lenient(z.boolean()),
  consents: lenient(
    z.object({ email: lenient(z.boolean()), sms: lenient(z.boolean()), marketing: lenient(z.boolean()) }),
  ),
});

const line = z.object({
  sku: words(100),
  name: words(300),
  quantity: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  price: amount,
  tags: lenient(z.array(words(60)).check(z.maxLength(20))),
});

const contentForm = z.object({
  number: lenient(words(60)),
  buyer,
  lines: z.array(line).check(z.minLength(1), z.maxLength(500)),
  totals: z.object({ total: amount, shipping: lenient(amount), tax: lenient(amount), discount: lenient(amount) }),
  currency,
  placedAt: lenient(z.string()),
  promisedDate: lenient(z.iso.date().check(z.regex(/^20/))),
});
export type SentContent = z.infer<typeof contentForm>;

/** The shop's own id of an order: it stands in addresses of the API. */
const reference = z.string().check(
  z.regex(/^[^%/\p{Cc}\p{Cs}]{1,100}$/u),
  z.refine((id: string) => id.trim() === id && id.length <= 100 && !/^\.{1,2}$/.test(id)),
);

const parcel = z.object({ carrier: lenient(z.string()), trackingNumber: z.string() });

/** What stands beside the content. Any of it may come with any event: an order is told as it is, not as it changes. */
const orderForm = z.object({
  reference,
  parcels: z.nullish(z.array(parcel).check(z.maxLength(MOST_NAMED_PARCELS))),
  cancelledAt: z.nullish(z.string()),
  fulfilled: z.nullish(z.boolean()),
  refund: z.nullish(z.object({ whole: z.boolean(), total: lenient(amount) })),
  buyer: z.optional(z.unknown()),
  lines: z.optional(z.unknown()),
  totals: z.optional(z.unknown()),
  currency: z.optional(z.unknown()),
});
export type SentOrder = z.infer<typeof orderForm>;

export const dataForm = z.object({ order: orderForm });
export const wholeDataForm = z.object({ order: contentForm });

import * as z from 'zod/mini';
import { problemKinds } from '../../domain/journey.ts';
import { MOST_PARCELS } from '../../domain/place.ts';
import {
  amount,
  country,
  currency,
  day,
  email,
  language,
  moment,
  newParcel,
  parcel,
  phone,
  reference,
  text,
  zone,
} from './texts.ts';

/** What shops may send. Unknown fields are refused: a misspelled one would be lost in silence. */

const buyer = z.strictObject({
  name: text(200),
  email,
  /** Without its country's code it is one of the country that the order goes to. */
  phone: z.optional(phone),
  language: z.optional(language),
  country: z.optional(country),
  zone: z.optional(zone),
  /** Where the order goes, on one line: only a keyed digest of it is kept, by which a change is noticed. */
  deliverTo: z.optional(text(500)),
  /** Whether the buyer has not ordered here before: a brand's own words can be for first orders. */
  firstOrder: z.optional(z.boolean()),
  consents: z.optional(
    z.strictObject({
      email: z.optional(z.boolean()),
      sms: z.optional(z.boolean()),
      /** Whether they asked for mails that sell, too: without it nobody is invited to anything. */
      marketing: z.optional(z.boolean()),
    }),
  ),
});

const line = z.strictObject({
  sku: text(100),
  name: text(300),
  quantity: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  price: amount,
  /** What the shop calls goods of this kind, such as "fragile": a brand's own words can be for orders with such a line. */
  tags: z.optional(z.array(text(60)).check(z.maxLength(20))),
});

const parcels = z.array(newParcel).check(z.maxLength(MOST_PARCELS));

export const orderForm = z.strictObject({
  reference,
  number: z.optional(text(60)),
  buyer,
  lines: z.array(line).check(z.minLength(1), z.maxLength(500)),
  totals: z.strictObject({
    total: amount,
    shipping: z.optional(amount),
    tax: z.optional(amount),
    discount: z.optional(amount),
  }),
  currency,
  parcels: z.optional(parcels),
  promisedDate: z.optional(day),
  /** When it was placed in the shop, if that was not just now: scans from days before are of another parcel with the same number. */
  placedAt: z.optional(moment),
});
export type OrderForm = z.infer<typeof orderForm>;

export const parcelsForm = z.strictObject({ parcels: parcels.check(z.minLength(1)) });

export const cancelForm = z.strictObject({});

export const handOverForm = z.strictObject({});

/** Whatever is not named stays. */
export const buyerForm = z.partial(z.pick(buyer, { name: true, email: true, phone: true, deliverTo: true }));
export type BuyerForm = z.infer<typeof buyerForm>;

export const refundForm = z.strictObject({ whole: z.boolean(), total: z.optional(amount) });

/** Silence is what nobody said, so nobody can report it; a dispute is the buyer's. */
const reportedKinds = problemKinds.filter((kind) => kind !== 'silence' && kind !== 'disputed');
export const problemForm = z.strictObject({
  kind: z.enum(reportedKinds),
  state: z.enum(['open', 'cleared']),
  parcel: z.optional(parcel),
});

export const closeForm = z.strictObject({ endOrder: z._default(z.boolean(), false) });

const limit = z.string().check(z.regex(/^([1-9][0-9]?|100)$/, 'must be a number from 1 to 100'));
const cursor = z.string().check(z.minLength(1), z.maxLength(400));
export const pageForm = z.object({ limit: z.optional(limit), cursor: z.optional(cursor) });

import * as z from 'zod/mini';

const inquiry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('parcel'), carrier: z.string(), trackingNumber: z.string() }),
  z.object({ kind: z.literal('order'), id: z.string(), because: z.string() }),
  z.object({ kind: z.literal('confirm'), id: z.string(), secret: z.string() }),
  z.object({ kind: z.literal('orders'), since: z.string(), page: z.exactOptional(z.string()) }),
]);

/** What the queue brings: an errand, or the clock's word that it is time to look for orders that nobody told of. */
export const message = z.union([
  z.object({ look: z.literal('orders') }),
  z.object({
    brand: z.string(),
    connection: z.optional(z.string()),
    inquiry,
    since: z.string(),
    attempts: z.int(),
    putOff: z.optional(z.array(z.object({ connection: z.string(), notBefore: z.string() }))),
    notBefore: z.optional(z.string()),
  }),
]);

import type { Instant } from '../domain/time.ts';

/** What Doorstep asks a sender by its API. */
export type Inquiry =
  /** A parcel that fell silent: where is it? `carrier` in our spelling. */
  | { readonly kind: 'parcel'; readonly carrier: string; readonly trackingNumber: string }
  /** An order that a webhook only named, in the sender's own terms. */
  | { readonly kind: 'order'; readonly id: string; readonly because: string }
  /** Orders that no webhook told of: all that changed since. `page` as the last answer named it. */
  | { readonly kind: 'orders'; readonly since: Instant; readonly page?: string }
  /** A subscription that its sender wants confirmed, in the sender's own terms, with the word that it gave for that. */
  | { readonly kind: 'confirm'; readonly id: string; readonly secret: string };

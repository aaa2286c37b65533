import type { ParcelNews } from '../domain/tracking.ts';
import type { Inquiry } from './inquiry.ts';
import type { OrderNews } from './order-news.ts';

/** What a trusted delivery says. */
export type Reading =
  | {
      readonly kind: 'news';
      readonly deliveryId?: string;
      readonly parcels: readonly ParcelNews[];
      readonly orders?: readonly OrderNews[];
      readonly unread?: readonly UnreadOrder[];
    }
  /** Authentic, and not about parcels or orders: answered with 200 and forgotten. */
  | {
      readonly kind: 'nothing';
      readonly deliveryId?: string;
      readonly why: string;
      /** Parcels that it names, and of which it says nothing yet. */
      readonly parcels?: readonly ParcelNews[];
      /** What the sender waits for, and cannot be told in the answer to its call. */
      readonly then?: Inquiry;
      readonly unread?: readonly UnreadOrder[];
    }
  /** Authentic, and not in a form that this adapter knows: kept aside. `why` holds a code, never a value. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** One order of a list that is not in a form that the adapter knows, while others of that list are. */
export interface UnreadOrder {
  /** The sender's own id, if that can be read. */
  readonly reference?: string;
  /** A code, never a value. */
  readonly why: string;
}

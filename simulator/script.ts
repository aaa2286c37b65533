import type { Fate } from '../domain/fate.ts';
import type { Answer, ProblemKind } from '../domain/journey.ts';
import type { TrackedParcel } from '../domain/place.ts';
import type { Topic } from '../domain/preferences.ts';
import type { Instant } from '../domain/time.ts';
import type { ParcelStatus } from '../domain/tracking.ts';

/** What happens to one order from outside, and when: what the shop asks, what carriers say, what buyer and team do. */
export interface Script {
  /** Names the order in reports: unique among those played together. At most 60 characters. */
  readonly name: string;
  readonly brand: string;
  /** The body that the shop posts to /v1/orders. */
  readonly order: PostedOrder;
  /** In no particular order. */
  readonly happenings: readonly Happening[];
  /** What the brand's tracker answers when it is asked where a parcel is: of the scans below, those that were made by then. */
  readonly trackerKnows?: readonly SaidParcel[];
  /** What becomes of its e-mails where they do not simply arrive and nobody tells so. */
  readonly reports?: readonly Reported[];
  /** For those who count: what was drawn for this order, e.g. "late", "split", "silent". */
  readonly traits?: readonly string[];
}

/** What a mail provider tells of one e-mail. */
export interface Reported {
  /** Of which: "shipped". */
  readonly reason: string;
  /** Of which parcel, as the ledger spells it. @default any */
  readonly parcel?: string;
  readonly fate: ToldFate;
  /** How long after it was handed over; `first`: before that is even answered. */
  readonly after: number | 'first';
  /** How often that is told: once unless told. */
  readonly times?: number;
}

/** `soft`: it came back this once, from an address that is good. */
export type ToldFate = Fate | 'soft';

/** As the API takes it; see docs/openapi.json. */
export interface PostedOrder {
  readonly reference: string;
  readonly number?: string;
  readonly buyer: {
    readonly name: string;
    readonly email: string;
    readonly phone?: string;
    readonly language?: string;
    readonly country?: string;
    readonly zone?: string;
    readonly deliverTo?: string;
    readonly consents?: { readonly email?: boolean; readonly sms?: boolean; readonly marketing?: boolean };
  };
  readonly lines: readonly {
    readonly sku: string;
    readonly name: string;
    readonly quantity: number;
    readonly price: string;
  }[];
  readonly totals: { readonly total: string };
  readonly currency: string;
  readonly promisedDate?: string;
  readonly parcels?: readonly TrackedParcel[];
}

export type Happening =
  /** The shop posts the order. A second time is a repeat of the request. */
  | { readonly at: Instant; readonly kind: 'place' }
  | { readonly at: Instant; readonly kind: 'add-parcels'; readonly parcels: readonly TrackedParcel[] }
  | { readonly at: Instant; readonly kind: 'cancel' }
  | {
      readonly at: Instant;
      readonly kind: 'report-problem';
      readonly problem: ProblemKind;
      readonly state: 'open' | 'cleared';
      readonly parcel?: TrackedParcel;
    }
  /** The shop gave everything to a carrier, or to the buyer. */
  | { readonly at: Instant; readonly kind: 'hand-over' }
  | { readonly at: Instant; readonly kind: 'refund'; readonly whole: boolean; readonly total?: string }
  | { readonly at: Instant; readonly kind: 'correct-buyer'; readonly buyer: CorrectedBuyer }
  /** The shop's webhook about the order, in our own format: the order as it was posted, and what stands beside it. */
  | { readonly at: Instant; readonly kind: 'tell-order'; readonly tells: ToldOrder; readonly times?: number }
  /** One webhook, signed, delivered `times` (1) times at that moment: in our own format, or as the brand's tracker (EasyPost) tells of one parcel. */
  | {
      readonly at: Instant;
      readonly kind: 'webhook';
      readonly parcels: readonly SaidParcel[];
      readonly times?: number;
      readonly voice?: 'tracker';
    }
  /** The buyer opens the page. */
  | { readonly at: Instant; readonly kind: 'view' }
  | { readonly at: Instant; readonly kind: 'answer'; readonly answer: Answer; readonly words?: string }
  /** The buyer answers an e-mail. */
  | { readonly at: Instant; readonly kind: 'reply'; readonly words: string }
  /** The buyer writes a text to the number that texts come from. */
  | { readonly at: Instant; readonly kind: 'text'; readonly words: string }
  /** The buyer says on the page that it has not arrived, or that it has after all. */
  | { readonly at: Instant; readonly kind: 'dispute'; readonly arrived: boolean }
  /** The buyer chooses what to be told of by e-mail or SMS. */
  | {
      readonly at: Instant;
      readonly kind: 'choose';
      readonly channel: 'email' | 'sms';
      readonly declined: readonly Topic[];
    }
  /** The team closes the order's oldest open case. */
  | { readonly at: Instant; readonly kind: 'close-case'; readonly endOrder?: boolean }
  /** An operator forgets the buyer. */
  | { readonly at: Instant; readonly kind: 'erase' };

export type CorrectedBuyer = Partial<Pick<PostedOrder['buyer'], 'name' | 'email' | 'deliverTo'>>;

export interface ToldOrder {
  readonly event: 'placed' | 'changed' | 'cancelled' | 'fulfilled' | 'shipped' | 'refunded';
  /** Whether the whole order is told, or only its reference. */
  /** When it was made, if not when it is sent first: webhooks overtake each other. */
  readonly madeAt?: Instant;
  readonly isWhole?: boolean;
  readonly parcels?: readonly TrackedParcel[];
  readonly isCancelled?: boolean;
  readonly isFulfilled?: boolean;
  readonly buyer?: CorrectedBuyer;
}

/** One parcel in a webhook of our own format, see carriers/doorstep. */
export interface SaidParcel extends TrackedParcel {
  readonly estimatedDelivery?: string;
  readonly scans: readonly SaidScan[];
}

export interface SaidScan {
  readonly id?: string;
  readonly status: ParcelStatus;
  readonly reason?: string;
  /** As the carrier writes it: an instant, or a local time without a zone. */
  readonly at: string;
  readonly message?: string;
  readonly location?: string;
}

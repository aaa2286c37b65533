import type { Fate } from './fate.ts';
import type { ProblemKind } from './journey.ts';
import type { NotSent } from './not-sent.ts';
import type { Topic } from './preferences.ts';
import type { Stage } from './stage.ts';
import type { Instant } from './time.ts';
import type { ParcelStatus, ScanReason } from './tracking.ts';

/** Who or what an interaction came from. */
export type Source = 'shop' | 'carrier' | 'buyer' | 'clock' | 'team' | 'doorstep';

/** What happened. Facts only: no name, address, number or free text of a person stands here. */
export type Happening =
  | { readonly kind: 'order-placed' }
  /** It came from a file of older orders. */
  | { readonly kind: 'imported' }
  | { readonly kind: 'parcel-added'; readonly parcel: string }
  /** Its shop named it where the order could take no more. Nobody follows it. */
  | {
      readonly kind: 'parcel-left-out';
      readonly parcel: string;
      readonly why: 'too-many-parcels' | 'order-has-ended';
    }
  | {
      readonly kind: 'scan';
      readonly parcel: string;
      readonly status: ParcelStatus;
      /** The provider that told of it first: "easypost". */
      readonly sender?: string;
      readonly reason?: ScanReason;
      readonly timeText: string;
      readonly zoneKnown: boolean;
      readonly heardAt: Instant;
      readonly wordsId?: string;
    }
  /** The shop says that everything was handed over. */
  | { readonly kind: 'handed-over' }
  /** The shop changed how the buyer is reached, or where the order goes; what it was is not told here. */
  | { readonly kind: 'buyer-changed'; readonly what: 'contact' | 'address' }
  | { readonly kind: 'refunded'; readonly whole: boolean; readonly total?: string }
  /** The buyer says that what was delivered has not arrived, or that it has after all. */
  | { readonly kind: 'disputed'; readonly slot: string; readonly arrived: boolean }
  /** A sender is asked where a parcel is, or everyone where the order's parcels are. */
  | { readonly kind: 'asked-sender'; readonly slot: string }
  | { readonly kind: 'stage-reached'; readonly stage: Stage }
  | {
      readonly kind: 'problem-opened' | 'problem-cleared';
      readonly slot: string;
      readonly problem: ProblemKind;
      readonly episode: number;
    }
  | {
      readonly kind: 'case-opened' | 'case-joined' | 'case-escalated' | 'case-closed';
      readonly caseId: string;
      readonly about: CaseAbout;
    }
  | { readonly kind: 'answered'; readonly answer: 'happy' | 'unhappy'; readonly wordsId?: string }
  /** Somebody wrote back. `somebody`: to the order's own address, but not from the buyer's. */
  | {
      readonly kind: 'replied';
      readonly channel: 'email' | 'sms';
      readonly by: 'buyer' | 'somebody';
      readonly wordsId: string;
      readonly attachments?: number;
    }
  /** A mail to the order's own address that no person is asked to read. */
  | { readonly kind: 'mail-left-out'; readonly why: MailLeftOut }
  | { readonly kind: 'page-viewed' }
  /** What the buyer wants none of from now on, at the address that the order has for this channel. */
  | { readonly kind: 'preferences-chosen'; readonly channel: 'email' | 'sms'; readonly declined: readonly Topic[] }
  /** By SMS: nothing more goes to the number that it came from, whoever's orders it stands on; or something does again. */
  | { readonly kind: 'texts-stopped' | 'texts-started' }
  | {
      readonly kind: 'notice';
      readonly notice: string;
      readonly reason: string;
      readonly channel: string;
      readonly outcome: 'sent' | 'uncertain' | NotSent;
    }
  /** What its provider tells of a notice after it was handed over. */
  | {
      readonly kind: 'notice-fate';
      readonly notice: string;
      readonly reason: string;
      readonly channel: string;
      readonly fate: Fate;
    }
  | {
      readonly kind: 'scored';
      readonly score: number;
      readonly table: string;
      readonly moved: readonly { readonly by: string; readonly points: number }[];
    };

export const casesAbout = ['problem', 'answer', 'question', 'movement-after-cancelling', 'stuck'] as const;
export type CaseAbout = (typeof casesAbout)[number];

export const mailsLeftOut = ['spam', 'virus', 'unreadable'] as const;
export type MailLeftOut = (typeof mailsLeftOut)[number];

/** Immutable. Two interactions with the same `at` and `id` are the same one, so writing it twice changes nothing. */
export interface Interaction {
  readonly at: Instant;
  readonly id: string;
  readonly source: Source;
  readonly what: Happening;
}

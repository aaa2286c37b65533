import type { ProblemKind } from '../domain/journey.ts';
import type { Notice } from '../domain/notice.ts';
import type { ParcelStep } from '../domain/stage.ts';
import type { Instant } from '../domain/time.ts';
import type { EstimatedDelivery, ParcelStatus, ScanReason } from '../domain/tracking.ts';

/** What a message is about: enough of a ledger entry to choose its words. */
export type Occasion = Pick<Notice, 'reason' | 'channel' | 'class'>;

/** How a brand meets its buyers: as somebody they know, or soberly. */
export type Tone = 'warm' | 'plain';

/** A brand as its buyers see it. `colour` is "#rrggbb"; anything else, and any logo that is not https, is left out. */
export interface BrandLook {
  readonly name: string;
  readonly colour: string;
  readonly logoUrl?: string;
  /** Where an answer to an e-mail goes; without it no message says "reply". */
  readonly replyTo?: string;
  readonly supportEmail?: string;
  readonly footer: readonly string[];
  /** @default warm */
  readonly tone?: Tone;
}

/** For whom words, dates and money are written. `zone` is an IANA name, `country` ISO 3166 alpha-2, `language` BCP 47. */
export interface Reader {
  readonly language: string;
  readonly zone: string;
  readonly country: string;
}

/** A decimal in the currency's main unit: "19.90". */
export type Amount = string | number;

export interface OrderLine {
  readonly name: string;
  readonly quantity: number;
  /** Of one piece. */
  readonly price: Amount;
}

/** A problem that is open. */
export interface Trouble {
  readonly kind: ProblemKind;
  readonly reason?: ScanReason;
  readonly openedAt: Instant;
}

/** The parcel that a message is about; `place` of `count` is counted from 1 among the order's parcels. */
export interface ParcelView {
  readonly place: number;
  readonly count: number;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly step: ParcelStep;
  readonly status: ParcelStatus;
  readonly estimatedDelivery?: EstimatedDelivery;
}

/** How to look after something that was bought, as its brand wrote it, in a language that the reader may not be written to in otherwise. */
export interface ToldTip {
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly link?: string;
}

/** What a brand has to say about an order's goods. `version` names its revision: "acme.3". */
export interface Advice {
  readonly version: `${string}.${number}`;
  readonly tips: readonly ToldTip[];
}

/** Everything that a message to a buyer may know. */
export interface MessageView extends Reader {
  readonly audience: 'buyer';
  readonly brand: BrandLook;
  readonly buyer: { readonly name: string };
  readonly order: {
    readonly number: string;
    readonly placedAt: Instant;
    readonly lines: readonly OrderLine[];
    readonly total: Amount;
    /** ISO 4217. */
    readonly currency: string;
    /** The day by which the shop promised it: "2026-12-24". */
    readonly promised?: string;
  };
  readonly parcel?: ParcelView;
  /** The order's other parcels: those not delivered yet, cancelled ones left out, and how many have arrived. */
  readonly stillToCome: {
    readonly parcels: readonly { readonly place: number; readonly step: ParcelStep }[];
    readonly delivered: number;
  };
  /** The shop handed it over; without a parcel nobody can follow it. */
  readonly handedOver?: true;
  readonly problem?: Trouble;
  /** For good news: what is over. */
  readonly cleared?: ProblemKind;
  /** Only said where it is asked how it went. */
  readonly advice?: Advice;
  /** Where an invitation leads; without it, it has no button. */
  readonly invitationUrl?: string;
  readonly pageUrl: string;
  /** Proves, in the link to the choices, whom the mail was sent to. */
  readonly sentTo?: string;
  readonly now: Instant;
}

/** Everything that a message to the team may know: ids and facts, nothing of the buyer. */
export interface TeamView {
  readonly audience: 'team';
  /** The brand's id, as it is typed on the command line. */
  readonly brand: string;
  readonly order: string;
  readonly reference: string;
  readonly problem?: Trouble & { readonly escalations: number };
  readonly caseId?: string;
  /** Who wrote back. */
  readonly by?: 'buyer' | 'somebody';
  readonly now: Instant;
}

export interface Email {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** What is sent, on the one channel that was asked for. `template` names the words and their version: "shipped.en@1", and with tips "check-in.en@1+tips@acme.3". */
export interface Rendered {
  readonly template: string;
  readonly email?: Email;
  readonly sms?: string;
  readonly team?: { readonly subject: string; readonly text: string };
}

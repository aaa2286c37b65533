import type { Answer, ProblemKind } from '../domain/journey.ts';
import type { NoticeReason, TeamReason } from '../domain/notice.ts';
import type { ParcelStep, Stage } from '../domain/stage.ts';
import type { ParcelStatus, ScanReason } from '../domain/tracking.ts';
import type { Facts, ParcelFacts } from './facts.ts';

/** All words of one language. Another language is one more folder that fills this shape. */
export interface Language {
  /** BCP 47, without a country: that is the reader's. */
  readonly tag: string;
  readonly news: Readonly<Record<NewsReason, NewsWords>>;
  readonly problems: Readonly<Record<ProblemKind, ProblemWords>>;
  readonly care: Readonly<Record<CareReason, CareWords>>;
  readonly team: Readonly<Record<TeamReason | 'problem', TeamWords>>;
  readonly labels: Labels;
  readonly page: PageWords;
}

export type CareReason = 'check-in';
export type NewsReason = Exclude<NoticeReason, ProblemKind | TeamReason | CareReason>;

type Says = (facts: Facts) => string;

/** A message's words have a version: whoever changes them raises it, so that the ledger can say what was read. */
export interface NewsWords {
  readonly version: number;
  readonly subject: Says;
  readonly heading: Says;
  readonly body: (facts: Facts) => readonly string[];
  readonly sms?: Says;
}

/** A problem is told whole: what happened, what we do next, what the buyer can do. The one apology is the letter's own. */
export interface ProblemWords {
  readonly version: number;
  readonly subject: Says;
  readonly heading: Says;
  readonly happened: Says;
  readonly next: Says;
  readonly youCan: Says;
  readonly sms: Says;
}

/** A question and its two answers. There is no place for anything else, so nothing can be sold in it. */
export interface CareWords {
  readonly version: number;
  readonly subject: (order: string) => string;
  readonly question: string;
  readonly why: string;
  readonly happy: string;
  readonly unhappy: string;
}

/** What the team reads: codes and ids, nothing of the buyer. */
export interface TeamFacts {
  /** The problem's kind. */
  readonly what: string;
  readonly escalations: number;
  readonly reference: string;
}

export interface TeamWords {
  readonly version: number;
  readonly subject: (facts: TeamFacts) => string;
  readonly happened: (facts: TeamFacts) => string;
}

/** Words that several messages share. */
export interface Labels {
  readonly greeting: Says;
  readonly apology: string;
  readonly since: (moment: string) => string;
  readonly contact: Says;
  readonly follow: string;
  readonly whole: string;
  readonly order: string;
  readonly total: string;
  readonly pieces: (quantity: number, price: string) => string;
  readonly parcel: (parcel: ParcelFacts) => string;
  readonly expected: string;
  readonly stillToCome: string;
  readonly otherParcel: (place: number, step: ParcelStep) => string;
  readonly arrived: (count: number) => string;
  readonly team: Readonly<
    Record<'brand' | 'order' | 'reference' | 'problem' | 'reason' | 'age' | 'case' | 'timeline', string>
  >;
}

/** What an order's page says first. The day of delivery is only called today while it is. */
export type Headline = Stage | 'arriving-today' | 'ready-for-pickup' | 'partly-delivered';
/** What the ladder's steps can be called; the third has several names. */
export type Step = 'placed' | 'shipped' | 'out-for-delivery' | 'ready-for-pickup' | 'partly-delivered' | 'delivered';

/** Words of the buyer's page. */
export interface PageWords {
  readonly title: (order: string) => string;
  readonly order: (order: string) => string;
  readonly headline: Readonly<Record<Headline, string>>;
  readonly ladder: Readonly<Record<Step, string>>;
  readonly ladderName: string;
  readonly parcel: (place: number, count: number) => string;
  readonly status: Readonly<Record<ParcelStatus, string>>;
  readonly lastNews: (age: string) => string;
  readonly expected: string;
  readonly promised: string;
  readonly noParcel: string;
  /** It left, and nobody has named a parcel. */
  readonly noNumber: string;
  readonly problem: Readonly<Record<ProblemKind, string>>;
  readonly reason: Readonly<Partial<Record<ScanReason, string>>>;
  readonly since: (moment: string) => string;
  readonly weAct: string;
  readonly write: string;
  /** The carrier takes back that it was delivered. */
  readonly doubted: string;
  readonly redirected: string;
  readonly check: CheckWords;
  readonly arrival: ArrivalWords;
  readonly gone: { readonly title: string; readonly text: string };
}

/** What the page offers once something counts as delivered, and once the buyer has said that it is not there. */
export type ArrivalWords = Readonly<
  Record<'deniable' | 'denied', { readonly question: string; readonly lead: string; readonly button: string }>
>;

export interface CheckWords {
  readonly question: string;
  readonly lead: string;
  readonly chosen: string;
  readonly answer: Readonly<Record<Answer, string>>;
  readonly words: string;
  readonly wordsHint: string;
  readonly thanks: Readonly<Record<Answer, string>>;
  readonly thanksText: Readonly<Record<Answer, string>>;
  readonly change: string;
}

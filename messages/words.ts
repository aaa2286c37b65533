import type { Answer, ProblemKind } from '../domain/journey.ts';
import type { NoticeReason, TeamReason } from '../domain/notice.ts';
import type { Topic } from '../domain/preferences.ts';
import type { Stage } from '../domain/stage.ts';
import type { ParcelStatus, ScanReason } from '../domain/tracking.ts';
import type { Tone } from './view.ts';

/** Text with placeholders, in ICU MessageFormat: "{count, plural, one {# parcel} other {# parcels}}". What may be asked for stands in `arguments.ts`. */
export type Pattern = string;
/** Sentences one after another; those that come to nothing are left out. */
export type Sentences = readonly Pattern[];

/** All words of one language. Another language is one more file that fills this shape. */
export interface Words {
  /** BCP 47, without a country: that is the reader's. */
  readonly tag: string;
  /** Whether its text messages are spelled in the small alphabet that fits 160 letters into a part, or in any letters, 70 to a part. */
  readonly alphabet: 'basic' | 'any';
  /** What stands between two sentences. */
  readonly gap: ' ' | '';
  /** Turns of speech of this language, to be used in all its patterns by their names. */
  readonly phrases: Readonly<Record<string, Pattern>>;
  /** Why, in a sentence: `{why}`. */
  readonly reasons: Readonly<Record<ToldReason, string>>;
  readonly news: Readonly<Record<NewsReason, NewsWords>>;
  readonly problems: Readonly<Record<ProblemKind, ProblemWords>>;
  readonly care: Readonly<Record<CareReason, CareWords>>;
  readonly marketing: Readonly<Record<MarketingReason, InvitationWords>>;
  readonly labels: Labels;
  readonly page: PageWords;
  readonly preferences: PreferenceWords;
}

export type CareReason = 'check-in';
export type MarketingReason = 'invitation';
export type NewsReason = Exclude<NoticeReason, ProblemKind | TeamReason | CareReason | MarketingReason>;

/** What the carrier gives as its reason and a buyer can make something of. */
export type ToldReason = Exclude<
  ScanReason,
  'back_at_sender' | 'carrier_delay' | 'collected' | 'left_in_safe_place' | 'left_with_neighbour' | 'other'
>;

/** Whoever changes a message's words raises their version, so that the ledger can say what was read. A brand's own are of its revisions: "acme.3". */
type Version = number | `${string}.${number}`;

export interface NewsWords {
  readonly version: Version;
  readonly subject: Pattern;
  readonly heading: Pattern;
  /** Paragraphs. */
  readonly body: readonly Sentences[];
  /** Follows the brand's name, and the link to the page follows it: "Hearth & Loom: your order … More: https://…". */
  readonly sms: Pattern;
}

/** A problem is told whole: what happened, what we do next, what the buyer can do. The one apology is the letter's own. */
export interface ProblemWords {
  readonly version: Version;
  readonly subject: Pattern;
  readonly heading: Pattern;
  readonly happened: Sentences;
  readonly next: Sentences;
  readonly youCan: Sentences;
  readonly sms: Pattern;
}

/** A question and its two answers. There is no place for anything else, so nothing can be sold in it. */
export interface CareWords {
  readonly version: Version;
  readonly subject: Pattern;
  readonly question: Pattern;
  readonly why: Pattern;
  readonly happy: string;
  readonly unhappy: string;
  /** The question once more; its answers are on the page. */
  readonly sms: Pattern;
}

/** Asks who is content, and wants such mails, to tell others. It goes by e-mail alone, so there are no words for an SMS. */
export interface InvitationWords {
  readonly version: Version;
  readonly subject: Pattern;
  readonly heading: Pattern;
  /** Paragraphs. */
  readonly body: readonly Sentences[];
  readonly button: string;
  /** Why its reader gets it; how to get no more of them stands below every letter. */
  readonly why: Pattern;
}

/** How a brand greets and apologises. */
export interface Manners {
  readonly greeting: Pattern;
  readonly apology: string;
}

/** Words that several messages share. */
export interface Labels {
  readonly manners: Readonly<Record<Tone, Manners>>;
  readonly since: Pattern;
  readonly contact: Pattern;
  readonly follow: string;
  readonly whole: string;
  /** Where the reader chooses what to be told of. */
  readonly preferences: string;
  readonly order: string;
  readonly total: string;
  /** Of a line of the order: `quantity` and `price` of one. */
  readonly pieces: Pattern;
  readonly parcel: Pattern;
  readonly expected: string;
  readonly stillToCome: string;
  /** Of another parcel: its `place` and `step`. */
  readonly otherParcel: Pattern;
  /** How many have, `arrived`. */
  readonly arrived: Pattern;
  /** Above what a brand says about looking after its goods. */
  readonly tips: string;
  readonly tipLink: string;
}

/** What an order's page says first. The day of delivery is only called today while it is. */
export type Headline = Stage | 'arriving-today' | 'ready-for-pickup' | 'partly-delivered';
/** What the ladder's steps can be called; the third has several names. */
export type Step = 'placed' | 'shipped' | 'out-for-delivery' | 'ready-for-pickup' | 'partly-delivered' | 'delivered';

/** Words of the buyer's page. */
export interface PageWords {
  /** Of `order`. */
  readonly title: Pattern;
  readonly order: Pattern;
  readonly headline: Readonly<Record<Headline, string>>;
  readonly ladder: Readonly<Record<Step, string>>;
  readonly ladderName: string;
  /** `place` of `count`. */
  readonly parcel: Pattern;
  readonly status: Readonly<Record<ParcelStatus, string>>;
  /** `age`: "3 hours ago". */
  readonly lastNews: Pattern;
  readonly expected: string;
  readonly promised: string;
  readonly noParcel: string;
  /** It left, and nobody has named a parcel. */
  readonly noNumber: string;
  readonly problem: Readonly<Record<ProblemKind, string>>;
  readonly since: Pattern;
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

/** Words of the page on which a buyer chooses what to be told of. */
export interface PreferenceWords {
  readonly title: string;
  /** Of `brand`. */
  readonly intro: Pattern;
  /** What nobody can decline. */
  readonly always: string;
  readonly topic: Readonly<Record<Topic, { readonly name: string; readonly means: string }>>;
  readonly channel: Readonly<Record<'email' | 'sms', string>>;
  readonly save: string;
  readonly saved: string;
  /** Messages to it came back, or their reader asked for no more. */
  readonly unreachable: Readonly<Record<'email' | 'sms', string>>;
  /** On the button, for whom a mail program leads here to stop what asks and advises. */
  readonly stopCare: string;
  /** The same, of what invites. */
  readonly stopMarketing: string;
  readonly back: string;
}

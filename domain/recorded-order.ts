import type { Happening, Interaction, Source } from './interaction.ts';
import type { Journey } from './journey.ts';
import type { Entry } from './ledger.ts';
import type { Stage } from './stage.ts';
import type { Instant } from './time.ts';

export const RECORDED_FORMAT = 'doorstep.orders@1';

/**
 * What became of one order, as far as it takes to play it again, and nothing by which a person or a parcel could be found: parcels are
 * p1, p2 …, cases c1, c2 …, and there are no words.
 */
export interface RecordedOrder
  extends Pick<
    Journey,
    'plan' | 'language' | 'calendar' | 'channels' | 'quietHours' | 'invitation' | 'placedAt' | 'score'
  > {
  readonly format: typeof RECORDED_FORMAT;
  /** The same in every export, and known nowhere else. */
  readonly order: string;
  readonly recordedAt: Instant;
  readonly promisedDate?: string;
  readonly stage: Stage;
  /** The buyer is forgotten; when that was is not kept. */
  readonly erased?: true;
  readonly parcels: readonly RecordedParcel[];
  /** Oldest first. What became of notices, and the score, stand by themselves. */
  readonly interactions: readonly RecordedInteraction[];
  readonly notices: readonly RecordedNotice[];
}

export interface RecordedParcel {
  readonly parcel: string;
  readonly carrier: string;
  readonly addedAt: Instant;
}

export interface RecordedInteraction {
  readonly at: Instant;
  readonly source: Source;
  readonly what: RecordedHappening;
}

/** A timeline's happening without ids of words and senders. `parcel`, `slot` and `caseId` are the recording's own names. */
export type RecordedHappening = WithoutWords<
  Exclude<
    Happening,
    { readonly kind: 'imported' | 'parcel-left-out' | 'mail-left-out' | 'notice' | 'notice-fate' | 'scored' }
  >
>;
type WithoutWords<Each> = Each extends Each ? Omit<Each, 'wordsId' | 'sender' | 'attachments'> : never;

export interface RecordedNotice
  extends Pick<
    Entry,
    'reason' | 'parcel' | 'episode' | 'channel' | 'state' | 'why' | 'claimedAt' | 'sentAt' | 'template' | 'fate'
  > {}

/** Everything of an order that goes into its recording. */
export interface Recordable {
  /** What the recording is called. */
  readonly name: string;
  readonly journey: Journey;
  readonly timeline: readonly Interaction[];
  readonly ledger: readonly Entry[];
  readonly promisedDate?: string | undefined;
}

import type { Fate } from './fate.ts';
import type { Journey } from './journey.ts';
import type { NotSent } from './not-sent.ts';
import { mayRepeat, type Notice, noticeKey, wanted } from './notice.ts';
import { epochOf, type Instant, secondsLater } from './time.ts';

/** The ledger's word on one notice: at most one entry ever, and it says what became of it. */
export interface Entry extends Notice {
  readonly state: 'claimed' | 'sending' | 'sent' | 'uncertain' | 'not-sent';
  readonly why?: NotSent;
  /** The notice by which this one is told, too. */
  readonly into?: string;
  /** Slots of other parcels that this notice tells of, too. */
  readonly leads?: readonly string[];
  readonly claimedAt: Instant;
  /** Not worth sending after this. */
  readonly deadline: Instant;
  /** Somebody should have finished with it by then; absent once it is final. */
  readonly lookBy?: Instant;
  readonly attempts: number;
  /** The day ("2026-11-23") among whose messages it counts, where its brand counts: it is not counted out by itself when it is tried again. */
  readonly countedOn?: string;
  readonly attempt?: { readonly id: string; readonly at: Instant };
  readonly sentAt?: Instant;
  readonly providerId?: string;
  readonly template?: string;
  /** A keyed hash of what was said, so that it can be proved and not read. */
  readonly wordsHash?: string;
  /** It may have been sent twice: an earlier attempt's fate is unknown. */
  readonly doubtful: boolean;
  /** What the provider has told since. */
  readonly fate?: { readonly kind: Fate; readonly at: Instant };
}

/** An entry that is not final after this long is put into the queue again. */
export const SEND_WITHIN_SECONDS = 600;
/** An attempt older than the sending function's time-out has crashed. */
export const ATTEMPT_SECONDS = 60;

export const isFinal = ({ state }: Pick<Entry, 'state'>): boolean =>
  state === 'sent' || state === 'not-sent' || state === 'uncertain';

/** Another message tells it. */
export const isLed = ({ into }: Entry): boolean => into !== undefined;

/** It went to its address in vain, or could not even be sent there. Only e-mails are ever said elsewhere, so that what becomes of texts alone ("opted-out") is none of it. */
export const isUnreached = (entry: Entry | undefined): boolean =>
  entry?.fate?.kind === 'bounced' ||
  (entry?.state === 'not-sent' && (entry.why === 'suppressed' || entry.why === 'refused'));

/** Mail providers give up after 14 hours, and a night may follow. */
const ELSEWHERE_WITHIN_SECONDS = 36 * 3600;

/** What comes back later than that is no news any more on any channel. */
export const isWorthElsewhere = ({ claimedAt }: Pick<Entry, 'claimedAt'>, now: Instant): boolean =>
  now <= secondsLater(claimedAt, ELSEWHERE_WITHIN_SECONDS);

/** Nobody knows the buyer any more; the team is still called, by ids. */
export const isErasedFor = (journey: Journey, { channel }: Pick<Notice, 'channel'>): boolean =>
  journey.erased && channel !== 'team';

/** What the sender does with an entry that it was handed. */
export type Turn =
  | { readonly kind: 'send'; readonly entry: Entry }
  /** Final already. */
  | { readonly kind: 'done' }
  /** Another attempt is under way that may still be alive, or the notice that this one comes after is not final. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'finish'; readonly entry: Entry };

export interface Attempt {
  readonly id: string;
  readonly now: Instant;
  /** What stands in the ledger of the notice that this one comes after. */
  readonly earlier?: Entry;
}

/** Decides, from the entry and the journey as they are now, whether this attempt may send. */
export const take = (entry: Entry, journey: Journey, attempt: Attempt): Turn => {
  if (isFinal(entry)) return { kind: 'done' };
  if (entry.state === 'sending' && entry.attempt?.id !== attempt.id) return takeOver(entry, attempt);
  const why = reasonNotToSend(entry, journey, attempt);
  if (why) return { kind: 'finish', entry: finished(entry, { state: 'not-sent', why }) };
  if (attempt.earlier && !isFinal(attempt.earlier)) return { kind: 'wait' };
  return {
    kind: 'send',
    entry: { ...entry, state: 'sending', attempts: entry.attempts + 1, attempt: { id: attempt.id, at: attempt.now } },
  };
};

/** Another attempt is marked as under way: alive, or crashed with its effect unknown. */
const takeOver = (entry: Entry, attempt: Attempt): Turn => {
  const age = epochOf(attempt.now) - epochOf(entry.attempt?.at ?? entry.claimedAt);
  if (age < ATTEMPT_SECONDS * 1000) return { kind: 'wait' };
  return { kind: 'finish', entry: inDoubt(entry) };
};

const reasonNotToSend = (entry: Entry, journey: Journey, { now, earlier }: Attempt): NotSent | undefined => {
  if (isErasedFor(journey, entry)) return 'erased';
  if (entry.deadline < now) return 'too-late';
  if (earlier?.state === 'not-sent') return 'superseded';
  const key = noticeKey(entry);
  return wanted(journey).some((notice) => noticeKey(notice) === key) ? undefined : 'superseded';
};

/** How sending ended. `later`: certainly not sent, the provider is busy. `unknown`: it may have been sent. */
export type Sending =
  | {
      readonly kind: 'sent';
      readonly providerId: string;
      readonly template: string;
      readonly wordsHash: string;
      readonly at: Instant;
    }
  | { readonly kind: 'refused' | 'opted-out' | 'country-closed' | 'too-dear' }
  /** Tried again at `until`. */
  | { readonly kind: 'later'; readonly until: Instant }
  | { readonly kind: 'unknown' };

export const afterSending = (entry: Entry, sending: Sending): Entry => {
  if (sending.kind === 'later')
    return { ...without(entry), state: 'claimed', lookBy: secondsLater(sending.until, SEND_WITHIN_SECONDS) };
  if (sending.kind === 'unknown') return inDoubt(entry);
  if (sending.kind !== 'sent') return finished(entry, { state: 'not-sent', why: sending.kind });
  const { providerId, template, wordsHash, at } = sending;
  return finished(entry, { state: 'sent', providerId, template, wordsHash, sentAt: at });
};

/** An overdue entry after it was put into its queue again: the next time is twice as far, so that a long queue does not grow by its own repeats. */
export const enqueuedAgain = (entry: Entry, now: Instant): Entry => {
  const age = (epochOf(now) - epochOf(entry.claimedAt)) / 1000;
  return { ...entry, lookBy: secondsLater(now, Math.max(SEND_WITHIN_SECONDS, age)) };
};

/** Its fate is unknown: sent again only where twice is better than never; else the doubt is final, and says so. Unless its provider told of it meanwhile. */
const inDoubt = (entry: Entry): Entry => {
  if (entry.fate) return knownAsSent(entry, entry.fate.at);
  return mayRepeat(entry)
    ? { ...without(entry), state: 'claimed', doubtful: true }
    : finished(entry, { state: 'uncertain', doubtful: true });
};

/** What has a fate was sent, although nobody heard so when it was handed over. */
export const knownAsSent = (entry: Entry, at: Instant): Entry =>
  finished(entry, { state: 'sent', sentAt: entry.sentAt ?? at });

/** Not sent, by what is known of its address. */
export const keptBack = (entry: Entry, why: NotSent): Entry => finished(entry, { state: 'not-sent', why });

const without = ({ attempt: _attempt, ...entry }: Entry): Entry => entry;
const finished = ({ lookBy: _lookBy, ...entry }: Entry, how: Partial<Entry>): Entry => ({ ...entry, ...how });

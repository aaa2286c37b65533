import type { Case, CaseChanges } from './case.ts';
import type { Happening, Interaction, Source } from './interaction.ts';
import type { Journey, Parcel } from './journey.ts';
import type { Instant } from './time.ts';
import type { ScanWords } from './tracking.ts';

/** What a decision changes, as data: to be written in one transaction, under the version it was read at, or not at all. */
export interface Change {
  readonly journey: Journey;
  readonly parcels: readonly Parcel[];
  readonly interactions: readonly Interaction[];
  readonly cases: CaseChanges;
  /** Slots that somebody is to be asked about. */
  readonly inquiries?: readonly string[];
  /** Personal words by scan or answer id, to be kept in one item of this id. */
  readonly words?: { readonly id: string; readonly texts: Readonly<Record<string, ScanWords>> };
}

/** One decision in the making. Mutable while its maker works on it, and seen by nobody else. */
export interface Draft {
  readonly before: Journey;
  readonly now: Instant;
  readonly source: Source;
  journey: Journey;
  readonly parcels: Parcel[];
  readonly interactions: Interaction[];
  readonly opened: Case[];
  readonly escalated: string[];
  readonly closed: CaseChanges['closed'][number][];
  /** Slots that somebody is to be asked about before the silence counts. */
  readonly inquiries: string[];
  /** Slots whose waiting begins anew. */
  readonly refreshed: Set<string>;
  /** Somebody must hear of this, whatever else changes. */
  news: boolean;
  words?: Change['words'];
}

export const begin = (journey: Journey, now: Instant, source: Source): Draft => ({
  before: journey,
  now,
  source,
  journey,
  parcels: [],
  interactions: [],
  opened: [],
  escalated: [],
  closed: [],
  inquiries: [],
  refreshed: new Set(),
  news: false,
});

/** Adds what happened to the timeline. `id` must be the same whenever the same thing is noted again. */
export const note = (draft: Draft, id: string, what: Happening): void => {
  draft.interactions.push({ at: draft.now, id, source: draft.source, what });
};

import { decided } from './decide.ts';
import { begin, type Change, type Draft } from './draft.ts';
import { isCancelled, type Journey, ORDER_SLOT, type Parcel, type ProblemKind, parcelKey } from './journey.ts';
import { furtherStep, type ParcelStep, rungs } from './stage.ts';
import type { Instant } from './time.ts';
import { compareScans, type ParcelNews, type ParcelStatus, type Scan } from './tracking.ts';
import { clearProblem, clearSilence, openCase, openProblem } from './trouble.ts';

/** One parcel as it was, and what is said about it. */
export interface Said {
  readonly parcel: Parcel;
  readonly news: ParcelNews;
}

/**
 * What one sender's news about an order's parcels changes, all in one decision, or nothing if all of it was known. The same scans in any
 * order, in any portions and with any repeats add up to the same stage, parcels, open problems and timeline. A parcel stands in `said` once.
 */
export const hearAll = (journey: Journey, said: readonly Said[], now: Instant): Change | undefined => {
  const heard = said.map(listen).filter(({ isNews }) => isNews);
  if (heard.length === 0) return undefined;
  const draft = begin(journey, now, 'carrier');
  for (const { before, parcel, fresh } of heard) {
    draft.parcels.push(parcel);
    noteScans(draft, parcel, fresh);
    const progress = showOnJourney(draft, parcel, before);
    if (draft.journey.rung === rungs.cancelled) noticeStraying(draft, parcel);
    else {
      if (progress.further) endSilence(draft, parcel);
      judge(draft, parcel, progress);
    }
  }
  return decided(draft);
};

/** What one sender's news about one parcel changes. */
export const hear = (
  { journey, parcel }: { readonly journey: Journey; readonly parcel: Parcel },
  news: ParcelNews,
  now: Instant,
): Change | undefined => hearAll(journey, [{ parcel, news }], now);

const listen = ({ parcel: before, news }: Said) => {
  const fresh = freshScans(before, news.scans);
  const parcel = fold(before, fresh, news);
  return { before, parcel, fresh, isNews: fresh.length > 0 || parcel.estimatedDelivery !== before.estimatedDelivery };
};

const freshScans = (parcel: Parcel, scans: readonly Scan[]): readonly Scan[] => {
  const heard = new Set(parcel.heard);
  return scans.filter((scan) => !heard.has(scan.id) && heard.add(scan.id));
};

/** Statuses that say nothing about where the parcel is: kept in the timeline, and without effect. */
const isTelling = ({ status }: { readonly status: ParcelStatus }): boolean =>
  status !== 'unknown' && status !== 'expired';

const fold = (parcel: Parcel, fresh: readonly Scan[], news: ParcelNews): Parcel => {
  const telling = fresh.filter(isTelling);
  const newest = telling.reduce(
    (last, scan) => (last && compareScans(last, scan) > 0 ? last : pickNewest(scan)),
    parcel.newest,
  );
  return {
    ...parcel,
    revision: parcel.revision + 1,
    heard: [...parcel.heard, ...fresh.map((scan) => scan.id)],
    cancelled: parcel.cancelled || telling.some(({ status }) => status === 'cancelled'),
    step: telling.reduce((step, scan) => furtherStep(step, stepOf[scan.status] ?? 'known'), parcel.step),
    ...(newest ? { newest } : {}),
    ...(sameEstimate(parcel, news) ? {} : { estimatedDelivery: news.estimatedDelivery }),
  };
};

const pickNewest = ({ id, orderAt, place, voice, status, reason }: Scan): NonNullable<Parcel['newest']> => ({
  id,
  orderAt,
  place,
  voice,
  status,
  ...(reason ? { reason } : {}),
});

const sameEstimate = (parcel: Parcel, { estimatedDelivery }: ParcelNews): boolean =>
  estimatedDelivery === undefined || estimatedDelivery.time.text === parcel.estimatedDelivery?.time.text;

/** How far a parcel has surely come when it has this status. */
const stepOf: Readonly<Partial<Record<ParcelStatus, ParcelStep>>> = {
  in_transit: 'shipped',
  delivery_attempt_failed: 'shipped',
  returned_to_sender: 'shipped',
  out_for_delivery: 'out-for-delivery',
  available_for_pickup: 'ready-for-pickup',
  delivered: 'delivered',
};

const problemOf: Readonly<Partial<Record<ParcelStatus, ProblemKind>>> = {
  delayed: 'delay',
  delivery_attempt_failed: 'attempt-failed',
  exception: 'exception',
  returned_to_sender: 'returned',
  lost: 'lost',
  damaged: 'damaged',
};

const noteScans = (draft: Draft, parcel: Parcel, fresh: readonly Scan[]): void => {
  const said = new Set(keepWords(draft, fresh));
  for (const { id, orderAt, status, reason, time } of fresh) {
    const heard = {
      parcel: parcelKey(parcel),
      status,
      timeText: time.text,
      zoneKnown: time.instant !== undefined,
      heardAt: draft.now,
    };
    const more = { ...(reason ? { reason } : {}), ...(draft.words && said.has(id) ? { wordsId: draft.words.id } : {}) };
    draft.interactions.push({
      at: orderAt,
      id: `scan-${id}`,
      source: draft.source,
      what: { kind: 'scan', ...heard, ...more },
    });
  }
};

/** Puts the provider's own words aside, unless the buyer is forgotten. Answers which scans have any. */
const keepWords = (draft: Draft, fresh: readonly Scan[]): readonly string[] => {
  const texts = fresh.flatMap(({ id, words }) => (words && !draft.journey.erased ? [[id, words] as const] : []));
  const [first] = texts;
  if (!first) return [];
  const { id = `scans-${first[0]}`, texts: before = {} } = draft.words ?? {};
  draft.words = { id, texts: { ...before, ...Object.fromEntries(texts) } };
  return texts.map(([scan]) => scan);
};

interface Progress {
  /** A further step than before: its own notice tells of whatever it clears. */
  readonly further: boolean;
  /** Another scan is the newest now, or the parcel was cancelled: its problem is to be judged again. */
  readonly turned: boolean;
}

const showOnJourney = (draft: Draft, parcel: Parcel, before: Parcel): Progress => {
  const slot = parcelKey(parcel);
  const shown = draft.journey.parcels[slot];
  const newer = parcel.newest?.id !== before.newest?.id;
  if (shown) {
    const { step, cancelled, estimatedDelivery } = parcel;
    const status = parcel.newest?.status ?? shown.status;
    const next = {
      ...shown,
      step,
      cancelled,
      status,
      heardAt: draft.now,
      ...(estimatedDelivery ? { estimatedDelivery } : {}),
    };
    draft.journey = { ...draft.journey, parcels: { ...draft.journey.parcels, [slot]: next } };
  }
  if (newer) draft.refreshed.add(slot);
  const further = parcel.step !== before.step;
  return { further, turned: newer || parcel.cancelled !== before.cancelled || (parcel.cancelled && further) };
};

/** Silence is over by whatever brings a parcel further, be it an older scan than the one that it fell silent after. */
const endSilence = (draft: Draft, parcel: Parcel): void => {
  clearSilence(draft, ORDER_SLOT);
  clearSilence(draft, parcelKey(parcel));
};

/** A problem stands or falls with the parcel's newest scan. */
const judge = (draft: Draft, parcel: Parcel, { further, turned }: Progress): void => {
  const { newest } = parcel;
  if (!newest || !turned) return;
  const slot = parcelKey(parcel);
  const kind = isCancelled(parcel) ? undefined : problemOf[newest.status];
  if (kind) {
    openProblem(draft, slot, { ...newest, kind, by: 'scan' });
    return;
  }
  const isOver = newest.status === 'delivered' || isCancelled(parcel);
  const isShops = draft.journey.parcels[slot]?.problem?.openedBy === 'shop';
  if (isOver || !isShops) clearProblem(draft, slot, further || isOver ? 'stage' : 'scan');
};

/** A parcel of a cancelled order moves: no word to the buyer, one case for the team. */
const noticeStraying = (draft: Draft, parcel: Parcel): void => {
  if (draft.journey.straying || parcel.step === 'known') return;
  openCase(draft, { about: 'movement-after-cancelling', slot: parcelKey(parcel) });
  draft.journey = { ...draft.journey, straying: true };
  draft.news = true;
};

import { decided } from './decide.ts';
import { begin, type Change, type Draft } from './draft.ts';
import { type Heard, isDoubted, listen, type Said } from './fold.ts';
import {
  type Cleared,
  isCancelled,
  type Journey,
  type JourneyParcel,
  ORDER_SLOT,
  type Parcel,
  parcelKey,
  troubleOf,
} from './journey.ts';
import { judge, type Progress } from './judge.ts';
import { stepNotice } from './notice.ts';
import { rungs } from './stage.ts';
import type { Instant } from './time.ts';
import type { ParcelNews, Scan } from './tracking.ts';
import { clearSilence, openCase } from './trouble.ts';

/**
 * What one sender's news about an order's parcels changes, all in one decision, or nothing if all of it was known. The same scans in any
 * order, in any portions and with any repeats add up to the same stage, parcels, timeline and open problems, save those that a person spoke of. A parcel
 * stands in `said` once.
 */
export const hearAll = (journey: Journey, said: readonly Said[], now: Instant): Change | undefined => {
  const heard = said.map(listen).filter(({ isNews }) => isNews);
  if (heard.length === 0) return undefined;
  const draft = begin(journey, now, 'carrier');
  const ends: (Cleared['by'] | undefined)[] = [];
  for (const each of heard) {
    const { parcel, fresh } = each;
    draft.parcels.push(parcel);
    noteScans(draft, parcel, fresh);
    const progress = showOnJourney(draft, each);
    if (draft.journey.imported !== 'past') ends.push(weigh(draft, parcel, progress));
  }
  const by = bestEnds.find((each) => ends.includes(each));
  if (by) clearSilence(draft, ORDER_SLOT, by);
  return decided(draft);
};

/** Of several parcels' news the one that is told says best that the order's silence is over. */
const bestEnds = ['stage', 'scan', 'replaced'] as const;

/** What it means for the order that a parcel has come so far. Answers by what the order's own silence is over, if it is. */
const weigh = (draft: Draft, parcel: Parcel, progress: Progress): Cleared['by'] | undefined => {
  if (draft.journey.rung === rungs.cancelled) {
    noticeStraying(draft, parcel);
    return undefined;
  }
  judge(draft, parcel, progress);
  return progress.comesOn ? endSilence(draft, parcel, progress) : undefined;
};

/** What one sender's news about one parcel changes. */
export const hear = (
  { journey, parcel }: { readonly journey: Journey; readonly parcel: Parcel },
  news: ParcelNews,
  now: Instant,
): Change | undefined => hearAll(journey, [{ parcel, news }], now);

const noteScans = (draft: Draft, parcel: Parcel, fresh: readonly Scan[]): void => {
  const said = new Set(keepWords(draft, fresh));
  for (const { id, orderAt, status, reason, time, sender } of fresh) {
    const heard = {
      parcel: parcelKey(parcel),
      status,
      sender,
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

const showOnJourney = (draft: Draft, heard: Heard): Progress => {
  const { parcel } = heard;
  const slot = parcelKey(parcel);
  const shown = draft.journey.parcels[slot];
  const next = shown && shownAfter(shown, heard, draft.now);
  if (next) {
    draft.journey = { ...draft.journey, parcels: { ...draft.journey.parcels, [slot]: next } };
    draft.news ||= next.redirected !== shown.redirected && next.step !== 'delivered';
  }
  const isTold = next !== undefined && stepNotice(draft.journey, next) !== undefined;
  const progress = progressOf(heard, shown, next);
  if (progress.newer) draft.refreshed.add(slot);
  return { ...progress, tellsItself: progress.further && isTold };
};

const progressOf = ({ parcel, before }: Heard, shown?: JourneyParcel, next?: JourneyParcel) => {
  const newer = parcel.newest?.id !== before.newest?.id;
  const further = parcel.step !== before.step;
  // What was withdrawn has moved all the same.
  const turnsBack = next?.returned !== shown?.returned || (parcel.cancelled && further);
  const isBelieved = shown?.doubted === true && next?.doubted !== true;
  return {
    newer,
    further,
    comesOn: further || (isBelieved && parcel.deliveredAt !== before.deliveredAt),
    turned: newer || turnsBack || parcel.cancelled !== before.cancelled,
    isBack: next?.returned === true,
    turnsBack: turnsBack || parcel.newest?.status === 'returned_to_sender',
  };
};

const shownAfter = (shown: JourneyParcel, { parcel, fresh }: Heard, now: Instant): JourneyParcel => {
  const { doubted: _before, ...rest } = shown;
  const { step, cancelled, estimatedDelivery, newest } = parcel;
  return {
    ...rest,
    step,
    ...(step === shown.step ? {} : { stepAt: now }),
    cancelled,
    status: newest?.status ?? shown.status,
    heardAt: now,
    ...(fresh.some(({ status: said }) => said === 'returned_to_sender') ? { returned: true } : {}),
    ...(isDoubted(parcel) ? { doubted: true } : {}),
    ...(fresh.some(({ reason }) => reason === 'redirected') ? { redirected: true } : {}),
    ...(estimatedDelivery ? { estimatedDelivery } : {}),
  };
};

/**
 * Silence is over by whatever brings a parcel further, be it an older scan than the one that it fell silent after. That is good news unless its step tells
 * it, or it goes back, was withdrawn or has another problem. That the parcel is not silent any more says so of its order, too.
 */
const endSilence = (draft: Draft, parcel: Parcel, { tellsItself, isBack }: Progress): Cleared['by'] => {
  const slot = parcelKey(parcel);
  const { problem } = troubleOf(draft.journey, slot);
  const isGood = !isBack && !isCancelled(parcel) && (!problem || problem.kind === 'silence');
  const by = isGood ? 'scan' : 'replaced';
  clearSilence(draft, slot, tellsItself ? 'stage' : by);
  const wasSilent = troubleOf(draft.before, slot).problem?.kind === 'silence';
  return tellsItself || (wasSilent && isGood) ? 'stage' : by;
};

/** A parcel of a cancelled order moves: no word to the buyer, one case for the team. */
const noticeStraying = (draft: Draft, parcel: Parcel): void => {
  if (draft.journey.straying || parcel.step === 'known') return;
  openCase(draft, { about: 'movement-after-cancelling', slot: parcelKey(parcel) });
  draft.journey = { ...draft.journey, straying: true };
  draft.news = true;
};

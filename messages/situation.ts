import { compareTexts } from '../domain/compare-texts.ts';
import { isCancelled, type Journey, type JourneyParcel, troubleOf } from '../domain/journey.ts';
import type { Notice } from '../domain/notice.ts';
import { stageOf } from '../domain/stage.ts';
import type { PageView } from './page-view.ts';
import { shownStep } from './shown-step.ts';
import type { MessageView } from './view.ts';

/** A notice, and the slots of other parcels that it tells of, too. */
type Told = Pick<Notice, 'parcel'> & { readonly leads?: readonly string[] };

/** What a journey adds to a message about one of its slots: the parcel, what is still to come, and the trouble. */
export const situationOf = (
  journey: Journey,
  notice: Told,
): Pick<MessageView, 'parcel' | 'stillToCome' | 'handedOver' | 'problem' | 'cleared'> => {
  const parcels = counted(journey);
  const isWhole = tellsAll(notice, parcels);
  const place = isWhole ? -1 : parcels.findIndex(([slot]) => slot === notice.parcel);
  const parcel = parcels[place]?.[1];
  const others = parcels.flatMap(([slot, each], at) =>
    slot === notice.parcel && !isWhole ? [] : [{ place: at + 1, step: shownStep(each) }],
  );
  const { problem, cleared } = troubleOf(journey, notice.parcel);
  return {
    ...(parcel ? { parcel: { ...parcel, step: shownStep(parcel), place: place + 1, count: parcels.length } } : {}),
    stillToCome: {
      parcels: others.filter(({ step }) => step !== 'delivered'),
      delivered: isWhole ? 0 : others.filter(({ step }) => step === 'delivered').length,
    },
    ...(journey.handedOver ? { handedOver: true } : {}),
    ...(problem ? { problem } : {}),
    ...(cleared ? { cleared: cleared.kind } : {}),
  };
};

/** What a journey adds to its buyer's page. */
export const pageSituationOf = (
  journey: Journey,
): Pick<PageView, 'parcels' | 'problem' | 'answer'> & { readonly stage: PageView['order']['stage'] } => ({
  stage: stageOf(journey.rung),
  parcels: counted(journey).map(([, parcel]) => parcel),
  ...(journey.trouble.problem ? { problem: journey.trouble.problem } : {}),
  ...(journey.answer ? { answer: journey.answer } : {}),
});

/** It is the order, and none of its parcels, that such a message speaks of. */
const tellsAll = ({ parcel, leads }: Told, parcels: ReturnType<typeof counted>): boolean =>
  leads !== undefined && parcels.every(([slot]) => slot === parcel || leads.includes(slot));

/** Counted by their keys: a table keeps no order, and "parcel 2 of 3" must be the same one in every message. */
const counted = (journey: Journey): readonly (readonly [string, JourneyParcel])[] =>
  Object.entries(journey.parcels)
    .filter(([, parcel]) => !isCancelled(parcel))
    .sort(([a], [b]) => compareTexts(a, b));

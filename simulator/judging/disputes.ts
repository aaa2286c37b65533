import { rungs } from '../../domain/stage.ts';
import { type Instant, secondsLater } from '../../domain/time.ts';
import type { Said } from '../world/snapshot.ts';
import { firstOf, type Seen, type Told, told } from './seen.ts';
import { goesBack, isReplaced } from './way-back.ts';

/** What the buyer says of an arrival: it opens a problem, and only the buyer, a person or a later scan ends it. */

type Opened = Told<'problem-opened'>;

const openedOf = (order: Seen): readonly Opened[] =>
  told(order, 'problem-opened').filter(({ what }) => what.problem === 'disputed');

const clearedOf = (order: Seen, { what: { slot, episode } }: Opened): Told<'problem-cleared'> | undefined =>
  told(order, 'problem-cleared').find(({ what }) => what.slot === slot && what.episode === episode);

/** Holds at any moment. */
export const brokenDispute = (order: Seen): string | undefined =>
  firstOf(
    () => unlikeWords(order),
    () => rashlySettled(order),
    () => leftOpen(order),
  );

/** Each word of the buyer opens or clears, at that moment; and nobody else opens. */
const unlikeWords = (order: Seen): string | undefined => {
  const words = told(order, 'disputed');
  const opened = openedOf(order);
  const alone = opened.find(({ at }) => !words.some((word) => word.at === at && !word.what.arrived));
  if (alone) return `nobody denied ${alone.what.slot} at ${alone.at}`;
  const cleared = opened.flatMap((each) => clearedOf(order, each) ?? []);
  const mute = words.find(({ at, what }) => !(what.arrived ? cleared : opened).some((each) => each.at === at));
  return mute && `what the buyer said of ${mute.what.slot} at ${mute.at} changed nothing`;
};

const later = (order: Seen, { at, what: { slot } }: Opened): readonly Told<'scan'>[] =>
  told(order, 'scan').filter(
    (scan) =>
      scan.what.parcel === slot &&
      scan.at > at &&
      scan.what.heardAt >= at &&
      scan.what.status !== 'unknown' &&
      scan.what.status !== 'expired',
  );

/** What the carrier had said before the buyer spoke up is what the buyer denies, unless it is something worse. */
const rashlySettled = (order: Seen): string | undefined => {
  const rash = openedOf(order).find((each) => {
    const cleared = clearedOf(order, each);
    if (cleared?.source !== 'carrier' || later(order, each).length > 0) return false;
    return !isReplaced(order, each.what.slot, cleared.at);
  });
  return rash && `the carrier settled what the buyer denied of ${rash.what.slot} by nothing new`;
};

/** Of what goes back only a person ends that it is missing. */
const leftOpen = (order: Seen): string | undefined => {
  if (order.journey.rung >= rungs.closed) return undefined;
  const open = openedOf(order).find(
    (each) => !clearedOf(order, each) && later(order, each).length > 0 && !goesBack(order, each.what.slot, '9'),
  );
  return open && `what the buyer denied of ${open.what.slot} is still denied after news of it`;
};

/** Two things that happen within this time of each other may each have missed the other. */
const AT_ONCE_SECONDS = 120;

/** Meaningful once all is quiet: what the buyer said where it could be said was heard. */
export const lostDispute = (order: Seen): string | undefined => {
  const lost = order.said.find((said) => said.status === 303 && isOwed(order, said) && !isHeard(order, said));
  return lost && `the buyer’s word of ${lost.at} is lost`;
};

const standsAt = (order: Seen, at: Instant): boolean =>
  openedOf(order).some((each) => each.at <= at && at <= (clearedOf(order, each)?.at ?? at));

const isOwed = (order: Seen, { happening, at }: Said): boolean => {
  if (happening.kind !== 'dispute') return false;
  const before = secondsLater(at, -AT_ONCE_SECONDS);
  if (happening.arrived) return standsAt(order, before) && standsAt(order, at);
  const isThere = told(order, 'scan').some(({ what }) => what.status === 'delivered' && what.heardAt <= before);
  const isOver = told(order, 'stage-reached').some(
    ({ what, at: then }) => rungs[what.stage] >= rungs.closed && then <= at,
  );
  return isThere && !isOver && !standsAt(order, at);
};

/** The word itself may have been written a while before its answer came. */
const isHeard = (order: Seen, { happening, at }: Said): boolean =>
  told(order, 'disputed').some(
    (word) =>
      happening.kind === 'dispute' &&
      word.what.arrived === happening.arrived &&
      secondsLater(word.at, -AT_ONCE_SECONDS) <= at &&
      at <= secondsLater(word.at, AT_ONCE_SECONDS),
  );

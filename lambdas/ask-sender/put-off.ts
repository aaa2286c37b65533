import { earliest, epochOf, type Instant, secondsLater } from '../../domain/time.ts';
import type { Errand, InquiryQueue, PutOff } from '../adapters/inquiry-queue.ts';
import { spread } from '../runtime/jitter.ts';

interface Dependencies {
  readonly inquiries: InquiryQueue;
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** After so long nobody is asked any more: a parcel's silence has been told of by then, and a shop's next look finds the order. */
const GIVEN_UP_AFTER_SECONDS = 12 * 3600;
/** One that gives no answer is asked again after a minute at least, then two, four … and in the end a quarter of an hour. */
const LONGEST_PAUSE_SECONDS = 900;

/** A connection that could not be asked now, or did not answer: not before so many seconds. `why` is a code. */
export interface Later {
  readonly connection: string;
  readonly afterSeconds: number;
  readonly why: string;
}

export const pauseAfter = (attempts: number): number => Math.min(60 * 2 ** attempts, LONGEST_PAUSE_SECONDS);

export const isTooLate = ({ since }: Errand, at: Instant): boolean => at > secondsLater(since, GIVEN_UP_AFTER_SECONDS);

/** Which of its connections an errand finds still not to be asked, as it was put off last. */
export const stillPutOff = ({ putOff = [] }: Errand, now: Instant): readonly PutOff[] =>
  putOff.filter(({ notBefore }) => notBefore > now);

/** Until when a connection is put off. Many errands may wait for the same one: each waits for another time, and the longer the more often it came in vain. */
export const putOffUntil = (
  { now, random }: Pick<Dependencies, 'now' | 'random'>,
  { attempts }: Errand,
  { connection, afterSeconds }: Later,
): PutOff => {
  const seconds = spread({ least: afterSeconds, attempts, longest: LONGEST_PAUSE_SECONDS }, random);
  return { connection, notBefore: secondsLater(now(), seconds) };
};

/** Puts the errand back until the first of these may be asked; nobody else is asked then. `undefined`: there is no time left for it. */
export const putBack = async (
  { inquiries, now }: Pick<Dependencies, 'inquiries' | 'now'>,
  { brand, connection, inquiry, since, attempts }: Errand,
  putOff: readonly PutOff[],
): Promise<'put-back' | undefined> => {
  const errand: Errand = { brand, ...(connection ? { connection } : {}), inquiry, since, attempts: attempts + 1 };
  const notBefore = earliest(putOff.map((each) => each.notBefore)) ?? now();
  if (isTooLate(errand, notBefore)) return undefined;
  await inquiries.put({ ...errand, putOff, notBefore }, (epochOf(notBefore) - epochOf(now())) / 1000);
  return 'put-back';
};

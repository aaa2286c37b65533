import type { ScanReason } from '../domain/tracking.ts';
import type { Facts } from './facts.ts';
import type { Arguments, Language } from './language.ts';
import type { ToldReason } from './words.ts';

/** What a placeholder holds that nobody knows, for patterns to choose by. */
const NONE = 'none';

/** The names of all that words about an order may ask for, beside the phrases of their language. */
export const argumentNames = [
  ...[
    'brand',
    'name',
    'order',
    'promised',
    'parcel',
    'place',
    'count',
    'carrier',
    'tracking',
    'step',
    'expected',
    'others',
  ],
  ...['arrived', 'followed', 'handedOver', 'problem', 'since', 'cleared', 'reason', 'why', 'contact', 'address'],
] as const;

/**
 * What words about an order may ask for:
 * `brand`, `name`, `order`, `promised`, `carrier`, `tracking`, `expected`, `since`, `address` are texts, "none" where there is nothing to say;
 * `parcel` is "none" (the whole order), "only", or "split" (`place` of `count`); `step` is how far it is;
 * `others` and `arrived` count the order's other parcels; `followed` is "yes" if there is any parcel to hear of, `handedOver` if the shop says so;
 * `problem` and `cleared` are kinds, `reason` is the carrier's, `why` the same as a sentence; `contact` is "reply", "address" or "none".
 */
export const argumentsOf = (facts: Facts, language: Language): Arguments => {
  const { brand, name, order, promised, stillToCome, handedOver, contact } = facts;
  return language.withPhrases({
    brand,
    name: name || NONE,
    order,
    promised: promised ?? NONE,
    ...ofParcel(facts),
    ...ofTrouble(facts, language),
    others: stillToCome.parcels.length,
    arrived: stillToCome.delivered,
    followed: facts.parcel !== undefined || stillToCome.parcels.length > 0 ? 'yes' : 'no',
    handedOver: handedOver ? 'yes' : 'no',
    contact: contact.by === 'nothing' ? NONE : contact.by,
    address: contact.by === 'address' ? contact.address : NONE,
  });
};

const ofParcel = ({ parcel }: Facts): Arguments => {
  if (!parcel) return { parcel: NONE, place: 1, count: 1, carrier: NONE, tracking: NONE, step: NONE, expected: NONE };
  const { place, count, carrier, trackingNumber, step, expected } = parcel;
  return {
    parcel: count > 1 ? 'split' : 'only',
    place,
    count,
    carrier: carrier || NONE,
    tracking: trackingNumber,
    step: choice(step),
    expected: expected ?? NONE,
  };
};

const ofTrouble = (facts: Facts, language: Language): Arguments => {
  const { problem, cleared } = facts;
  const reason = tellable(facts, language);
  return {
    problem: choice(problem?.kind),
    since: problem?.since ?? NONE,
    cleared: choice(cleared),
    reason: reason ?? NONE,
    why: reason ? language.words.reasons[reason] : '',
  };
};

/** A word that a pattern can choose by: the syntax has no hyphens there. */
export const choice = (word: string | undefined): string => word?.replaceAll('-', '_') ?? NONE;

const saidAlready: readonly string[] = ['lost lost_by_carrier', 'damaged damaged_in_transit'];

/** The carrier's reason, where it says more than the problem itself. */
const tellable = ({ problem }: Facts, language: Language): ToldReason | undefined =>
  problem?.reason && !saidAlready.includes(`${problem.kind} ${problem.reason}`) && isTold(problem.reason, language)
    ? problem.reason
    : undefined;

/** Whether there are words for it. */
export const isTold = (reason: ScanReason, { words }: Language): reason is ToldReason =>
  Object.hasOwn(words.reasons, reason);

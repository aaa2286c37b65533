import type { RecordedHappening, RecordedInteraction, RecordedOrder } from '../../domain/recorded-order.ts';
import { type Instant, secondsLater } from '../../domain/time.ts';
import type { Happening } from '../script.ts';
import type { Parcels } from './made-up.ts';

/** What the shop, the buyer and the team did, and nobody else: scans are the carrier's, and all else followed from them. */
export const peoplesDeeds = (recording: RecordedOrder, made: Parcels): readonly Happening[] => [
  ...recording.interactions.flatMap((each) => deedOf(each, recording, made)),
  ...endings(recording),
  ...erasure(recording),
];

const deedOf = (
  { at, source, what }: RecordedInteraction,
  { interactions, placedAt }: RecordedOrder,
  made: Parcels,
): readonly Happening[] => {
  const buyers = buyersDeed(at, what, placedAt);
  if (buyers) return [buyers];
  const beside = interactions.filter((each) => each.at === at && each.source === source);
  if (source === 'shop') return shopsDeed(at, what, { beside, made });
  const isClosing = source === 'team' && what.kind === 'case-closed' && !beside.some(isEnding);
  return isClosing ? [{ at, kind: 'close-case' }] : [];
};

const buyersDeed = (at: Instant, what: RecordedHappening, placedAt: Instant): Happening | undefined => {
  switch (what.kind) {
    case 'page-viewed':
      // A view's place in the timeline is the beginning of its ten minutes, which for the first of them is the order's own.
      return { at: at > placedAt ? at : secondsLater(placedAt, 1), kind: 'view' };
    case 'answered':
      return { at, kind: 'answer', answer: what.answer };
    case 'preferences-chosen':
      return { at, kind: 'choose', channel: what.channel, declined: what.declined };
    case 'replied':
      // What was written is in no recording.
      return { at, kind: what.channel === 'sms' ? 'text' : 'reply', words: '(written back)' };
    case 'texts-stopped':
      return { at, kind: 'text', words: 'STOP' };
    case 'texts-started':
      return { at, kind: 'text', words: 'START' };
    case 'disputed':
      return { at, kind: 'dispute', arrived: what.arrived };
    default:
      return undefined;
  }
};

const shopsDeed = (
  at: Instant,
  what: RecordedHappening,
  { beside, made }: { readonly beside: readonly RecordedInteraction[]; readonly made: Parcels },
): readonly Happening[] => {
  switch (what.kind) {
    case 'handed-over':
      return [{ at, kind: 'hand-over' }];
    case 'refunded':
      return [{ at, kind: 'refund', whole: what.whole }];
    case 'buyer-changed':
      return [{ at, kind: 'correct-buyer', buyer: madeUpChange(what.what, at) }];
    case 'stage-reached':
      return what.stage === 'cancelled' ? [{ at, kind: 'cancel' }] : [];
    case 'problem-opened':
    case 'problem-cleared':
      return reportOf(at, what, { beside, made });
    default:
      return [];
  }
};

const reportOf = (
  at: Instant,
  what: Extract<RecordedHappening, { readonly kind: 'problem-opened' | 'problem-cleared' }>,
  { beside, made }: { readonly beside: readonly RecordedInteraction[]; readonly made: Parcels },
): readonly Happening[] => {
  if (what.problem === 'silence' || isFollowed(what, beside)) return [];
  const state = what.kind === 'problem-opened' ? 'open' : 'cleared';
  const parcel = made.get(what.slot);
  return [{ at, kind: 'report-problem', problem: what.problem, state, ...(parcel ? { parcel } : {}) }];
};

/** What it was changed to is not recorded: something that it was not before. */
const madeUpChange = (what: 'contact' | 'address', at: Instant) =>
  what === 'address' ? { deliverTo: `New Street ${at}` } : { name: `Robin Replayed since ${at}` };

/** Clearing that came with a cancellation, or with another problem in its place, is no deed of its own. */
const isFollowed = (
  { kind, slot }: { readonly kind: string; readonly slot: string },
  beside: readonly RecordedInteraction[],
): boolean =>
  kind === 'problem-cleared' &&
  beside.some(
    ({ what }) =>
      (what.kind === 'stage-reached' && what.stage === 'cancelled') ||
      (what.kind === 'problem-opened' && what.slot === slot),
  );

const isEnding = ({ source, what }: RecordedInteraction): boolean =>
  source === 'team' && what.kind === 'stage-reached' && (what.stage === 'closed' || what.stage === 'settled');

/** The team closed a case, and the order with it. */
const endings = ({ interactions }: RecordedOrder): readonly Happening[] =>
  interactions.filter(isEnding).map(({ at }) => ({ at, kind: 'close-case', endOrder: true }));

/** When the buyer was forgotten is not kept; by the first message that was not sent for it, it was so. */
const erasure = ({ erased, notices, placedAt }: RecordedOrder): readonly Happening[] => {
  const [first] = notices.filter(({ why }) => why === 'erased').map(({ claimedAt }) => claimedAt);
  return erased && first ? [{ at: before(first, placedAt), kind: 'erase' }] : [];
};

const before = (at: Instant, placedAt: Instant): Instant => {
  const [earlier, least] = [secondsLater(at, -1), secondsLater(placedAt, 1)];
  return earlier > least ? earlier : least;
};

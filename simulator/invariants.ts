import { isFinal } from '../domain/ledger.ts';
import { mayRepeat, noticeKey } from '../domain/notice.ts';
import { owed } from '../domain/owed.ts';
import type { Invariant } from './invariant.ts';
import { mistaken, trespass } from './judging/brands.ts';
import { brokenCases, uncalledTeam } from './judging/cases.ts';
import { rashCheckIn, unaskedCheckIn } from './judging/check-in.ts';
import { rashClock } from './judging/clock.ts';
import { brokenDispute } from './judging/disputes.ts';
import { wrongAside } from './judging/doubts.ts';
import { unsaidElsewhere } from './judging/elsewhere.ts';
import { wrongExcuse } from './judging/excuses.ts';
import { falseGoodNews, untoldEnd } from './judging/good-end.ts';
import { uninvited } from './judging/invitation.ts';
import { withoutNextStep } from './judging/next-step.ts';
import { leak, unforgotten } from './judging/privacy.ts';
import { slowOrSilent } from './judging/promptness.ts';
import { sentWithoutReason, untold } from './judging/reasons.ts';
import { brokenParcel } from './judging/replay.ts';
import { firstOf, ofEveryOrder, type Seen } from './judging/seen.ts';
import { leftTwice } from './judging/shops-word.ts';
import { brokenClimb, brokenStage } from './judging/stage.ts';
import { brokenTimeline, lostFact, lostOrder } from './judging/timeline.ts';
import type { Snapshot } from './world/snapshot.ts';

/** What Doorstep promises, whatever fails on the way. Each promise is judged by what was said outside, what stands in the table and what left the house. */

/** However late and often AWS answers: a message's watch of ten minutes and a sweep of five, a few times over. */
const WITHIN_SECONDS = 3600;

/** What must hold at any moment. */
export const always: readonly Invariant[] = [
  {
    number: 1,
    says: 'The stage never falls, and a parcel is what its scans add up to, in whatever order they came and however often.',
    check: ofEveryOrder((order, snapshot) => brokenClimb(order) ?? brokenParcel(order, snapshot) ?? wrongAside(order)),
  },
  {
    number: 2,
    says: 'No notice is sent twice, save those in doubt of the classes for which twice is better than never; and those are marked.',
    check: ofEveryOrder(sentTwice),
  },
  {
    number: 3,
    says: 'No notice is sent that the journey did not ask for then, or that the buyer did not consent to; and the clock asks for nothing before its time.',
    check: ofEveryOrder(
      (order) =>
        sentWithoutReason(order) ?? leftTwice(order) ?? falseGoodNews(order) ?? rashClock(order) ?? rashCheckIn(order),
    ),
  },
  {
    number: 4,
    says: 'No order is without a next step: it has ended, or it waits with a bound, or something that will run holds it.',
    check: ofEveryOrder(withoutNextStep),
  },
  {
    number: 6,
    says: 'The timeline holds nothing twice, and nothing that nobody said; a case is open exactly as long as what it is about.',
    check: (snapshot) =>
      lostOrder(snapshot) ??
      ofEveryOrder((order, seen) => brokenTimeline(order, seen) ?? brokenCases(order) ?? brokenDispute(order))(
        snapshot,
      ),
  },
  {
    number: 7,
    says: "Nobody's items are read or written, and no message is sent, for another brand's order or to another buyer.",
    check: (snapshot) => trespass(snapshot) ?? mistaken(snapshot),
  },
  {
    number: 8,
    says: 'Personal data stands nowhere but in its items.',
    check: leak,
  },
];

/** What must hold beside it once nothing is under way any more and nobody but the clock can come. */
export const whenQuiet: readonly Invariant[] = [
  {
    number: 1,
    says: 'The stage is what the facts add up to: scans, what people asked for, and when the clock rang.',
    check: ofEveryOrder(brokenStage),
  },
  {
    number: 3,
    says: 'Nothing that must be told is missing, every notice is final, and what was not sent has a true reason.',
    check: ofEveryOrder(leftUnsaid),
  },
  promptly(WITHIN_SECONDS),
  {
    number: 6,
    says: 'Every fact that was acknowledged stands in the timeline.',
    check: ofEveryOrder(lostFact),
  },
  {
    number: 8,
    says: 'Of a buyer who was forgotten nothing is left.',
    check: unforgotten,
  },
];

/** The fifth, for worlds of other haste: seconds where nothing fails. */
export function promptly(withinSeconds: number): Invariant {
  return {
    number: 5,
    says: 'A problem is told to buyer and team within its bound, once, and its clearing once; and what comes back is said elsewhere.',
    check: ofEveryOrder(
      (order, snapshot) =>
        slowOrSilent(order, snapshot, withinSeconds) ??
        unsaidElsewhere(order, snapshot, withinSeconds) ??
        untoldEnd(order, snapshot),
    ),
  };
}

function sentTwice({ handedOver, ledger }: Seen): string | undefined {
  for (const [notice, copies] of Map.groupBy(handedOver, (each) => each.notice)) {
    const entry = ledger.get(notice);
    if (!entry) return `${notice} was sent and stands in no ledger`;
    if (copies.length > Math.max(1, entry.attempts)) return `${notice} was sent more often than it was tried`;
    const mayBeTwo = entry.doubtful && mayRepeat(entry);
    if (copies.length > 1 && !mayBeTwo) return `${notice} was sent ${copies.length} times`;
  }
  return undefined;
}

function leftUnsaid(order: Seen, snapshot: Snapshot): string | undefined {
  const ledger = [...order.ledger.values()];
  const { claims, heldUntil } = owed(order.journey, ledger, snapshot.now);
  return firstOf(
    () => claims[0] && `nobody claimed ${noticeKey(claims[0])}`,
    () => {
      const left = ledger.find((entry) => !isFinal(entry));
      return left && `nobody sends ${noticeKey(left)}`;
    },
    () => wrongExcuse(order),
    () => (heldUntil === undefined ? untold(order) : undefined),
    () => unaskedCheckIn(order, snapshot) ?? uninvited(order) ?? uncalledTeam(order, snapshot),
  );
}

import { instantOf } from '../../domain/time.ts';
import type { Happening } from '../script.ts';
import { DAY, HOUR } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { Profile } from './profile.ts';
import type { Road } from './road.ts';

interface Draw {
  readonly profile: Profile;
  readonly dice: Dice;
}

interface OrderSoFar {
  readonly placedAt: number;
  readonly roads: readonly Road[];
  readonly cancelling: { readonly isCancelled: boolean };
  /** A webhook about it is lost: Doorstep may never hear how it ended. */
  readonly isUnheard: boolean;
}

interface Doings {
  readonly happenings: readonly Happening[];
  readonly traits: readonly string[];
}

const nothing: Doings = { happenings: [], traits: [] };

/** What the buyer does about an order, and what the team does about its cases. */
export const drawPeople = (draw: Draw, order: OrderSoFar): Doings => {
  const all = [views(draw, order), answer(draw, order), closing(draw, order), forgetting(draw, order)];
  return { happenings: all.flatMap((one) => one.happenings), traits: all.flatMap((one) => one.traits) };
};

/** When its last parcel came, or was last seen. */
const endOf = ({ roads, placedAt }: OrderSoFar): number =>
  Math.max(placedAt + DAY, ...roads.map(({ passages }) => passages.at(-1)?.at ?? 0));

const views = ({ profile, dice }: Draw, order: OrderSoFar): Doings => ({
  happenings: Array.from({ length: dice.whole(profile.buyers.pageViews) }, () => ({
    at: instantOf(dice.within([order.placedAt + HOUR, endOf(order)])),
    kind: 'view' as const,
  })),
  traits: [],
});

const isTroubled = ({ troubleAt }: Road): boolean => troubleAt !== undefined;

/** A check-in goes out in the morning three days after delivery: who answers does so in the week that follows. */
const answer = ({ profile: { buyers, team }, dice }: Draw, order: OrderSoFar): Doings => {
  const arrived = order.roads.length > 0 && !order.roads.some(({ isGone }) => isGone) && !order.cancelling.isCancelled;
  const { happy, unhappy, afterTrouble } = buyers.answers;
  const sad = order.roads.some(isTroubled) ? afterTrouble : unhappy;
  const [isUnhappy, isHappy] = [dice.happens(sad), dice.happens(happy)];
  if (!arrived || !(isUnhappy || isHappy)) return nothing;
  const at = endOf(order) + dice.within([4 * DAY, 9 * DAY]);
  if (!isUnhappy) return { happenings: [{ at: instantOf(at), kind: 'answer', answer: 'happy' }], traits: ['happy'] };
  const words = dice.happens(0.5) ? { words: 'It was not what I had hoped for.' } : {};
  return {
    happenings: [
      { at: instantOf(at), kind: 'answer', answer: 'unhappy', ...words },
      { at: instantOf(at + dice.within(team.hours) * HOUR), kind: 'close-case' },
    ],
    traits: ['unhappy'],
  };
};

/** Days after which a person looks whether there is a case by now. */
const looksAgain = [0, 14, 45];

/** Some cases are closed before they clear by themselves; an order that cannot arrive is ended, so that it does not wait for half a year. */
const closing = ({ profile: { team }, dice }: Draw, order: OrderSoFar): Doings => {
  const troubles = order.roads.filter(isTroubled);
  const closed = troubles.flatMap(({ troubleAt, isGone, traits }): readonly Happening[] => {
    const at = (troubleAt ?? 0) + dice.within(team.hours) * HOUR;
    return !isGone && !traits.includes('silent') && dice.happens(team.closes)
      ? [{ at: instantOf(at), kind: 'close-case' }]
      : [];
  });
  const isLost = order.isUnheard || order.roads.some(({ isGone }) => isGone);
  const from = endOf(order) + dice.within(team.endsAfterDays) * DAY;
  const ends =
    isLost && !order.cancelling.isCancelled
      ? looksAgain.map((days) => ({ at: instantOf(from + days * DAY), kind: 'close-case', endOrder: true }) as const)
      : [];
  return { happenings: [...closed, ...ends], traits: closed.length > 0 ? ['case-closed'] : [] };
};

const forgetting = ({ profile: { buyers }, dice }: Draw, order: OrderSoFar): Doings =>
  dice.happens(buyers.erased)
    ? {
        happenings: [{ at: instantOf(dice.within([order.placedAt + HOUR, endOf(order) + DAY])), kind: 'erase' }],
        traits: ['erased'],
      }
    : nothing;

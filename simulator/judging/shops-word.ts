import { type Instant, secondsLater } from '../../domain/time.ts';
import type { Happening } from '../script.ts';
import type { Said } from '../world/snapshot.ts';
import { firstOf, type Seen, told } from './seen.ts';
import { reached } from './stage.ts';
import { isStart, isStop } from './stopped.ts';

/** What the shop says beside the order: heard once, by nobody's invention, and not lost. */

const saysHandedOver = (happening: Happening): boolean =>
  happening.kind === 'hand-over' || (happening.kind === 'tell-order' && happening.tells.isFulfilled === true);

const saysCancelled = (happening: Happening): boolean =>
  happening.kind === 'tell-order' && happening.tells.isCancelled === true;

const isDone = ({ status }: Said): boolean => status !== undefined && status < 300;

/** Holds at any moment. */
export const inventedWord = ({ script, ...order }: Seen): string | undefined => {
  if (!script) return undefined;
  const says = (is: (happening: Happening) => boolean): boolean => script.happenings.some(is);
  const kinds = [
    'handed-over',
    'refunded',
    'buyer-changed',
    'disputed',
    'preferences-chosen',
    'texts-stopped',
    'texts-started',
  ] as const;
  const invented = kinds.find((kind) => told(order, kind).length > 0 && !says((happening) => sayings[kind](happening)));
  if (invented) return `nobody said what the timeline calls ${invented}`;
  return told(order, 'handed-over').length > 1 ? 'the order was handed over twice' : undefined;
};

const sayings = {
  'handed-over': saysHandedOver,
  refunded: ({ kind }: Happening) => kind === 'refund',
  'buyer-changed': ({ kind }: Happening) => kind === 'correct-buyer' || kind === 'tell-order',
  disputed: ({ kind }: Happening) => kind === 'dispute',
  'preferences-chosen': ({ kind }: Happening) => kind === 'choose',
  'texts-stopped': isStop,
  'texts-started': isStart,
};

/** Holds at any moment: that an order left is told once, by whoever knew first. */
export const leftTwice = (order: Seen): string | undefined => {
  const [whole, ...more] = order.handedOver.filter(({ notice }) => notice === 'shipped#-#1#email');
  const parcel = order.handedOver.find(
    ({ notice }) => /^shipped#[^-]/.test(notice) && !isLateParcel(order, notice.split('#')[1] ?? ''),
  );
  return whole && parcel && more.length === 0 ? `that the order left was told twice, by ${parcel.notice}` : undefined;
};

const isLateParcel = ({ journey }: Seen, name: string): boolean =>
  journey.parcels[name.replace('~', '#')]?.late ?? false;

/** Meaningful once all is quiet: nothing that was acknowledged is missing. */
export const lostWord = (order: Seen): string | undefined =>
  firstOf(
    () => lostHandover(order),
    () => lostRefund(order),
    () => lostCorrection(order),
    () => lostCancellation(order),
  );

/** What a shop's webhook says waits until it is applied, and goes with a buyer who is forgotten before that: it may name them. */
const isForgotten = (order: Seen, { happening, at }: Said): boolean => {
  if (happening.kind !== 'tell-order') return false;
  const ready = readyAt(order, at);
  return order.said.some(
    (each) =>
      each.happening.kind === 'erase' && each.at >= ready && each.at <= secondsLater(ready, APPLIED_WITHIN_SECONDS),
  );
};
const APPLIED_WITHIN_SECONDS = 120;

/** What was said before its order was placed is heard with it. */
const readyAt = ({ journey: { placedAt } }: Seen, at: Instant): Instant => (placedAt > at ? placedAt : at);

/** An order that has ended is told of a handover in vain. */
const lostHandover = (order: Seen): string | undefined => {
  const isOwed = (said: Said): boolean =>
    saysHandedOver(said.happening) &&
    isDone(said) &&
    !hasEndedBy(order, readyAt(order, said.at)) &&
    !isForgotten(order, said);
  return order.said.some(isOwed) && told(order, 'handed-over').length === 0
    ? 'nobody knows that the order was handed over'
    : undefined;
};

const HOUR = 3600;
const hasEndedBy = (order: Seen, at: string): boolean =>
  (['settled', 'closed', 'cancelled'] as const).some((stage) => {
    const end = reached(order, stage)?.at;
    return end !== undefined && end <= secondsLater(at, HOUR);
  });

const lostRefund = (order: Seen): string | undefined => {
  const lost = order.said.find(
    (said) =>
      said.happening.kind === 'refund' &&
      isDone(said) &&
      !told(order, 'refunded').some(
        ({ what }) => said.happening.kind === 'refund' && what.whole === said.happening.whole,
      ),
  );
  return lost && `nobody knows what was given back at ${lost.at}`;
};

const lostCorrection = (order: Seen): string | undefined => {
  const sent = order.said.flatMap((said) =>
    said.happening.kind === 'correct-buyer' && isDone(said) && !order.journey.erased ? [said.happening.buyer] : [],
  );
  const places = [order.script?.order.buyer.deliverTo, ...sent.flatMap(({ deliverTo }) => deliverTo ?? [])];
  const moves = places.filter((place, index) => index > 0 && places[0] !== undefined && place !== places[index - 1]);
  const known = told(order, 'buyer-changed');
  if (known.filter(({ what }) => what.what === 'address').length < moves.length) return 'a new address is missing';
  return sent.length > 0 && known.length === 0 ? 'a correction is missing' : undefined;
};

/** A cancellation that waits for its order is over once the shop tells the whole order as not cancelled. */
const isTakenBack = (order: Seen, { happening, at }: Said): boolean => {
  const by = secondsLater(readyAt(order, at), APPLIED_WITHIN_SECONDS);
  return order.said.some(
    (each) =>
      each.happening.kind === 'tell-order' &&
      each.happening.tells.isWhole === true &&
      !saysCancelled(each.happening) &&
      toldAt(each.happening) > toldAt(happening) &&
      each.at <= by,
  );
};
const toldAt = (happening: Happening): Instant =>
  happening.kind === 'tell-order' ? (happening.tells.madeAt ?? happening.at) : happening.at;

/** A cancellation that comes before the end and while nothing has moved, and nothing moves for an hour, is done. */
const lostCancellation = (order: Seen): string | undefined => {
  const isOwed = (said: Said): boolean => {
    const left = reached(order, 'shipped') ?? reached(order, 'out-for-delivery') ?? reached(order, 'delivered');
    if (!saysCancelled(said.happening) || said.status !== 200 || isForgotten(order, said) || isTakenBack(order, said))
      return false;
    const ready = readyAt(order, said.at);
    return !hasEndedBy(order, ready) && (left?.at ?? '9') > secondsLater(ready, HOUR);
  };
  return order.said.some(isOwed) && !reached(order, 'cancelled') ? 'a cancellation is lost' : undefined;
};

import type { HandedOver } from '../world/snapshot.ts';
import { mailsAt } from './contact.ts';
import { isGivenUp } from './given-up.ts';
import { isLongBefore } from './long-before.ts';
import type { Seen } from './seen.ts';
import { isStopped } from './stopped.ts';

/** By what the buyer said when ordering, whether they are still known, and whether anything arrives there. */
export const isAllowed = (order: Seen, { channel, at, to }: HandedOver): boolean => {
  const { script, said } = order;
  if (!script || channel === 'team') return true;
  const { phone, consents } = script.order.buyer;
  const isForgotten = said.some(
    (each) => each.happening.kind === 'erase' && each.status === 200 && isLongBefore(each.at, at),
  );
  if (isForgotten) return false;
  if (channel === 'email')
    return consents?.email !== false && mailsAt(script, said, at).includes(to) && !isGivenUp(order, to, at);
  return consents?.sms === true && to === phone && !isStopped(order, at);
};

import type { Instant } from '../../domain/time.ts';
import { isLongBefore } from './long-before.ts';
import { type Seen, told } from './seen.ts';

/** Since when nothing more may go to which address: its provider told that it is dead, or its owner that e-mails are not wanted. */
const givenUp = (order: Seen): readonly { readonly to: string | undefined; readonly at: Instant }[] => {
  const hard = (order.script?.reports ?? []).filter(({ fate }) => fate === 'bounced' || fate === 'complained');
  return told(order, 'notice-fate').flatMap(({ at, what }) =>
    hard.some(({ reason, fate }) => reason === what.reason && fate === what.fate)
      ? [{ at, to: order.handedOver.find(({ notice }) => notice === what.notice)?.to }]
      : [],
  );
};

/** Whether anything was ever told that ends all e-mails to an address of the buyer's. */
export const hasGivenUp = (order: Seen): boolean => givenUp(order).length > 0;

/** Whether nothing may go there any more at that time. */
export const isGivenUp = (order: Seen, address: string, at: Instant): boolean =>
  givenUp(order).some(({ to, at: since }) => to === address && isLongBefore(since, at));

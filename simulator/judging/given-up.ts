import { epochOf, type Instant } from '../../domain/time.ts';
import { type Seen, told } from './seen.ts';

/** What was on its way when it was heard that nothing arrives there. */
const BLIND_MILLISECONDS = 120_000;

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
  givenUp(order).some(({ to, at: since }) => to === address && epochOf(since) + BLIND_MILLISECONDS < epochOf(at));

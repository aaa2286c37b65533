import { type Instant, secondsLater } from '../../domain/time.ts';
import type { OrderNews } from '../../senders/order-news.ts';

const DAY = 24 * 3600;
/** An order handed over longer ago than this has reached its buyer, or somebody knows why not. */
const NEW_TO_US_SECONDS = 14 * DAY;
/**
 * Any change of an order makes its shop tell of it, years later, too, and a first look brings whatever was changed of late. Whose buyer has heard
 * nothing from us for so long need not begin now.
 */
const OLDEST_NEW_SECONDS = 30 * DAY;

/** Over before we ever heard of it: its buyer has been told of nothing, and need not be now. */
export const isOver = (news: OrderNews, now: Instant): boolean => {
  const { cancelledAt, refund, fulfilled } = news;
  const isLongAgo = isPlacedBefore(news, secondsLater(now, -NEW_TO_US_SECONDS));
  return cancelledAt !== undefined || refund?.whole === true || (fulfilled === true && isLongAgo);
};

/** Placed too long ago to become an order because a shop mentions it: only an import, or the API, takes it still. */
export const isTooOld = (news: OrderNews, now: Instant): boolean =>
  isPlacedBefore(news, secondsLater(now, -OLDEST_NEW_SECONDS));

const isPlacedBefore = ({ content, placedAt }: OrderNews, bound: Instant): boolean => {
  const at = content?.placedAt ?? placedAt;
  return at !== undefined && at < bound;
};

/** What is to be known of an order that is over, if an older word of it comes, or the API places it: nobody's name. */
export const endOf = ({ content, ...end }: OrderNews): OrderNews => ({
  ...end,
  ...(content?.placedAt ? { placedAt: content.placedAt } : {}),
});

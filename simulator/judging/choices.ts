import type { Entry } from '../../domain/ledger.ts';
import { topicOf } from '../../domain/reach.ts';
import type { Instant } from '../../domain/time.ts';
import type { Seen } from './seen.ts';

/** What the buyer declined on the page, by their last word before a moment. */
const lastChoice = ({ said }: Seen, channel: Entry['channel'], before: Instant) =>
  said
    .flatMap(({ happening, status, at }) =>
      happening.kind === 'choose' && happening.channel === channel && status === 303 && at < before ? [happening] : [],
    )
    .at(-1);

/** Whether the buyer had said by then that they want none of this kind. Nobody can decline what went wrong. */
export const isDeclined = (order: Seen, entry: Entry, by: Instant): boolean => {
  const topic = topicOf(entry);
  return topic !== undefined && lastChoice(order, entry.channel, by)?.declined.includes(topic) === true;
};

import type { Channel } from '../../domain/notice.ts';
import { epochOf } from '../../domain/time.ts';
import { happeningsOf } from './happenings.ts';
import type { OrderRecord } from './order-record.ts';

/**
 * For each problem of an order that was told by one of these channels: whole seconds, rounded up, from when Doorstep knew of it until the first
 * message about it was handed over.
 */
export const secondsToTell = (record: OrderRecord, channels: readonly Channel[]): readonly number[] =>
  happeningsOf(record, 'problem-opened').flatMap(({ at, what: { slot, problem, episode } }) => {
    const told = record.ledger.flatMap((entry) => {
      const isAbout = entry.reason === problem && entry.parcel === slot && entry.episode === String(episode);
      return isAbout && channels.includes(entry.channel) ? (entry.sentAt ?? []) : [];
    });
    const [first] = told.sort();
    return first === undefined ? [] : [Math.max(0, Math.ceil((epochOf(first) - epochOf(at)) / 1000))];
  });

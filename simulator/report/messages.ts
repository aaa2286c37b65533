import type { Channel } from '../../domain/notice.ts';
import type { Histogram, Tally } from '../study/tally.ts';
import { noticeReasons } from './words.ts';

export interface Messages {
  /** To the buyer. */
  readonly total: number;
  readonly anOrder: number;
  readonly toTeam: number;
  /** Whether they arrived is unknown: counted as sent. */
  readonly uncertain: number;
  readonly byReason: readonly ({ readonly reason: string } & Readonly<Record<Channel, number>>)[];
  /** Orders by how many messages their buyer got. */
  readonly orders: Histogram;
}

/** Messages of one channel that were not sent, by why. */
export interface Unsent {
  readonly why: string;
  readonly channel: string;
  readonly count: number;
}

interface Counted {
  readonly reason: string;
  readonly channel: string;
  readonly outcome: string;
  readonly count: number;
}

const isSent = ({ outcome }: Counted): boolean => outcome === 'sent' || outcome === 'uncertain';

const countedIn = (notices: Tally['notices']): readonly Counted[] =>
  Object.entries(notices).map(([key, count]) => {
    const [reason = '', channel = '', outcome = ''] = key.split(' ');
    return { reason, channel, outcome, count };
  });

export const messagesOf = ({ notices, orders, messagesAnOrder }: Tally): Messages => {
  const sent = countedIn(notices).filter(isSent);
  const sum = (chosen: (one: Counted) => boolean): number =>
    sent.filter(chosen).reduce((total, { count }) => total + count, 0);
  const total = sum(({ channel }) => channel !== 'team');
  const reasons = [...new Set(sent.map(({ reason }) => reason))].sort((a, b) => placeOf(a) - placeOf(b));
  const on = (reason: string, channel: Channel): number =>
    sum((one) => one.reason === reason && one.channel === channel);
  return {
    total,
    anOrder: orders === 0 ? 0 : total / orders,
    toTeam: sum(({ channel }) => channel === 'team'),
    uncertain: sum(({ outcome }) => outcome === 'uncertain'),
    byReason: reasons.map((reason) => ({
      reason,
      email: on(reason, 'email'),
      sms: on(reason, 'sms'),
      team: on(reason, 'team'),
    })),
    orders: messagesAnOrder,
  };
};

/** As an order meets them; what is not known here comes last. */
const placeOf = (reason: string): number => {
  const place = noticeReasons.indexOf(reason);
  return place < 0 ? noticeReasons.length : place;
};

export const unsentOf = (notices: Tally['notices']): readonly Unsent[] => {
  const counts = new Map<string, Unsent>();
  for (const one of countedIn(notices).filter((each) => !isSent(each))) {
    const { outcome: why, channel } = one;
    const key = `${why} ${channel}`;
    counts.set(key, { why, channel, count: (counts.get(key)?.count ?? 0) + one.count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
};

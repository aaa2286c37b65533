import type { Entry } from '../../domain/ledger.ts';
import { isRefusal } from '../../domain/not-sent.ts';
import { type Channel, type NoticeReason, noticeKey } from '../../domain/notice.ts';
import { epochOf, type Instant, secondsLater } from '../../domain/time.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { type Seen, type Told, told } from './seen.ts';

/** Who should have been told of a problem, or of its end, within this time and was not; judged of what was still so by then. */
export const slowOrSilent = (order: Seen, { now }: Snapshot, withinSeconds: number): string | undefined => {
  const isDue = (at: Instant): boolean => secondsLater(at, withinSeconds) < now;
  for (const opened of told(order, 'problem-opened').filter(({ at }) => isDue(at))) {
    if (isOverBy(order, opened, secondsLater(opened.at, withinSeconds))) continue;
    const late = channelsOf(order, opened).find((channel) => !isTold(order, { opened, channel, withinSeconds }));
    if (late) return `the problem ${opened.what.problem} of ${opened.what.slot} was not told by ${late} in time`;
  }
  return slowGoodNews(order, withinSeconds);
};

interface Telling {
  readonly opened: Told<'problem-opened'>;
  readonly channel: Channel;
  readonly withinSeconds: number;
}

export const isOverBy = (order: Seen, { what }: Told<'problem-opened'>, by: Instant): boolean =>
  told(order, 'problem-cleared').some(
    (each) => each.what.slot === what.slot && each.what.episode === what.episode && each.at <= by,
  );

/** The team always; the buyer as they consented, as long as they are known, and where problems do not wait for the morning. */
const channelsOf = ({ journey, script, said }: Seen, { at }: Told<'problem-opened'>): readonly Channel[] => {
  if (!script) return ['team'];
  const { phone, consents } = script.order.buyer;
  const isForgotten = journey.erased || said.some(({ happening }) => happening.kind === 'erase' && happening.at <= at);
  if (isForgotten || journey.quietHours?.holds?.includes('problems')) return ['team'];
  return [
    'team',
    ...(consents?.email === false ? [] : (['email'] as const)),
    ...(phone && consents?.sms === true ? (['sms'] as const) : []),
  ];
};

const isTold = ({ ledger }: Seen, { opened, channel, withinSeconds }: Telling): boolean => {
  const { problem, slot, episode } = opened.what;
  const key = noticeKey({ reason: problem, parcel: slot, episode: String(episode), channel });
  const entry = ledger.get(key);
  if (!entry) return false;
  if (entry.state === 'not-sent') return isRefusal(entry.why);
  return entry.sentAt !== undefined && secondsBetween(opened.at, entry.sentAt) <= withinSeconds;
};

/** Nobody can be told where nothing arrives. */
const secondsBetween = (a: Instant, b: Instant): number => (epochOf(b) - epochOf(a)) / 1000;

const slowGoodNews = (order: Seen, withinSeconds: number): string | undefined => {
  const isSlow = (entry: Entry): boolean => {
    const over = told(order, 'problem-cleared').find(
      ({ what }) => what.slot === entry.parcel && String(what.episode) === entry.episode,
    );
    const at = entry.sentAt;
    return over !== undefined && at !== undefined && secondsBetween(over.at, at) > withinSeconds;
  };
  const good: NoticeReason = 'good-news';
  const slow = [...order.ledger.values()].find((entry) => entry.reason === good && isSlow(entry));
  return slow && `${noticeKey(slow)} was told too late`;
};

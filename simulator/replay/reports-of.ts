import type { RecordedNotice, RecordedOrder } from '../../domain/recorded-order.ts';
import { epochOf } from '../../domain/time.ts';
import type { Reported, ToldFate } from '../script.ts';
import { ledgersParcel, type Parcels } from './made-up.ts';

/** What mail providers told of e-mails, to be told again: what comes back is said elsewhere, by any plan. */
export const reportsOf = ({ notices }: RecordedOrder, made: Parcels): readonly Reported[] =>
  notices.flatMap((notice) => reportOf(notice, { notices, made }));

const reportOf = (
  { reason, parcel, channel, sentAt, fate }: RecordedNotice,
  { notices, made }: Pick<RecordedOrder, 'notices'> & { readonly made: Parcels },
): readonly Reported[] => {
  if (channel !== 'email' || !fate || !sentAt) return [];
  const after = Math.max(0, (epochOf(fate.at) - epochOf(sentAt)) / 1000);
  return [{ reason, parcel: ledgersParcel(parcel, made), fate: toldFate(fate, notices), after }];
};

/** Whether a message came back for good is not kept: by what is not sent afterwards, it was. */
const toldFate = ({ kind, at }: NonNullable<RecordedNotice['fate']>, notices: RecordedOrder['notices']): ToldFate => {
  const isDead = notices.some((each) => each.why === 'suppressed' && each.channel === 'email' && each.claimedAt >= at);
  return kind === 'bounced' && !isDead ? 'soft' : kind;
};

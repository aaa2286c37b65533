import type { Scan } from '../domain/tracking.ts';
import { type Listed, quoted, type ReadScan, scanIds, type ToldParcel, toScan } from './scan-list.ts';

/** What a sender says of the parcel as a whole, beside its scans. Of `codes` the first is the status, the rest detail. */
export interface OverallWord extends Omit<ReadScan, 'providerId'> {
  /** Its detail says no more than its status. */
  readonly isVague?: boolean;
}

/** They tell nothing about where the parcel is, so they neither overrule a scan nor are worth being overruled. */
const isSilent = ({ status }: { readonly status: string }): boolean => status === 'unknown' || status === 'expired';

/**
 * A sender's overall status wins over its scans: a delivered scan may carry the earliest time of all. Where the newest telling scan says something
 * else, the overall word becomes a scan of its own, directly behind the newest one. Its id, time and place follow from the overall word and
 * from scans only, so a repeated snapshot says nothing new and snapshots may come in any order. Moving an existing scan to the end instead would
 * have no effect on whoever knows it already.
 */
export const overallScan = (
  parcel: ToldParcel,
  overall: OverallWord,
  listed: readonly Listed<ReadScan>[],
): Scan | undefined => {
  const newestTelling = listed.findLast(({ scan }) => !isSilent(scan));
  if (isSilent(overall) || (newestTelling && agrees(overall, newestTelling))) return undefined;
  const newest = listed.at(-1)?.scan;
  const origin = listed.findLast(({ read }) => read.codes[0] === overall.codes[0])?.scan;
  const id = scanIds(parcel)(quoted(['overall', ...overall.codes, newest?.id ?? '', origin?.id ?? '']));
  // Without a scan that it goes back to, it came true at some time after the newest: no instant is known.
  const time = origin?.time ?? { text: newest?.time.text ?? overall.time.text };
  const place = (newest?.place ?? 0) + 1 + rank(overall);
  return toScan({ ...overall, time }, parcel.teller, { id, orderAt: newest?.orderAt ?? parcel.otherwise, place });
};

const agrees = (overall: OverallWord, { scan, read }: Listed<ReadScan>): boolean =>
  overall.status === scan.status ||
  (overall.codes[0] === read.codes[0] && (overall.isVague === true || overall.codes[1] === read.codes[1]));

/** Of two overall words about the same newest scan the one that is further along counts. */
const progress = [
  'label_created',
  'in_transit',
  'out_for_delivery',
  'available_for_pickup',
  'delivery_attempt_failed',
  'delayed',
  'exception',
  'damaged',
  'lost',
  'returned_to_sender',
  'cancelled',
  'delivered',
];
const rank = ({ status }: OverallWord): number => progress.indexOf(status) + 1;

import type { Scan } from '../../domain/tracking.ts';
import { type Listed, type ReadScan, scanId, type TrackedParcel, toScan } from '../../senders/scan-list.ts';
import { type Codes, isVague, meaningOf } from './codes.ts';

export interface ReadDetail extends ReadScan {
  readonly sent: Codes;
}

/** They tell nothing about where the parcel is, so they neither overrule a scan nor are worth being overruled. */
const isSilent = ({ status }: { readonly status: string }): boolean => status === 'unknown' || status === 'expired';

/**
 * A tracker's overall status wins over its scans: a delivered scan may carry the earliest time of all. Where the newest telling scan says something
 * else, the overall word becomes a scan of its own, directly behind the newest one. Its id, time and place follow from the overall word and
 * from scans only, so a repeated snapshot says nothing new and snapshots may come in any order. Moving an existing scan to the end instead would
 * have no effect on whoever knows it already.
 */
export const overallScan = (
  parcel: TrackedParcel,
  overall: ReadDetail,
  listed: readonly Listed<ReadDetail>[],
): Scan | undefined => {
  const newestTelling = listed.findLast(({ scan }) => !isSilent(scan));
  if (isSilent(overall) || (newestTelling && agrees(overall, newestTelling))) return undefined;
  const newest = listed.at(-1)?.scan;
  const origin = listed.findLast(({ read }) => read.sent.status === overall.sent.status)?.scan;
  const id = scanId(parcel, ['overall', overall.sent.status, overall.sent.detail, newest?.id ?? '', origin?.id ?? '']);
  // Without a scan that it goes back to, it came true at some time after the newest: no instant is known.
  const time = origin?.time ?? { text: newest?.time.text ?? overall.time.text };
  const place = (newest?.place ?? 0) + 1 + rank(overall);
  return toScan({ ...overall, time }, parcel.teller, { id, orderAt: newest?.orderAt ?? parcel.otherwise, place });
};

const agrees = (overall: ReadDetail, { scan, read }: Listed<ReadDetail>): boolean =>
  overall.status === scan.status ||
  (overall.sent.status === read.sent.status && (overall.sent.detail === read.sent.detail || isVague(overall.sent)));

/** Of two overall words about the same newest scan the one that is further along counts. */
const progress = [
  'label_created',
  'in_transit',
  'out_for_delivery',
  'available_for_pickup',
  'delayed',
  'exception',
  'damaged',
  'lost',
  'returned_to_sender',
  'cancelled',
  'delivered',
];
const rank = ({ status }: ReadDetail): number => progress.indexOf(status) + 1;

/** The tracker's overall word, read like a scan of the moment the tracker was made. */
export const readOverall = (sent: Codes, parcel: TrackedParcel): ReadDetail => ({
  ...meaningOf(sent),
  sent,
  codes: [],
  time: { text: parcel.otherwise },
  words: { providerStatus: `${sent.status}/${sent.detail}` },
});

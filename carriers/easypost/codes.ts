import type { ParcelStatus, ScanReason } from '../../domain/tracking.ts';
import type { Meaning } from '../../senders/meaning.ts';

/** EasyPost's two codes of one scan, or of the tracker as a whole. */
export interface Codes {
  readonly status: string;
  readonly detail: string;
}

const statuses: ReadonlyMap<string, ParcelStatus> = new Map([
  ['pre_transit', 'label_created'],
  ['in_transit', 'in_transit'],
  ['out_for_delivery', 'out_for_delivery'],
  ['available_for_pickup', 'available_for_pickup'],
  ['delivered', 'delivered'],
  ['return_to_sender', 'returned_to_sender'],
  ['failure', 'exception'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['error', 'unknown'],
  ['unknown', 'unknown'],
]);

/** What these say stands, whatever the detail: that only gives the reason. */
const settled: ReadonlySet<ParcelStatus> = new Set([
  'available_for_pickup',
  'delivered',
  'returned_to_sender',
  'cancelled',
]);

interface DetailMeaning {
  /** Absent: the detail does not change the status. */
  readonly status?: ParcelStatus;
  readonly reason?: ScanReason;
}

const details: ReadonlyMap<string, DetailMeaning> = new Map<string, DetailMeaning>([
  ['address_correction', { reason: 'address_issue' }],
  ['awaiting_information', { reason: 'awaiting_information' }],
  ['cancelled', { status: 'cancelled' }],
  ['damaged', { status: 'damaged', reason: 'damaged_in_transit' }],
  ['delayed', { status: 'delayed', reason: 'carrier_delay' }],
  ['delivery_exception', { status: 'exception', reason: 'other' }],
  ['expired', { status: 'expired' }],
  ['failure', { status: 'exception', reason: 'undeliverable' }],
  ['held', { status: 'exception', reason: 'held' }],
  ['lost', { status: 'lost', reason: 'lost_by_carrier' }],
  ['missorted', { reason: 'missorted' }],
  ['refused', { status: 'exception', reason: 'refused' }],
  ['return', { status: 'returned_to_sender' }],
  ['transit_exception', { status: 'exception', reason: 'other' }],
  ['weather_delay', { status: 'delayed', reason: 'weather' }],
]);

/** Reasons for which an exception does not pass by itself. */
const needsSomebody: ReadonlySet<ScanReason> = new Set([
  'address_issue',
  'awaiting_information',
  'held',
  'refused',
  'undeliverable',
]);

/** EasyPost publishes no rule from details to statuses: the detail decides first, then the status; an unknown code falls back to the other. */
export const meaningOf = ({ status: sent, detail: sentDetail }: Codes): Meaning => {
  const main = statuses.get(sent) ?? 'unknown';
  const detail = details.get(sentDetail);
  const status = settled.has(main) ? main : (detail?.status ?? main);
  const reason = detail?.reason ?? (status === 'exception' ? 'undeliverable' : undefined);
  const actionRequired =
    status === 'available_for_pickup' || (status === 'exception' && reason !== undefined && needsSomebody.has(reason));
  return { status, ...(reason ? { reason } : {}), actionRequired };
};

/** A detail that says no more than the status beside it. */
export const isVague = ({ status, detail }: Codes): boolean =>
  ['', 'unknown', 'status_update', status].includes(detail);

/** Troubles that a failed attempt is reported as: EasyPost has no code of its own for it. */
const attemptDetails: ReadonlySet<string> = new Set([
  '',
  'unknown',
  'status_update',
  'delayed',
  'delivery_exception',
  'failure',
]);

/** Whether a scan with these codes may be the failed attempt that another field points to. */
export const mayBeFailedAttempt = (codes: Codes): boolean =>
  attemptDetails.has(codes.detail) && ['exception', 'delayed'].includes(meaningOf(codes).status);

/** Carriers' own codes that mean a failed attempt, as `<carrier>/<code>`. FedEx DE: "customer not available or business closed". */
export const failedAttemptCodes: ReadonlySet<string> = new Set(['fedex/DE']);

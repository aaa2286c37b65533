import type { ScanReason } from '../../domain/tracking.ts';
import type { Facts } from '../facts.ts';

/** What a message is about: "your order 1042", or "parcel 2 of 3 of your order 1042". */
export const it = ({ order, parcel }: Facts): string =>
  parcel && parcel.count > 1
    ? `parcel ${parcel.place} of ${parcel.count} of your order ${order}`
    : `your order ${order}`;

/** The same without its number, for where that stands nearby already. */
export const short = ({ parcel }: Facts): string =>
  parcel && parcel.count > 1 ? `parcel ${parcel.place} of ${parcel.count}` : 'your order';

/** At the beginning of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const carrier = ({ parcel }: Facts): string => parcel?.carrier || 'the carrier';

/** Why, in a sentence; what says no more than the problem itself is left out. */
export const reasons: Readonly<Partial<Record<ScanReason, string>>> = {
  address_issue: 'There is a question about the address.',
  appointment: 'The carrier is arranging a day for the delivery.',
  awaiting_information: 'The carrier is waiting for information.',
  closed: 'The place was closed.',
  customs: 'Customs is looking at it.',
  damaged_in_transit: 'It was damaged on the way.',
  disposed: 'The carrier says that it was disposed of.',
  documents_missing: 'Papers are missing that the carrier needs.',
  held: 'The carrier is holding it.',
  identification_failed: 'The carrier could not check who took it.',
  lost_by_carrier: 'The carrier cannot find it.',
  missorted: 'It took a wrong turn at the carrier’s and has to come back.',
  no_access: 'The driver could not get to the door.',
  not_at_home: 'Nobody was there to take it.',
  outside_of_carrier: 'Something that is not in the carrier’s hands is in the way.',
  partly_delivered: 'Only a part of it was delivered.',
  payment_due: 'A payment to the carrier is still open.',
  pickup_failed: 'The carrier could not collect it from us.',
  recipient_moved: 'The carrier says that the recipient has moved.',
  redirected: 'It is being sent to another address.',
  refused: 'It was refused at the door.',
  rescheduled: 'The delivery was moved to another day.',
  security: 'It is held for a security check.',
  unclaimed: 'It was not collected in time.',
  undeliverable: 'The carrier could not deliver it.',
  weather: 'Bad weather is in the way.',
  wrong_parcel: 'The carrier mixed up two parcels.',
};

const saidAlready: readonly string[] = ['lost lost_by_carrier', 'damaged damaged_in_transit'];

/** The carrier's reason as a further sentence, or nothing. */
export const why = ({ problem }: Facts): string => {
  if (!problem?.reason || saidAlready.includes(`${problem.kind} ${problem.reason}`)) return '';
  const reason = reasons[problem.reason];
  return reason ? ` ${reason}` : '';
};

/** An invitation to write to a person, as far as there is a way. */
export const writeToUs = ({ contact }: Facts, about: string): string => {
  if (contact.by === 'reply') return `Just reply to this email ${about}.`;
  return contact.by === 'address' ? `Please write to ${contact.address} ${about}.` : '';
};

/** The same for whatever is on the reader's mind. */
export const questions = ({ contact }: Facts): string => {
  if (contact.by === 'reply') return 'Questions? Just reply to this email.';
  return contact.by === 'address' ? `Questions? Write to ${contact.address}.` : '';
};

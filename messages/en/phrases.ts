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
  awaiting_information: 'The carrier is waiting for information.',
  customs: 'Customs is looking at it.',
  damaged_in_transit: 'It was damaged on the way.',
  disposed: 'The carrier says that it was disposed of.',
  held: 'The carrier is holding it.',
  lost_by_carrier: 'The carrier cannot find it.',
  missorted: 'It took a wrong turn at the carrier’s and has to come back.',
  no_access: 'The driver could not get to the door.',
  not_at_home: 'Nobody was there to take it.',
  payment_due: 'A payment to the carrier is still open.',
  refused: 'It was refused at the door.',
  rescheduled: 'The delivery was moved to another day.',
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

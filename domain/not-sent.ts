/** Why a notice was not sent. */
export const reasonsNotSent = [
  'no-consent',
  'no-email',
  'imported',
  'superseded',
  'erased',
  'too-late',
  'refused',
  'opted-out',
  /** The number is of a country that its brand, or the account, does not text to. */
  'country-closed',
  /** It would have cost more than a message may. */
  'too-dear',
  /** Messages to the address come back, or are not wanted there at all. */
  'suppressed',
  /** The buyer wants none of this kind. */
  'declined',
  /** The address has had as many messages today as its brand sends in a day. */
  'enough-today',
  /** Its brand invites nobody any more. */
  'no-invitation',
  /** Another message tells the same of several parcels. */
  'merged',
] as const;
export type NotSent = (typeof reasonsNotSent)[number];

/** It lay with the buyer's address or number, or with whoever carries messages: nothing of which a plan knows. */
export const isRefusal = (why: NotSent | undefined): boolean => why !== undefined && refusals.has(why);
const refusals: ReadonlySet<NotSent> = new Set([
  'refused',
  'opted-out',
  'country-closed',
  'too-dear',
  'suppressed',
  'declined',
  'enough-today',
  'no-invitation',
]);

import * as z from 'zod/mini';
import { isCountry, isCurrency } from '../../domain/iso-codes.ts';
import { isZone } from '../../domain/time.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';

/** The small forms that larger ones are made of. */

/** Half a character cannot be stored, and a control character belongs into no name. */
const plain = z.refine<string>(
  (text) => text.isWellFormed() && !/\p{Cc}/u.test(text),
  'must not hold control characters or halves of characters',
);

export const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest), plain);

const LONGEST_EMAIL = 254;
export const email = z.email().check(z.maxLength(LONGEST_EMAIL));

/** A decimal as text, so that no cent is lost to binary fractions. */
/** What it must be, in one sentence for whatever is wrong with it. */
export const PHONE =
  'must be a phone number that somebody can have: in international form, such as +4915112345678, or as it is dialled in the country of the order';

/**
 * As people write it, with the dashes and the invisible marks that come along when it is pasted. Whether it is one is found out when it is read: the plans
 * of all countries are too much to load for every order.
 */
export const phone = z
  .string()
  .check(z.regex(/^[+\d\s()./\u2010-\u2015\u200e\u200f\u202a-\u202e\u2066-\u2069-]{5,60}$/, PHONE));

export const amount = z
  .string()
  .check(z.regex(/^[0-9]{1,12}(\.[0-9]{1,4})?$/, 'must be a decimal as text, such as "19.90"'));

export const currency = z
  .string()
  .check(
    z.regex(/^[A-Z]{3}$/, { error: 'must be an ISO 4217 code, such as EUR', abort: true }),
    z.refine(isCurrency, 'must be an ISO 4217 code, such as EUR'),
  );

export const country = z
  .string()
  .check(
    z.regex(/^[A-Z]{2}$/, { error: 'must be an ISO 3166 code of two letters, such as DE', abort: true }),
    z.refine(isCountry, 'must be an ISO 3166 code of two letters, such as DE'),
  );

export const language = z
  .string()
  .check(
    z.maxLength(35),
    z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 language tag, such as en or de-CH'),
  );

export const zone = z.string().check(
  z.maxLength(64),
  z.refine((name: string) => isZone(name), 'must be a time zone of the IANA list, such as Europe/Berlin'),
);

/** Within this century: times are compared as text. */
export const day = z.iso.date().check(z.regex(/^20/, 'must be a day of this century'));

/** A point in time of this century. */
export const moment = z.iso.datetime({ offset: true }).check(z.regex(/^20/, 'must be a time of this century'));

const LONGEST_NUMBER = 80;
const number = z.string().check(
  z.minLength(1),
  z.maxLength(LONGEST_NUMBER),
  z.refine((typed: string) => trackingNumber(typed) !== undefined, 'cannot be a tracking number'),
);

export const parcel = z.strictObject({ carrier: text(80), trackingNumber: number });

/** A parcel that is new to us: a carrier that is left out is recognised from the number. */
export const newParcel = z.strictObject({ carrier: z.optional(text(80)), trackingNumber: number });

/** What stands behind an order's address, and dots that an address is shortened by: with them an order could be placed and never be asked for. */
const ofAddresses = /(^|\/)\.{1,2}(\/|$)|\/(parcels|cancel|handover|buyer|refund|problems|timeline|notices)$/;

/** The shop's own id of an order. It travels in addresses, where a per cent sign would be read in two ways. */
export const reference = text(100).check(
  z.refine(
    (words: string) => !words.includes('%') && words.trim() === words,
    'must not hold a per cent sign or begin or end with a space',
  ),
  z.refine(
    (words: string) => !ofAddresses.test(words),
    'must not end like an address of the API ("/cancel") nor have "." or ".." between slashes',
  ),
);

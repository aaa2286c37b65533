import * as z from 'zod/mini';
import { isCountry, isCurrency } from '../domain/iso-codes.ts';
import type { Instant } from '../domain/time.ts';
import { said } from '../senders/forms.ts';
import type { OrderBuyer, OrderContent, OrderLine } from '../senders/order-news.ts';
import { amountText, type SentAmount } from './amount.ts';

/** What a shop sends where it should send words or a number. */
export type Sent = string | number | null | undefined;

/** An order in a shop's own words, before it is cleaned. Of a list, the first that can be used counts. */
export interface SentOrder {
  readonly number?: Sent;
  readonly buyer: {
    readonly names: readonly Sent[];
    readonly emails: readonly Sent[];
    readonly phones?: readonly Sent[];
    readonly languages?: readonly Sent[];
    readonly countries?: readonly Sent[];
    /** Where the order goes: street first, country last. */
    readonly deliverTo?: readonly Sent[];
    /** Whether they asked for mails that sell. */
    readonly acceptsMarketing?: boolean;
  };
  readonly lines: readonly SentLine[];
  readonly total: SentAmount;
  readonly shipping?: SentAmount;
  readonly tax?: SentAmount;
  readonly discount?: SentAmount;
  readonly currency: Sent;
  readonly placedAt?: Instant | undefined;
  readonly promisedDate?: Sent;
}

export interface SentLine {
  /** Best first: most shops let a line be without a SKU, and none without an id. */
  readonly skus: readonly Sent[];
  readonly name: Sent;
  readonly quantity: Sent;
  readonly price: SentAmount;
}

export type Cleaned =
  | { readonly ok: true; readonly content: OrderContent }
  /** What an order cannot be without. */
  | { readonly ok: false; readonly why: 'no-email' | 'no-lines' | 'no-total' | 'no-currency' };

/** An order as the API takes it: whatever of it the API would refuse is left out, unless there is no order without it. */
export const orderContent = (sent: SentOrder): Cleaned => {
  const buyer = buyerOf(sent.buyer);
  if (!buyer) return { ok: false, why: 'no-email' };
  const lines = sent.lines.flatMap((line) => lineOf(line) ?? []).slice(0, MOST_LINES);
  if (lines.length === 0) return { ok: false, why: 'no-lines' };
  const total = amountText(sent.total);
  if (total === undefined) return { ok: false, why: 'no-total' };
  const currency = currencyOf(sent.currency);
  if (!currency) return { ok: false, why: 'no-currency' };
  const totals = { total, ...otherTotals(sent) };
  return { ok: true, content: { ...numberAndDays(sent), buyer, lines, totals, currency } };
};

/** The shop's id of an order as a reference; nothing if the API could not address it. */
export const orderReference = (id: Sent): string | undefined => {
  const text = said(id);
  return /^[\p{L}\p{N}][\p{L}\p{N}#._:-]{0,99}$/u.test(text) && text.length <= 100 ? text : undefined;
};

/** A name that comes in parts. */
export const joined = (...parts: readonly Sent[]): string => parts.map(said).filter(Boolean).join(' ');

const MOST_LINES = 500;
const MOST_PIECES = 1_000_000;

/** On one line, without control characters and halves of characters, and no longer than so many UTF-16 units. */
const words = (sent: Sent, longest: number): string =>
  said(sent)
    .slice(0, 4 * longest)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(halves, '')
    .trim()
    .slice(0, longest)
    .replace(halves, '')
    .trim();
const halves = /\p{Cs}/gu;

/** What becomes of the first one of which anything becomes. */
const first = (sent: readonly Sent[] | undefined, make: (each: Sent) => string | undefined): string | undefined => {
  for (const each of sent ?? []) {
    const made = make(each);
    if (made) return made;
  }
  return undefined;
};

const numberAndDays = ({ number, placedAt, promisedDate }: SentOrder) => {
  const shown = words(number, 60);
  const day = words(promisedDate, 40);
  return {
    ...(shown ? { number: shown } : {}),
    // Times are compared as text, so they are of this century.
    ...(placedAt?.startsWith('20') ? { placedAt } : {}),
    ...(dayForm.safeParse(day).success ? { promisedDate: day } : {}),
  };
};
const dayForm = z.iso.date().check(z.regex(/^20/));

const otherTotals = (sent: SentOrder) => {
  const [shipping, tax, discount] = [sent.shipping, sent.tax, sent.discount].map(amountText);
  return { ...(shipping ? { shipping } : {}), ...(tax ? { tax } : {}), ...(discount ? { discount } : {}) };
};

const buyerOf = ({ names, emails, phones, ...sent }: SentOrder['buyer']): OrderBuyer | undefined => {
  const email = first(emails, emailOf);
  if (!email) return undefined;
  const name = first([...names, email.split('@')[0]], (each) => words(each, 200)) ?? email;
  const [phone, language, country] = [
    first(phones, phoneOf),
    first(sent.languages, languageOf),
    first(sent.countries, countryOf),
  ];
  const deliverTo = words((sent.deliverTo ?? []).map(said).filter(Boolean).join(', '), 500);
  return {
    name,
    email,
    ...(phone ? { phone } : {}),
    ...(language ? { language } : {}),
    ...(country ? { country } : {}),
    ...(deliverTo ? { deliverTo } : {}),
    ...(sent.acceptsMarketing ? { consents: { marketing: true } } : {}),
  };
};

const emailForm = z.email().check(z.maxLength(254));
const emailOf = (sent: Sent): string | undefined => {
  const text = said(sent);
  return emailForm.safeParse(text).success ? text : undefined;
};

const phoneForm = z.e164();
/** Only a number that begins with its country: what country a bare one belongs to could only be guessed. */
const phoneOf = (sent: Sent): string | undefined => {
  const digits = said(sent)
    .slice(0, 60)
    .replace(/\(0\)/g, '')
    .replace(/[\s()./\p{Pd}\p{Cf}]/gu, '');
  return phoneForm.safeParse(digits).success ? digits : undefined;
};

const languageOf = (sent: Sent): string | undefined => {
  const tag = canonical(said(sent).slice(0, 40).replaceAll('_', '-'));
  return tag && tag.length <= 35 && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
};

const canonical = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

/** Former codes become the present ones, and UK becomes GB. */
const countryOf = (sent: Sent): string | undefined => {
  const code = said(sent).toUpperCase();
  const country = /^[A-Z]{2}$/.test(code) ? canonical(`und-${code}`)?.slice(4) : undefined;
  return country && isCountry(country) ? country : undefined;
};

const currencyOf = (sent: Sent): string | undefined => {
  const code = said(sent).toUpperCase();
  return isCurrency(code) ? code : undefined;
};

/** A line of which nothing is left is none. One without a readable price was still bought. */
const lineOf = ({ skus, name, quantity, price }: SentLine): OrderLine | undefined => {
  const pieces = Math.ceil(Number(said(quantity) || Number.NaN));
  if (!(pieces >= 1 && pieces <= MOST_PIECES)) return undefined;
  const sku = first(skus, (each) => words(each, 100)) ?? '-';
  return { sku, name: words(name, 300) || sku, quantity: pieces, price: amountText(price) ?? '0' };
};

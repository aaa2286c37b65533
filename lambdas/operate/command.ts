import * as z from 'zod/mini';
import { newestPlan, planNames } from '../../domain/plan.ts';
import { holdable } from '../../domain/quiet-hours.ts';
import { buyerReasons } from '../../messages/samples/views.ts';
import { closeForm, pageForm } from '../serve-shop/forms.ts';
import { country, day, email, language, reference, text, zone } from '../serve-shop/texts.ts';

/** What an operator may have done. Who may call at all is a matter of AWS permissions. */

const brandId = z.string().check(z.regex(/^[a-z0-9-]{1,30}$/, 'must be up to 30 small letters, digits and hyphens'));
const id = text(100);
/** It travels in a header. */
const apiKey = z.string().check(z.maxLength(1024), z.regex(/^[\x20-\x7e]+$/, 'must be one line of plain characters'));
const secret = z.string().check(z.minLength(8), z.maxLength(512));
/** Keys and lists of keys come in many lines. */
const setting = z.string().check(z.minLength(1), z.maxLength(20_000));
const webAddress = z.url({ protocol: /^https$/, error: 'must be an https address' }).check(z.maxLength(500));
const hour = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of the day, such as 22:00'));

const brand = z.strictObject({
  id: brandId,
  name: text(60),
  plan: z._default(z.enum(planNames), newestPlan),
  sender: email,
  replyTo: z.optional(email),
  colour: z.optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour, such as #2f5d50'))),
  logoUrl: z.optional(webAddress),
  supportEmail: z.optional(email),
  footer: z._default(z.array(text(200)).check(z.maxLength(8)), []),
  legalAddress: z.optional(text(200)),
  language: z._default(language, 'en'),
  country,
  zone,
  closedDays: z._default(z.array(day).check(z.maxLength(400)), []),
  quietHours: z.optional(z.strictObject({ from: hour, to: hour, holds: z.exactOptional(z.array(z.enum(holdable))) })),
  textCountries: z.optional(z.array(country).check(z.maxLength(250))),
  mostADay: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  invitationUrl: z.optional(webAddress),
  tone: z.optional(z.enum(['warm', 'plain'])),
  state: z._default(z.enum(['open', 'closed']), 'open'),
});

const order = { brand: brandId, reference };
const words = { brand: brandId, reason: z.enum(buyerReasons), language: z.exactOptional(language) };
const revision = z.int().check(z.minimum(1));
/** A message to a buyer, in another language than it would be in. */
const message = { reason: z.enum(buyerReasons), language: z.optional(language) };
const page = pageForm.shape;
/** An e-mail address, or a phone number with its country. */
const ofAddress = {
  brand: brandId,
  address: z.union([email, z.e164()], 'must be an e-mail address, or a phone number such as +491701234567'),
};

export const commandForm = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('create-key'), brand: brandId, name: text(60) }),
  z.strictObject({ command: z.literal('list-keys'), brand: brandId }),
  z.strictObject({ command: z.literal('revoke-key'), brand: brandId, id }),
  z.strictObject({ command: z.literal('put-brand'), brand }),
  z.strictObject({ command: z.literal('list-brands') }),
  z.strictObject({
    command: z.literal('add-connection'),
    brand: brandId,
    provider: text(40),
    name: text(60),
    secret: z.optional(secret),
    apiKey: z.optional(apiKey),
    settings: z.optional(z.record(z.string().check(z.maxLength(40)), setting)),
  }),
  z.strictObject({ command: z.literal('list-connections'), brand: brandId }),
  z.strictObject({ command: z.literal('rotate-connection'), brand: brandId, id, secret: z.optional(secret) }),
  z.strictObject({ command: z.literal('set-api-key'), brand: brandId, id, apiKey }),
  z.strictObject({ command: z.literal('show-order'), ...order }),
  z.strictObject({ command: z.literal('show-timeline'), ...order, ...page }),
  z.strictObject({ command: z.literal('show-notices'), ...order }),
  z.strictObject({ command: z.literal('erase-order'), ...order }),
  z.strictObject({ command: z.literal('preview-message'), ...order, ...message }),
  z.strictObject({
    command: z.literal('send-test-message'),
    brand: brandId,
    ...message,
    email: z.optional(email),
    phone: z.optional(z.e164()),
  }),
  z.strictObject({ command: z.literal('export-orders'), brand: brandId, since: z.optional(z.iso.datetime()), ...page }),
  z.strictObject({
    command: z.literal('import-orders'),
    brand: brandId,
    /** Each is read for itself: one that is wrong must not keep the others out. */
    orders: z.array(z.unknown()).check(z.minLength(1), z.maxLength(25)),
    followOpen: z._default(z.boolean(), false),
    dryRun: z._default(z.boolean(), false),
  }),
  z.strictObject({ command: z.literal('show-address'), ...ofAddress }),
  z.strictObject({ command: z.literal('lift-address'), ...ofAddress }),
  z.strictObject({ command: z.literal('list-cases'), brand: brandId, ...page }),
  z.strictObject({ command: z.literal('close-case'), brand: brandId, id, ...closeForm.shape }),
  z.strictObject({ command: z.literal('list-words'), brand: brandId }),
  z.strictObject({ command: z.literal('show-words'), ...words, revision: z.exactOptional(revision) }),
  z.strictObject({
    command: z.literal('save-words'),
    ...words,
    /** The newest that whoever wrote them has seen; 0, where there was none. */
    revision: z.int().check(z.minimum(0)),
    /** Of another form for each class of message. */
    variants: z.array(z.unknown()),
  }),
  z.strictObject({ command: z.literal('revert-words'), ...words, to: z.exactOptional(revision) }),
  z.strictObject({ command: z.literal('show-tips'), brand: brandId, revision: z.exactOptional(revision) }),
  z.strictObject({
    command: z.literal('save-tips'),
    brand: brandId,
    revision: z.int().check(z.minimum(0)),
    /** Read afterwards, so that each fault is told with its place. */
    tips: z.array(z.unknown()),
  }),
  z.strictObject({ command: z.literal('list-tip-revisions'), brand: brandId }),
  z.strictObject({ command: z.literal('revert-tips'), brand: brandId, to: revision }),
  z.strictObject({ command: z.literal('show-published-words'), reason: words.reason, language: words.language }),
]);
export type Command = z.infer<typeof commandForm>;
export type CommandOf<Name extends Command['command']> = Extract<Command, { readonly command: Name }>;

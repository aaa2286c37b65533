import * as z from 'zod/mini';
import { apiAddress } from '../../senders/api-address.ts';
import type { Access, HttpCall, HttpReply, Reply } from '../../senders/asking.ts';
import { readBody } from '../../senders/body.ts';
import type { Inquiry } from '../../senders/inquiry.ts';
import { readJsonReply } from '../../senders/reply.ts';

export const api = apiAddress('https://api-eu.dhl.com');

type Confirmation = Extract<Inquiry, { readonly kind: 'confirm' }>;

const idForm = /^[\w-]{8,64}$/;
const secretForm = /^[\x21-\x7e]{1,200}$/;

const validateForm = z.object({
  scope: z.literal('subscription.validate'),
  self: z.string(),
  secret: z.string().check(z.regex(secretForm)),
});

/**
 * What finishes a subscription's handshake, made of DHL's `subscription.validate`; nothing if the body is anything else. Of the address in it only the
 * subscription's id is taken: the call goes to DHL, whatever host stands there.
 */
export const confirmationOf = (body: Uint8Array): Confirmation | undefined => {
  const sent = readBody(body, validateForm);
  if (!sent.ok) return undefined;
  const [, id] = /\/subscription\/([\w-]{8,64})\/?$/.exec(sent.value.self) ?? [];
  return id ? { kind: 'confirm', id, secret: sent.value.secret } : undefined;
};

export const confirm = ({ id, secret }: Confirmation, { apiKey, settings }: Access): HttpCall | undefined =>
  idForm.test(id) && secretForm.test(secret)
    ? {
        method: 'POST',
        url: `${api.of(settings)}/tracking/push/v1/subscription/${id}`,
        headers: { 'dhl-api-key': apiKey, 'dhl-api-hook-secret': secret },
      }
    : undefined;

/** Whatever stands in a good answer: the subscription is confirmed by it, and DHL calls again to say so. */
export const readConfirmed = (reply: HttpReply, now: number): Reply =>
  readJsonReply(reply, now, () => ({ kind: 'nothing', why: 'subscription-confirmed' }));

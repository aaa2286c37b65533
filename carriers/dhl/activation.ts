import * as z from 'zod/mini';
import type { Access, Question } from '../../senders/asking.ts';
import { readBody } from '../../senders/body.ts';
import { API } from './asking.ts';

const validateForm = z.object({
  scope: z.literal('subscription.validate'),
  self: z.string(),
  secret: z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/)),
});

/**
 * The call that finishes a subscription's handshake, made of DHL's `subscription.validate`; nothing if the body is anything else. Of the address in it only the
 * subscription's id is taken: the call goes to DHL, whatever host stands there.
 */
export const activation = (body: Uint8Array, { apiKey, settings }: Access): Question | undefined => {
  const sent = readBody(body, validateForm);
  if (!sent.ok) return undefined;
  const [, id] = /\/subscription\/([\w-]{8,64})\/?$/.exec(sent.value.self) ?? [];
  return id
    ? {
        method: 'POST',
        url: `${settings.api ?? API}/tracking/push/v1/subscription/${id}`,
        headers: { 'dhl-api-key': apiKey, 'dhl-api-hook-secret': sent.value.secret },
      }
    : undefined;
};

import * as z from 'zod/mini';
import { addressesIn, eventNamed, type Heard, type Verdict } from './report.ts';

/**
 * What End User Messaging publishes of a text message: https://docs.aws.amazon.com/sms-voice/latest/userguide/configuration-sets-event-types.html.
 * `context` is what the message was handed over with.
 */
export const textEvent = z.object({
  eventType: z.string().check(z.startsWith('TEXT_')),
  isFinal: z.catch(z.boolean(), true),
  destinationPhoneNumber: z.catch(z.string(), ''),
  context: z.catch(z.object({ order: z.optional(z.string()), notice: z.optional(z.string()) }), {}),
});

export const readTextEvent = ({
  eventType,
  isFinal,
  destinationPhoneNumber,
  context: { order, notice },
}: z.infer<typeof textEvent>): Heard => {
  const type = eventNamed(eventType);
  const verdict = verdicts.get(type);
  if (!verdict || !order || !notice) return { kind: 'nothing', event: type };
  const { why } = verdict;
  // What failed and is still tried again has not come back yet.
  const fate = verdict.fate === 'bounced' && !isFinal ? 'delayed' : verdict.fate;
  const suppressed = why ? { suppressed: { why, addresses: addressesIn([destinationPhoneNumber]) } } : {};
  return { kind: 'report', order, notice, channel: 'sms', fate, ...suppressed };
};

const bounced: Verdict = { fate: 'bounced' };

/** That a carrier took it (TEXT_SUCCESSFUL, TEXT_SENT) is not yet that it arrived. */
const verdicts: ReadonlyMap<string, Verdict> = new Map<string, Verdict>([
  ['TEXT_DELIVERED', { fate: 'delivered' }],
  // There is no such number; all else may be otherwise tomorrow.
  ['TEXT_INVALID', { fate: 'bounced', why: 'bounced' }],
  ['TEXT_INVALID_MESSAGE', bounced],
  ['TEXT_UNREACHABLE', bounced],
  ['TEXT_CARRIER_UNREACHABLE', bounced],
  ['TEXT_BLOCKED', bounced],
  ['TEXT_CARRIER_BLOCKED', bounced],
  ['TEXT_PROTECT_BLOCKED', bounced],
  ['TEXT_SPAM', bounced],
  ['TEXT_TTL_EXPIRED', bounced],
  ['TEXT_UNKNOWN', bounced],
]);

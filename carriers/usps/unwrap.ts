import * as z from 'zod/mini';
import { envelopeForm } from './payload.ts';

export const anyJson = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]);

/** Sent when a subscription is made, by one account of it. */
export const isHandshake = (sent: unknown): boolean => {
  const envelope = envelopeForm.safeParse(sent);
  return envelope.success && envelope.data.challenge !== undefined && !envelope.data.trackingNumber;
};

/** Deep enough for a list in an envelope in a list. */
const DEEPEST = 4;

/**
 * The trackings in a body, whose outermost form USPS does not publish: one alone, a list, or either of them under a name. A number that stands only
 * outside belongs to the one inside.
 */
export const unwrap = (sent: unknown, depth = 0): readonly unknown[] => {
  if (depth > DEEPEST) return [];
  if (Array.isArray(sent)) return sent.flatMap((one) => unwrap(one, depth + 1));
  const envelope = envelopeForm.safeParse(sent);
  if (!envelope.success) return [sent];
  const { challenge: _, trackingNumber, ...parts } = envelope.data;
  const inside = Object.values(parts).find((part) => typeof part === 'object' && part !== null);
  if (inside === undefined) return [sent];
  return unwrap(inside, depth + 1).map((one) =>
    typeof one === 'object' && trackingNumber ? { trackingNumber, ...one } : one,
  );
};

import type { Proof } from './delivery.ts';
import { sameText } from './same-text.ts';
import type { Trust } from './sender.ts';

export const refuse = (why: string): Trust => ({ trusted: false, why });

/** For senders that sign nothing: whoever knows the connection's unguessable address is believed. */
export const byAddress: Trust = { trusted: true, how: 'by-address' };

const present = ({ secrets }: Pick<Proof, 'secrets'>): readonly string[] => secrets.filter((secret) => secret !== '');

/**
 * Trusts if what was sent equals what one of the secrets makes. All secrets are tried, in constant time each. A secret of which nothing can be made
 * counts as none.
 */
export const trustSame = (
  sent: string | readonly string[] | undefined,
  proof: Pick<Proof, 'secrets'>,
  make: (secret: string) => string | undefined,
): Trust => {
  const theirs = typeof sent === 'string' ? [sent] : (sent ?? []);
  if (theirs.every((text) => text === '')) return refuse('signature-missing');
  const ours = present(proof).flatMap((secret) => make(secret) ?? []);
  if (ours.length === 0) return refuse('no-secret');
  const matches = ours.flatMap((own) => theirs.map((their) => sameText(own, their)));
  return matches.includes(true) ? { trusted: true } : refuse('signature-mismatch');
};

/** How far a sender's clock may be from ours, either way: the tolerance that the libraries of Standard Webhooks use. */
const TOLERANCE_SECONDS = 5 * 60;

/** Refuses what was signed too long ago, or in the future; nothing if the time is good. Seconds since 1970, milliseconds. */
export const refuseStale = (signedAtSeconds: number, { now }: Pick<Proof, 'now'>): Trust | undefined => {
  if (!Number.isFinite(signedAtSeconds)) return refuse('signature-malformed');
  const age = Math.floor(now / 1000) - signedAtSeconds;
  if (age > TOLERANCE_SECONDS) return refuse('too-old');
  return age < -TOLERANCE_SECONDS ? refuse('too-new') : undefined;
};

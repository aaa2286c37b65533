import { createHmac } from 'node:crypto';
import { readBody } from '../../senders/body.ts';
import type { Delivery, Proof, Settings } from '../../senders/delivery.ts';
import { said } from '../../senders/forms.ts';
import { namedHeader } from '../../senders/named-header.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { refuse, refuseStale, trustSame } from '../../senders/trust.ts';
import { signedForm } from './payload.ts';

/** Of all versions the same: the time is signed, and nothing else. */
export const signature = (time: string, secret: string): string =>
  createHmac('sha256', secret).update(time).digest('hex');

const headerNames = (settings: Settings): { readonly signature: string; readonly timestamp: string } => ({
  signature: (settings.signature ?? 'signature').toLowerCase(),
  timestamp: (settings.timestamp ?? 'timestamp').toLowerCase(),
});

/** The headers with which version 4 would send any body at this time. */
export const sign: Sign = (_body, { secret, settings, now }) => {
  const names = headerNames(settings);
  const time = String(Math.floor(now / 1000));
  return { 'content-type': 'application/json', [names.timestamp]: time, [names.signature]: signature(time, secret) };
};

/** Version 4 signs in headers, versions 2 and 3 in the body. */
export const trust = ({ body, headers }: Delivery, proof: Proof): Trust => {
  const names = headerNames(proof.settings);
  const sent = namedHeader(headers, names.signature);
  if (sent) return trustTime(namedHeader(headers, names.timestamp) ?? '', sent, proof);
  const signed = readBody(body, signedForm);
  if (!signed.ok) return refuse('signature-missing');
  const { timeStr, signature: inBody } = signed.value.verifyInfo;
  return trustTime(said(timeStr), said(inBody), proof);
};

const trustTime = (time: string, sent: string, proof: Proof): Trust => {
  if (time === '' || sent === '') return refuse('signature-missing');
  return (
    refuseStale(secondsOf(time), proof) ?? trustSame(sent.toLowerCase(), proof, (secret) => signature(time, secret))
  );
};

/** Seconds since 1970, or milliseconds. */
const secondsOf = (time: string): number => {
  if (!/^\d{9,13}$/.test(time)) return Number.NaN;
  return time.length > 11 ? Number(time) / 1000 : Number(time);
};

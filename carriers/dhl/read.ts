import { fit, readBody } from '../../senders/body.ts';
import { said } from '../../senders/forms.ts';
import type { Inquiry } from '../../senders/inquiry.ts';
import { someParcels } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import { confirmationOf } from './activation.ts';
import { envelopeForm, packagesForm, shipmentsForm } from './payload.ts';
import { translatePackages, translateShipments } from './translate.ts';

/** The steps of the handshake. */
const steps: ReadonlyMap<string, string> = new Map([
  ['subscription.validate', 'subscription-validate'],
  ['subscription.ready', 'subscription-ready'],
]);

/** A push, a step of its handshake, or what the tracking API answers: told apart by what is in it. */
export const readDhl = (body: Uint8Array, now: number): Reading => {
  const envelope = readBody(body, envelopeForm);
  if (!envelope.ok) return { kind: 'unreadable', why: envelope.why };
  const { scope, shipments, packages } = envelope.value;
  const step = steps.get(said(scope));
  if (step) return { kind: 'nothing', why: step, ...confirming(body) };
  if (packages !== undefined) {
    const sent = fit(envelope.value, packagesForm);
    return sent.ok ? someParcels(translatePackages(sent.value.packages, now)) : { kind: 'unreadable', why: sent.why };
  }
  if (shipments === undefined && said(scope)) return { kind: 'nothing', why: 'not-a-shipment' };
  const sent = fit(envelope.value, shipmentsForm);
  return sent.ok ? someParcels(translateShipments(sent.value.shipments, now)) : { kind: 'unreadable', why: sent.why };
};

const confirming = (body: Uint8Array): { readonly then?: Inquiry } => {
  const then = confirmationOf(body);
  return then ? { then } : {};
};

import { fitEach, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { someParcels } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { byAddress } from '../../senders/trust.ts';
import { envelopeForm, shipmentForm } from './payload.ts';
import { teller, translate } from './translate.ts';

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const envelope = readBody(body, envelopeForm);
  if (!envelope.ok) return { kind: 'unreadable', why: envelope.why };
  const { event, shipment, shipments } = envelope.value;
  if (event === 'tracking_error') return { kind: 'nothing', why: 'tracking-error' };
  if (event !== 'shipment_completed' && event !== 'batch_completed') return { kind: 'nothing', why: 'not-a-shipment' };
  return readAll(shipments ?? [shipment], now);
};

/** One that cannot be read does not hide the others of its batch. */
const readAll = (shipments: readonly unknown[], now: number): Reading => {
  const sent = fitEach(shipments, shipmentForm);
  if (!sent.ok) return { kind: 'unreadable', why: sent.why };
  const { fitting, ...rest } = sent.value;
  const parcels = fitting.flatMap((shipment) => translate(shipment, now) ?? []);
  // Of a parcel that is named twice the last word counts.
  const distinct = new Map(parcels.map((news) => [`${news.trackingNumber}#${news.carrier}`, news]));
  const read = someParcels([...distinct.values()], rest);
  if (read.kind === 'nothing' && parcels.length < fitting.length)
    return { kind: 'unreadable', why: 'not-a-tracking-number' };
  return read;
};

/** What ParcelsApp found when it was asked: it signs nothing, and watches nothing by itself. */
export const parcelsapp: Sender = {
  ...teller,
  name: 'ParcelsApp',
  secret: 'none',
  settings: [],
  trust: () => byAddress,
  read,
};

import type { EstimatedDelivery } from '../../domain/tracking.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { said } from '../../senders/forms.ts';
import { oldestFirst } from '../../senders/oldest-first.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import type { ReadScan } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { isVague, meaningOf } from './codes.ts';
import type { Shipment, ShipmentEvent } from './payload.ts';
import { placeOf } from './place.ts';

/** All events, oldest first, and the status itself where it tells of one that is not among them. */
export const readScans = ({ events, status }: Shipment): readonly ReadScan[] => {
  const sent = (events ?? []).flatMap((event) => event ?? []);
  const isMissing = status?.timestamp && !sent.some((event) => isSame(event, status));
  return oldestFirst((isMissing ? [status, ...sent] : sent).map(readEvent));
};

/** One moment: the status may bear a `Z` where its event has no zone, and a code where its event has none. */
const isSame = (event: ShipmentEvent, status: ShipmentEvent): boolean =>
  ['', codeOf(status)].includes(codeOf(event)) &&
  said(event.timestamp).slice(0, 19) === said(status.timestamp).slice(0, 19);

export const readOverall = ({ status }: Shipment): OverallWord | undefined =>
  status && (codeOf(status) || textOf(status))
    ? { ...readEvent(status), isVague: isVague(codeOf(status), textOf(status)) }
    : undefined;

const readEvent = (event: ShipmentEvent): ReadScan => {
  const code = codeOf(event);
  const { place, name } = placeOf(event.location?.address);
  return {
    ...meaningOf(code, textOf(event)),
    time: readTime(said(event.timestamp), { place }),
    codes: [code],
    words: scanWords({
      message: said(event.description) || said(event.status),
      location: name,
      providerStatus: [code, said(event.status)].filter(Boolean).join('/'),
    }),
  };
};

const codeOf = ({ statusCode }: ShipmentEvent): string => said(statusCode).toLowerCase();

/** Often the description only repeats the status. `nextSteps` is left out: it tells what may come. */
const textOf = ({ status, description, remark }: ShipmentEvent): string =>
  [status, description === status ? '' : description, remark].filter(Boolean).join('; ');

/** The day or the moment that DHL expects, else the end of its time frame. */
export const estimate = (shipment: Shipment): EstimatedDelivery | undefined => {
  const sent = said(shipment.estimatedTimeOfDelivery) || said(shipment.estimatedDeliveryTimeFrame?.estimatedThrough);
  return estimateOf(sent, 'carrier');
};

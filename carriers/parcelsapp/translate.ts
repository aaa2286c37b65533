import type { ParcelNews } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { said } from '../../senders/forms.ts';
import { oldestFirst } from '../../senders/oldest-first.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller, ToldParcel } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { meaningOf } from './codes.ts';
import type { Shipment, ShipmentCarrier, ShipmentState } from './payload.ts';

export const teller = { id: 'parcelsapp', voice: 'tracker' } as const satisfies Teller;

/** All that ParcelsApp found of one parcel; nothing if its number cannot be one. */
export const translate = (shipment: Shipment, now: number): ParcelNews | undefined => {
  const number = trackingNumber(said(shipment.trackingId));
  if (number === undefined) return undefined;
  const otherwise = new Date(now).toISOString();
  const carrier = carrierSlug(nameOf(shipment.detectedCarrier) || nameOf(shipment.services?.[0]));
  const parcel: ToldParcel = { carrier, trackingNumber: number, otherwise, teller };
  const overall = readOverall(said(shipment.status), parcel);
  const scans = oldestFirst((shipment.states ?? []).map(readState));
  return parcelNews(parcel, { scans: [...scans, ...silentWord(overall)], overall });
};

const nameOf = (carrier: ShipmentCarrier): string =>
  typeof carrier === 'string' ? carrier : said(carrier?.slug) || said(carrier?.name);

/** What a state means stands in no code, and words are not guessed at: only the parcel's overall status says it. */
const readState = ({ date, state, status, location }: ShipmentState): ReadScan => ({
  status: 'unknown',
  actionRequired: false,
  time: readTime(said(date)),
  codes: [],
  words: scanWords({ message: said(state) || said(status), location }),
});

/** That it looks no more, or a word that is not known here, says nothing against the states: it is a scan behind them. */
const silentWord = (overall: OverallWord): readonly ReadScan[] =>
  overall.codes[0] !== '' && (overall.status === 'expired' || overall.status === 'unknown')
    ? [{ ...overall, time: { text: '' } }]
    : [];

const readOverall = (status: string, { otherwise }: ToldParcel): OverallWord => ({
  ...meaningOf(status),
  codes: [status],
  time: { text: otherwise },
  words: scanWords({ providerStatus: status }),
});

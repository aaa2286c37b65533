import type { ParcelNews } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { said } from '../../senders/forms.ts';
import { parcelNews, type Said } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller } from '../../senders/scan-list.ts';
import type { SentPackage, Shipment } from './payload.ts';
import { readPackage } from './read-packages.ts';
import { estimate, readOverall, readScans } from './read-scans.ts';

export const teller = { id: 'dhl', voice: 'carrier' } as const satisfies Teller;

interface Told extends Said {
  readonly number: string;
}

/** One entry for each number; nothing if none of the numbers can be one. */
export const translateShipments = (sent: readonly Shipment[], now: number): readonly ParcelNews[] | undefined =>
  newsOf(
    sent.map((shipment) => ({
      number: said(shipment.id),
      scans: readScans(shipment),
      overall: readOverall(shipment),
      estimatedDelivery: estimate(shipment),
    })),
    { carrier: 'dhl', now },
  );

/** The same for DHL eCommerce Americas. */
export const translatePackages = (sent: readonly SentPackage[], now: number): readonly ParcelNews[] | undefined =>
  newsOf(
    sent.map((told) => ({
      number: numberOf(told),
      scans: readPackage(told),
      estimatedDelivery: estimateOf(said(told.package?.expectedDelivery), 'carrier'),
    })),
    { carrier: 'dhl-ecommerce', now },
  );

/** What a buyer can look up, else DHL's own. */
const numberOf = ({ package: sent }: SentPackage): string =>
  said(sent?.trackingId) || said(sent?.dhlPackageId) || said(sent?.packageId);

const newsOf = (
  sent: readonly Told[],
  { carrier, now }: { readonly carrier: string; readonly now: number },
): readonly ParcelNews[] | undefined => {
  const byNumber = new Map<string, { readonly told: Said; readonly scans: ReadScan[] }>();
  for (const { number: spelled, ...told } of sent) {
    const number = trackingNumber(spelled);
    if (number === undefined) continue;
    const scans = byNumber.get(number)?.scans ?? [];
    for (const scan of told.scans) scans.push(scan);
    byNumber.set(number, { told, scans });
  }
  if (sent.length > 0 && byNumber.size === 0) return undefined;
  const otherwise = new Date(now).toISOString();
  return [...byNumber].map(([trackingNumber, { told, scans }]) =>
    parcelNews({ carrier, trackingNumber, otherwise, teller }, { ...told, scans }),
  );
};

import { carrierSlug } from './carrier-name.ts';

/** A serial shipping container code may be any carrier's, and looks like a number of USPS. */
const sscc = /^00\d{18}$/;

/**
 * Carriers by whose rules (form and check digit) a number is made, in our spelling: none for a number that nobody is known to give out, several where their
 * rules overlap. Loads its tables at the first call: most shops name the carrier.
 */
export const recogniseCarrier = async (trackingNumber: string): Promise<readonly string[]> => {
  if (sscc.test(trackingNumber)) return [];
  const { getTracking, amazon, dhl, fedex, ontrac, ups, usps } = await import('./carrier-numbers.ts');
  const found = [amazon, dhl, fedex, ontrac, ups, usps].flatMap(
    (courier) => getTracking(trackingNumber, [courier])?.courier.code ?? [],
  );
  return [...new Set(found.map(carrierSlug))];
};

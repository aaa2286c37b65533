import { plain } from './inert.ts';

/** Names that are not written as their slug sounds. */
const names: Readonly<Record<string, string>> = {
  ups: 'UPS',
  usps: 'USPS',
  fedex: 'FedEx',
  dhl: 'DHL',
  dhlexpress: 'DHL Express',
  dhlecs: 'DHL eCommerce',
  dhlpaket: 'DHL Paket',
  dpd: 'DPD',
  gls: 'GLS',
  tnt: 'TNT',
  ontrac: 'OnTrac',
  lasership: 'LaserShip',
  postnl: 'PostNL',
  postnord: 'PostNord',
  bpost: 'bpost',
  canadapost: 'Canada Post',
  royalmail: 'Royal Mail',
  auspost: 'Australia Post',
  australiapost: 'Australia Post',
  inpost: 'InPost',
};

/** A carrier as people write it: "dhl-express" is DHL Express. */
export const carrierName = (slug: string): string => {
  const known = names[slug.toLowerCase().replace(/[^a-z]/g, '')];
  return known ?? plain(slug.replace(/[-_]+/g, ' '), 40).replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());
};

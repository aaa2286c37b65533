/** The rules by which carriers number parcels. A module of our own: of a CommonJS package that is loaded later, a bundle knows no names. */
export { amazon, dhl, fedex, getTracking, ontrac, ups, usps } from 'ts-tracking-number';

import { remembered } from './remembered.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Whether it is a currency's code (ISO 4217), in capitals. */
export const isCurrency = (code: string): boolean => currencies.has(code);

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Regions that have a code and are no country. */
const noCountries = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'QO', 'ZZ']);

/** Whether it is a country's code (ISO 3166). Expects two capitals. */
export const isCountry = (code: string): boolean => countries(code, () => hasName(code) && !noCountries.has(code));

/** To look a code up takes as long as to read the rest of an order. There are no more of two capitals. */
const countries = remembered<string, boolean>(26 * 26);

/** Former codes, and UK for GB, are spelled anew in a canonical tag, and are none. */
const hasName = (code: string): boolean =>
  regions.of(code) !== undefined && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;

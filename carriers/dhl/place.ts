import { said } from '../../senders/forms.ts';
import type { ScanPlace } from '../../senders/place-zone.ts';

interface SentAddress {
  readonly countryCode?: string | null | undefined;
  readonly postalCode?: string | number | null | undefined;
  readonly addressLocality?: string | null | undefined;
}

export interface Place {
  readonly place: ScanPlace;
  readonly name: string;
}

/** A town, or the whole of "LOS ANGELES, CA - USA" and "Henderson, NV, US" in one field. */
export const placeOf = (sent: SentAddress | null | undefined): Place => {
  const locality = said(sent?.addressLocality).slice(0, 120);
  const country = said(sent?.countryCode);
  const [town = '', ...rest] = locality.split(/\s*,\s+|\s+-\s+/);
  const state = rest.find((part) => /^[A-Z]{2}$/.test(part) && part !== country);
  const named = country || rest.at(-1) || '';
  return {
    place: { city: town, state, postalCode: said(sent?.postalCode), country: named },
    name: [locality, rest.includes(country) ? '' : country].filter(Boolean).join(', '),
  };
};

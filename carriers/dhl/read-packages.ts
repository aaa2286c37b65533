import { said } from '../../senders/forms.ts';
import { localInstant } from '../../senders/local-time.ts';
import { oldestFirst } from '../../senders/oldest-first.ts';
import type { ReadScan } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { meaningOf } from './codes.ts';
import type { PackageEvent, SentPackage } from './payload.ts';
import { placeOf } from './place.ts';

/** The history of a package of DHL eCommerce Americas, oldest first. Its codes are not published: its words decide. */
export const readPackage = ({ events }: SentPackage): readonly ReadScan[] =>
  oldestFirst((events ?? []).flatMap((event) => (event ? readEvent(event) : [])));

const readEvent = (event: PackageEvent): ReadScan => {
  const code = said(event.primaryEventId);
  const description = [event.primaryEventDescription, event.secondaryEventDescription].filter(Boolean).join('; ');
  const { place, name } = placeOf({
    addressLocality: event.location,
    countryCode: event.country,
    postalCode: event.postalCode,
  });
  const local = [said(event.date), said(event.time)].filter(Boolean).join('T');
  return {
    ...meaningOf('', description),
    time: readTime(local, { twin: twinOf(local, said(event.timeZone)), place }),
    codes: [code || said(event.primaryEventDescription).toLowerCase().slice(0, 80)],
    words: scanWords({ message: description, location: name, providerStatus: code || event.primaryEventDescription }),
  };
};

/** "LT" is local time, wherever that is. */
const zones: ReadonlyMap<string, string> = new Map([
  ['ET', 'America/New_York'],
  ['CT', 'America/Chicago'],
  ['MT', 'America/Denver'],
  ['PT', 'America/Los_Angeles'],
]);

const twinOf = (local: string, abbreviation: string): string | undefined => {
  const zone = zones.get(abbreviation);
  return zone && local.includes('T') ? localInstant(local, zone) : undefined;
};

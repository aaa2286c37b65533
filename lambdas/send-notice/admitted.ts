import type { Entry } from '../../domain/ledger.ts';
import type { NotSent } from '../../domain/not-sent.ts';
import { keptFrom } from '../../domain/reach.ts';
import { dayIn, type Instant } from '../../domain/time.ts';
import { countryOfPhone } from '../../senders/phone-number.ts';
import { type Brand, textCountriesOf } from '../adapters/brands.ts';
import type { Person } from '../adapters/personal-store.ts';
import type { Address, ReachStore } from '../adapters/reach-store.ts';
import type { Write } from '../adapters/table.ts';
import type { TextedStore } from '../adapters/texted-store.ts';
import type { Known } from './view.ts';

interface Recipient {
  readonly person: Person;
  readonly known: Known;
  readonly now: Instant;
}

/** Whether a message goes to its address now; and if it does, the day among whose messages it counts from now on, if its brand counts. */
export type Admitted =
  | { readonly kind: 'kept'; readonly why: NotSent }
  | { readonly kind: 'free'; readonly counted?: { readonly on: string; readonly write: Write } };

interface Places {
  readonly reaches: ReachStore;
  readonly texted: Pick<TextedStore, 'note'>;
}

/** Keeps of a text that goes which order it is about: before it leaves, when nobody can have answered it and nothing is in doubt. */
export const admitted = async (
  { reaches, texted }: Places,
  entry: Entry,
  { person, known: { journey, brand }, now }: Recipient,
): Promise<Admitted> => {
  const to = addressOf(entry, brand.id, person);
  if (!to) return { kind: 'free' };
  if (to.channel === 'sms' && (await isClosed(brand, to.address))) return { kind: 'kept', why: 'country-closed' };
  const counted =
    brand.mostADay !== undefined && entry.countedOn === undefined
      ? { day: dayIn(now, journey.calendar.zone), most: brand.mostADay }
      : undefined;
  const { reach, day } = await reaches.find(to, counted);
  const why = keptFrom(entry, reach, day);
  if (why) return { kind: 'kept', why };
  if (to.channel === 'sms') await texted.note(to, journey.order, now);
  if (!counted) return { kind: 'free' };
  return { kind: 'free', counted: { on: counted.day, write: await reaches.counting(to, counted.day, now) } };
};

/** Texts to countries that the brand has not opened are where "SMS pumping" earns its money. */
const isClosed = async (brand: Brand, phone: string): Promise<boolean> => {
  const country = await countryOfPhone(phone);
  return country === undefined || !textCountriesOf(brand).includes(country);
};

const addressOf = ({ channel }: Entry, brand: string, { email, phone }: Person): Address | undefined => {
  if (channel === 'email') return { brand, channel, address: email };
  return channel === 'sms' && phone ? { brand, channel, address: phone } : undefined;
};

import type { Entry } from '../../domain/ledger.ts';
import type { NotSent } from '../../domain/not-sent.ts';
import { keptFrom } from '../../domain/reach.ts';
import { dayIn, type Instant } from '../../domain/time.ts';
import { countryOfPhone } from '../../senders/phone-number.ts';
import { type Brand, textCountriesOf } from '../adapters/brands.ts';
import type { Person } from '../adapters/personal-store.ts';
import type { Address, ReachStore } from '../adapters/reach-store.ts';
import type { TextedStore } from '../adapters/texted-store.ts';
import type { Known } from './view.ts';

interface Recipient {
  readonly person: Person;
  readonly known: Known;
  readonly now: Instant;
}

interface Places {
  readonly reaches: ReachStore;
  readonly texted: Pick<TextedStore, 'note'>;
}

/**
 * Why this message does not go to its address now. One that may go is counted, where its brand counts, and a text's order is kept as what an answer to it
 * is about: nothing was handed over yet that could be in doubt, and nobody can have answered.
 */
export const keptBy = async (
  { reaches, texted }: Places,
  entry: Entry,
  { person, known: { journey, brand }, now }: Recipient,
): Promise<NotSent | undefined> => {
  const to = addressOf(entry, brand.id, person);
  if (!to) return undefined;
  if (to.channel === 'sms' && (await isClosed(brand, to.address))) return 'country-closed';
  const on = brand.mostADay && { day: dayIn(now, journey.calendar.zone), most: brand.mostADay };
  const { reach, day } = await reaches.find(to, on || undefined);
  const why = keptFrom(entry, reach, day);
  if (!why && on && entry.attempts <= 1) await reaches.count(to, on.day, now);
  if (!why && to.channel === 'sms') await texted.note(to, journey.order, now);
  return why;
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

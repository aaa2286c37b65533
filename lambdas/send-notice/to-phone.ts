import { epochOf, type Instant } from '../../domain/time.ts';
import { countryOfPhone } from '../../senders/phone-number.ts';
import { type Brand, textCountriesOf } from '../adapters/brands.ts';
import type { Handed } from '../adapters/fate.ts';
import type { Text, Texter } from '../adapters/texter.ts';

interface ToPhone extends Omit<Text, 'worthSeconds'> {
  readonly brand: Brand;
  readonly now: Instant;
  readonly deadline: Instant;
}

/** Texts to countries that the brand has not opened are where "SMS pumping" earns its money: nothing is handed over. */
export const toPhone = async (texter: Texter, { brand, now, deadline, ...text }: ToPhone): Promise<Handed> => {
  const country = await countryOfPhone(text.to);
  if (country === undefined || !textCountriesOf(brand).includes(country)) return { kind: 'country-closed' };
  return texter.send({ ...text, worthSeconds: (epochOf(deadline) - epochOf(now)) / 1000 });
};

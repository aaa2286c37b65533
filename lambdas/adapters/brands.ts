import type { QuietHours } from '../../domain/quiet-hours.ts';
import type { Tone } from '../../messages/view.ts';
import { brandKey, brandListKey } from './keys.ts';
import { knownForAMinute } from './known-for-a-minute.ts';
import type { Table } from './table.ts';

/** The shop as its buyers know it. What an order takes of it at intake stays with the order. */
export interface Brand {
  readonly id: string;
  readonly name: string;
  /** The plan that new orders begin on. */
  readonly plan: string;
  /** The address that e-mails come from. */
  readonly sender: string;
  readonly replyTo?: string;
  /** "#rrggbb". */
  readonly colour?: string;
  readonly logoUrl?: string;
  readonly supportEmail?: string;
  readonly footer: readonly string[];
  /** Who the law says must sign: the last line of every e-mail and page. */
  readonly legalAddress?: string;
  /** Of buyers of whom nothing else is said. */
  readonly language: string;
  readonly country: string;
  readonly zone: string;
  /** Days on which nobody delivers: "2026-12-25". */
  readonly closedDays: readonly string[];
  readonly quietHours?: QuietHours;
  /** To whose phones texts are sent (ISO 3166 alpha-2). @default the brand's own country */
  readonly textCountries?: readonly string[];
  /** How many messages one address gets in a day at most. What went wrong, and what must be acted on, is never counted out. */
  readonly mostADay?: number;
  /** Where happy buyers are invited to tell others: an https address. Without it nobody is. */
  readonly invitationUrl?: string;
  /** How it greets and apologises. @default warm */
  readonly tone?: Tone;
  /** A closed one takes no new orders; its open ones go on. */
  readonly state: 'open' | 'closed';
}

/** What stands under everything that buyers read. */
export const footerOf = ({ footer, legalAddress }: Pick<Brand, 'footer' | 'legalAddress'>): readonly string[] =>
  legalAddress ? [...footer, legalAddress] : footer;

/** To whose phones texts are sent. */
export const textCountriesOf = ({ textCountries, country }: Brand): readonly string[] => textCountries ?? [country];

export interface BrandStore {
  /** As it was at most a minute ago. */
  find(id: string): Promise<Brand | undefined>;
  /** As it is now. */
  read(id: string): Promise<Brand | undefined>;
  put(brand: Brand): Promise<void>;
  list(): Promise<readonly Brand[]>;
  /** Of all brands, closed ones too. */
  ids(): Promise<readonly string[]>;
}

export const brandStore = (table: Table, now: () => number): BrandStore => {
  const known = knownForAMinute<Brand>(now);
  const read = async (id: string): Promise<Brand | undefined> => (await table.get(brandKey(id)))?.value;
  const ids = async (): Promise<readonly string[]> => {
    const { items } = await table.query({ pk: brandListKey('').pk });
    return items.map(({ sk }) => sk);
  };
  return {
    find: async (id) => {
      const kept = known.get(id);
      if (kept) return kept;
      const brand = await read(id);
      if (brand) known.set(id, brand);
      return brand;
    },
    read,
    put: async (brand) => {
      await table.write([
        { kind: 'put', item: { ...brandKey(brand.id), value: brand } },
        { kind: 'put', item: { ...brandListKey(brand.id) } },
      ]);
      known.forget(brand.id);
    },
    ids,
    list: async () => {
      const brands = await Promise.all((await ids()).map(read));
      return brands.flatMap((brand) => brand ?? []);
    },
  };
};

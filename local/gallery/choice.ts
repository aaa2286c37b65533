import { languageTags } from '../../messages/languages.ts';
import { type SampleBrand, sampleBrands } from '../../messages/samples/brands.ts';
import { samplePages } from '../../messages/samples/pages.ts';
import { type Situation, situationsOf } from '../../messages/samples/situations.ts';
import { type BuyerReason, buyerReasons } from '../../messages/samples/views.ts';

/** The width of a phone's screen and of a mail program's pane, in pixels. */
export const widths = { phone: 390, desktop: 700 } as const;
export type Width = keyof typeof widths;
export type Scheme = 'light' | 'dark';

/** How whatever is shown is looked at. */
export interface Look {
  readonly language: string;
  readonly brand: SampleBrand;
  readonly width: Width;
  readonly scheme: Scheme;
}

/** Which message is looked at, and how. */
export interface Choice extends Look {
  readonly reason: BuyerReason;
  readonly situation: Situation;
}

export const pageNames = ['order', 'preferences'] as const satisfies readonly (keyof typeof samplePages)[];
export type PageName = (typeof pageNames)[number];

/** Which of the buyer's pages is looked at, and how. */
export interface PageChoice extends Look {
  readonly page: PageName;
  readonly situation: string;
}

/** What an address asks for; what it does not say, or what there is not, is as it ordinarily is. Nothing, if there is no such message. */
export const choiceOf = (name: string, query: URLSearchParams): Choice | undefined => {
  const reason = buyerReasons.find((one) => one === name);
  const look = lookOf(query);
  if (!reason || !look) return undefined;
  const situation = named(situationsOf(reason), query.get('situation'));
  return situation && { ...look, reason, situation };
};

/** The same of a page. */
export const pageChoiceOf = (name: string, query: URLSearchParams): PageChoice | undefined => {
  const page = pageNames.find((one) => one === name);
  const look = lookOf(query);
  if (!page || !look) return undefined;
  const { situations } = samplePages[page];
  const situation = situations.find((one) => one === query.get('situation')) ?? situations[0];
  return situation === undefined ? undefined : { ...look, page, situation };
};

const lookOf = (query: URLSearchParams): Look | undefined => {
  const brand = named(sampleBrands, query.get('brand'));
  return (
    brand && {
      brand,
      language: languageTags.find((tag) => tag === query.get('language')) ?? 'en',
      width: query.get('width') === 'desktop' ? 'desktop' : 'phone',
      scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
    }
  );
};

const named = <Thing extends { readonly id: string }>(
  things: readonly Thing[],
  asked: string | null,
): Thing | undefined => things.find(({ id }) => id === asked) ?? things[0];

/** The address at which a choice is shown; another message keeps what fits it. */
export const addressOf = (
  choice: Choice,
  change: Partial<Choice> = {},
  place: 'message' | 'letter' = 'message',
): string => {
  const { reason, situation, ...look } = { ...choice, ...change };
  return `/${place}/${reason}?${queryOf(look, situation.id)}`;
};

export const pageAddressOf = (
  choice: PageChoice,
  change: Partial<PageChoice> = {},
  place: 'page' | 'sheet' = 'page',
): string => {
  const { page, situation, ...look } = { ...choice, ...change };
  return `/${place}/${page}?${queryOf(look, situation)}`;
};

/** Where another message or page is shown in the same look. */
export const elsewhere =
  (look: Look, situation: string) =>
  (other: BuyerReason | PageName): string =>
    `${placeOf(other)}?${queryOf(look, situation)}`;

/** Without any look. */
export const placeOf = (other: BuyerReason | PageName): string =>
  `/${pageNames.some((one) => one === other) ? 'page' : 'message'}/${other}`;

const queryOf = ({ language, brand, width, scheme }: Look, situation: string): URLSearchParams =>
  new URLSearchParams({ language, brand: brand.id, situation, width, scheme });

import { languageTags } from '../../messages/languages.ts';
import { type SampleBrand, sampleBrands } from '../../messages/samples/brands.ts';
import { type Situation, situationsOf } from '../../messages/samples/situations.ts';
import { type BuyerReason, buyerReasons } from '../../messages/samples/views.ts';

/** The width of a phone's screen and of a mail program's pane, in pixels. */
export const widths = { phone: 390, desktop: 700 } as const;
export type Width = keyof typeof widths;
export type Scheme = 'light' | 'dark';

/** Which message is looked at, and how. */
export interface Choice {
  readonly reason: BuyerReason;
  readonly language: string;
  readonly brand: SampleBrand;
  readonly situation: Situation;
  readonly width: Width;
  readonly scheme: Scheme;
}

/** What an address asks for; what it does not say, or what there is not, is as it ordinarily is. Nothing, if there is no such message. */
export const choiceOf = (name: string, query: URLSearchParams): Choice | undefined => {
  const reason = buyerReasons.find((one) => one === name);
  if (!reason) return undefined;
  const named = <Thing extends { readonly id: string }>(things: readonly Thing[], asked: string): Thing | undefined =>
    things.find(({ id }) => id === query.get(asked)) ?? things[0];
  const [brand, situation] = [named(sampleBrands, 'brand'), named(situationsOf(reason), 'situation')];
  if (!brand || !situation) return undefined;
  return {
    ...{ reason, brand, situation },
    language: languageTags.find((tag) => tag === query.get('language')) ?? 'en',
    width: query.get('width') === 'desktop' ? 'desktop' : 'phone',
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
  };
};

/** The address at which a choice is shown; another message keeps what fits it. */
export const addressOf = (
  choice: Choice,
  change: Partial<Choice> = {},
  place: 'message' | 'letter' = 'message',
): string => {
  const { reason, language, brand, situation, width, scheme } = { ...choice, ...change };
  const query = new URLSearchParams({ language, brand: brand.id, situation: situation.id, width, scheme });
  return `/${place}/${reason}?${query}`;
};

import type { Language } from '../../messages/language.ts';
import { languageTagOf } from '../../messages/languages.ts';
import type { Segmented } from '../../messages/segment.ts';
import { adviceFor, type BrandTips } from '../../messages/tips.ts';
import type { Advice } from '../../messages/view.ts';
import type { Known } from './view.ts';

/** What the brand says about looking after what was bought: in the letter's language, else in the brand's, else in English. */
export const adviceOn = (
  { purchase, brand }: Pick<Known, 'brand'> & { readonly purchase: Pick<Segmented, 'lines'> },
  tips: BrandTips | undefined,
  { tag }: Pick<Language, 'tag'>,
): Advice | undefined =>
  tips &&
  adviceFor(tips, {
    brand: brand.id,
    lines: purchase.lines,
    languages: [tag, languageTagOf(brand.language) ?? 'en', 'en'],
  });

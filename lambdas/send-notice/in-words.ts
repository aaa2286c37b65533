import type { Notice } from '../../domain/notice.ts';
import { type BrandWords, inBrandsWords } from '../../messages/brand-words.ts';
import type { Language } from '../../messages/language.ts';
import { render } from '../../messages/render.ts';
import type { MessageView, Rendered } from '../../messages/view.ts';
import { isBuyerReason } from '../../messages/with-words.ts';
import type { Known } from './view.ts';

interface Said {
  readonly language: Language;
  /** What the brand says otherwise. */
  readonly own: BrandWords | undefined;
  readonly known: Known;
}

/** `unspoken`: the brand's own words could not be said. */
interface InWords extends Rendered {
  readonly unspoken?: true;
}

/** A notice as its brand puts it. */
export const inWords = (notice: Notice, view: MessageView, { language, own, known }: Said): InWords => {
  const { reason } = notice;
  if (!own || !isBuyerReason(reason)) return render(notice, view, language);
  const { journey, purchase } = known;
  const spoken = { brand: journey.brand, reason, ...own };
  try {
    return render(notice, view, inBrandsWords(language, spoken, { ...purchase, country: journey.calendar.country }));
  } catch {
    // They were tried before they were saved; but a later Doorstep may know less to ask for. A message in other words is better than none.
    return { ...render(notice, view, language), unspoken: true };
  }
};

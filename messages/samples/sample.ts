import type { Language } from '../language.ts';
import { render } from '../render.ts';
import type { BrandLook, Email, MessageView } from '../view.ts';
import { readIn } from './readers.ts';
import type { Situation } from './situations.ts';
import { type BuyerReason, goesBySms, occasion, viewFor } from './views.ts';

/** Which of all the messages that could be. */
export interface Choice {
  readonly reason: BuyerReason;
  readonly brand: BrandLook;
  readonly situation: Situation;
}

/** A message as it would go out, on every channel that it can go by. */
export interface Sample {
  readonly view: MessageView;
  readonly template: string;
  readonly email: Email;
  /** None of what goes by e-mail alone. */
  readonly sms?: string;
}

export const sampleOf = ({ reason, brand, situation }: Choice, language: Language): Sample => {
  const view = situation.change(readIn(language.tag, { ...viewFor(reason), brand }));
  const { template, email } = render(occasion(reason), view, language);
  if (!email) throw new RangeError(`There are no words for ${reason}.`);
  const { sms } = goesBySms(reason) ? render(occasion(reason, 'sms'), view, language) : {};
  return { view, template, email, ...(sms === undefined ? {} : { sms }) };
};

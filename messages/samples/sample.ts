import type { Language } from '../language.ts';
import { render } from '../render.ts';
import type { BrandLook, Email, MessageView } from '../view.ts';
import { readIn } from './readers.ts';
import type { Situation } from './situations.ts';
import { type BuyerReason, occasion, viewFor } from './views.ts';

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
  readonly sms: string;
}

export const sampleOf = ({ reason, brand, situation }: Choice, language: Language): Sample => {
  const view = situation.change(readIn(language.tag, { ...viewFor(reason), brand }));
  const { template, email } = render(occasion(reason), view, language);
  const { sms } = render(occasion(reason, 'sms'), view, language);
  if (!email || sms === undefined) throw new RangeError(`There are no words for ${reason}.`);
  return { view, template, email, sms };
};

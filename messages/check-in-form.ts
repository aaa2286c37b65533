import type { Answer } from '../domain/journey.ts';
import { escapeHtml as safe } from './inert.ts';
import type { PageView } from './page-view.ts';
import type { CheckWords } from './words.ts';

/** Longer words than these are cut by whoever reads the form. */
export const LONGEST_WORDS = 2000;

const afterDelivery: readonly string[] = ['delivered', 'asked', 'settled'];

/** The question of the check-in, once everything has arrived and nobody is looking for it; afterwards the thanks, and the question again for who thinks better of it. */
export const checkIn = (view: PageView, words: CheckWords): string => {
  if (view.past || !afterDelivery.includes(view.order.stage)) return '';
  if (view.arrival === 'denied' && !view.answer && !view.suggested) return '';
  if (!view.answer) {
    const lead = view.suggested ? words.chosen : words.lead;
    return `<section class="card check" id="check-in"><h2>${safe(words.question)}</h2><p>${safe(lead)}</p>${form(view.suggested, words)}</section>`;
  }
  const again = view.suggested && view.suggested !== view.answer;
  return `<section class="card check" id="check-in"><h2>${safe(words.thanks[view.answer])}</h2><p>${safe(words.thanksText[view.answer])}</p>
<details${again ? ' open' : ''}><summary>${safe(words.change)}</summary>${form(again ? view.suggested : undefined, words)}</details></section>`;
};

/** Two buttons of one form: pressing one is the answer, with whatever was written. */
const form = (suggested: Answer | undefined, words: CheckWords): string => `<form method="post" accept-charset="utf-8">
<label for="words">${safe(words.words)}</label>
<textarea id="words" name="words" rows="3" maxlength="${LONGEST_WORDS}" placeholder="${safe(words.wordsHint)}"></textarea>
<div class="answers">${button('happy', suggested, words)}${button('unhappy', suggested, words)}</div></form>`;

/** Both look alike unless one was chosen already: no answer is made easier than the other. */
const button = (answer: Answer, suggested: Answer | undefined, words: CheckWords): string =>
  `<button${suggested === answer ? ' class="chosen"' : ''} name="answer" value="${answer}">${safe(words.answer[answer])}</button>`;

import { escapeHtml as safe } from './inert.ts';
import type { PageView } from './page-view.ts';
import type { ArrivalWords } from './words.ts';

/** Where the buyer says that what counts as delivered is not there, and afterwards that it is: one button each. */
export const arrival = ({ arrival: state }: PageView, words: ArrivalWords): string => {
  if (!state) return '';
  const { question, lead, button } = words[state];
  return `<section class="card check" id="arrival"><h2>${safe(question)}</h2><p>${safe(lead)}</p><form method="post" accept-charset="utf-8">
<div class="answers"><button name="arrived" value="${state === 'denied' ? 'yes' : 'no'}">${safe(button)}</button></div></form></section>`;
};

import { html, type Markup, nothing } from '../../messages/markup.ts';
import type { Sample } from '../../messages/samples/sample.ts';
import { situationsOf } from '../../messages/samples/situations.ts';
import { occasion } from '../../messages/samples/views.ts';
import { sizeOf } from '../../messages/text-message.ts';
import { addressOf, type Choice, elsewhere } from './choice.ts';
import { chooser, ways } from './chooser.ts';
import { frame, nameOf } from './frame.ts';
import type { Inspected } from './inspect.ts';
import { smsPrices } from './sms-prices.table.ts';

/** One message: what it looks like, what it says to readers without HTML, what it says by SMS, and what is wrong with it. */
export const messagePage = (choice: Choice, { sample, faults }: Inspected): string => {
  const { reason } = choice;
  const title = nameOf(reason);
  const choosing = { action: `/message/${reason}`, situations: situationsOf(reason), situation: choice.situation.id };
  const body = html`<header class="what"><h1>${title}</h1><p>${about(choice, sample)}</p>${chooser(choice, choosing)}</header>
<div class="show"><section class="letter" aria-label="E-mail">${sample ? letter(choice, sample) : unsaid}</section>
<div class="beside">${lint(faults)}${sample ? html`${text(sample)}${textPart(sample)}` : nothing}</div></div>`;
  return frame({ title, body, shown: reason, addressOf: elsewhere(choice, choice.situation.id) });
};

const about = ({ reason }: Choice, sample: Sample | undefined): Markup =>
  html`${occasion(reason).class}${sample ? html` · <code>${sample.template}</code>` : nothing}`;

const letter = (choice: Choice, { email }: Sample): Markup => {
  const { width, scheme } = choice;
  return html`${ways(choice, (change) => addressOf(choice, change))}
<div class="mailbox ${width} ${scheme}"><p class="subject"><b>${choice.brand.look.name}</b><span>${email.subject}</span><i>${Array.from(email.subject).length} of 78</i></p>
<iframe title="The e-mail, ${width}, ${scheme}" sandbox src="${addressOf(choice, {}, 'letter')}"></iframe></div>`;
};

const unsaid = html`<p class="unsaid">This message cannot be said. What is in the way stands beside.</p>`;

const lint = (faults: Inspected['faults']): Markup =>
  html`<section class="lint ${faults.length > 0 ? 'bad' : 'good'}" aria-label="What the lint says"><h2>Lint</h2>${
    faults.length === 0
      ? html`<p>Nothing is wrong.</p>`
      : html`<ul>${faults.map(({ code, fault }) => html`<li><b>${code}</b> ${fault}</li>`)}</ul>`
  }</section>`;

const text = ({ sms, view }: Sample): Markup => {
  if (sms === undefined) return html`<section aria-label="SMS"><h2>SMS</h2><p>This goes by e-mail alone.</p></section>`;
  const { alphabet, parts, left } = sizeOf(sms);
  const letters = alphabet === 'basic' ? 'the small alphabet, 160 to a part' : 'any letters, 70 to a part';
  return html`<section aria-label="SMS"><h2>SMS</h2><p class="bubble" lang="${view.language}">${sms}</p>
<p class="size"><b>${parts} ${parts === 1 ? 'part' : 'parts'}</b> · ${left} characters left · ${letters}</p>
<p class="price">${priceOf(parts, view.country)}</p></section>`;
};

const countryNames = new Intl.DisplayNames('en', { type: 'region' });
const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 3 });

const priceOf = (parts: number, country: string): Markup => {
  const { perPart, asOf, source } = smsPrices;
  const [, price] = Object.entries(perPart).find(([code]) => code === country) ?? [];
  const where = countryNames.of(country) ?? country;
  if (price === undefined) return html`What a part costs in ${where} is not in our table.`;
  return html`An estimate: about <b>${dollars.format(price * parts)}</b> to ${where} (${dollars.format(price)} a part, ${asOf}; ${source}).`;
};

const textPart = ({ email, view }: Sample): Markup =>
  html`<section aria-label="Text part"><h2>Text part</h2><pre lang="${view.language}">${email.text}</pre></section>`;

import { languageTags } from '../../messages/languages.ts';
import { html, type Markup, nothing } from '../../messages/markup.ts';
import { sampleBrands } from '../../messages/samples/brands.ts';
import { type Look, widths } from './choice.ts';

interface Offered {
  readonly id: string;
  readonly title: string;
}

interface Choosing {
  /** Where the form leads. */
  readonly action: string;
  readonly situations: readonly Offered[];
  readonly situation: string;
}

/** What can be shown otherwise: by language, brand and situation. */
export const chooser = (look: Look, { action, situations, situation }: Choosing): Markup => {
  const { language, brand, width, scheme } = look;
  const languages = languageTags.map((tag) => ({ id: tag, title: languageNames.of(tag) ?? tag }));
  return html`<form class="choose" action="${action}" autocomplete="off">
${select('language', 'Language', { offered: languages, chosen: language })}
${select('brand', 'Brand', { offered: sampleBrands, chosen: brand.id })}
${select('situation', 'Situation', { offered: situations, chosen: situation })}
<input type="hidden" name="width" value="${width}"><input type="hidden" name="scheme" value="${scheme}">
<button>Show</button></form>`;
};

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

const select = (
  name: string,
  label: string,
  { offered, chosen }: { readonly offered: readonly Offered[]; readonly chosen: string },
): Markup =>
  html`<label>${label}<select name="${name}">${offered.map(
    ({ id, title }) => html`<option value="${id}"${id === chosen ? html` selected` : nothing}>${title}</option>`,
  )}</select></label>`;

/** On what it can be shown: a phone or a desk, in the light or in the dark. */
export const ways = ({ width, scheme }: Look, addressOf: (change: Partial<Look>) => string): Markup => {
  const tab = (change: Partial<Look>, label: string, isChosen: boolean): Markup =>
    html`<a href="${addressOf(change)}"${isChosen ? html` aria-current="true"` : nothing}>${label}</a>`;
  return html`<div class="ways"><p role="group" aria-label="Width">${tab({ width: 'phone' }, `Phone ${widths.phone}`, width === 'phone')}${tab({ width: 'desktop' }, `Desktop ${widths.desktop}`, width === 'desktop')}</p>
<p role="group" aria-label="Scheme">${tab({ scheme: 'light' }, 'Light', scheme === 'light')}${tab({ scheme: 'dark' }, 'Dark', scheme === 'dark')}</p></div>`;
};

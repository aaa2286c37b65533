import { html } from '../../messages/markup.ts';
import { samplePages } from '../../messages/samples/pages.ts';
import { elsewhere, type PageChoice, type PageName, pageAddressOf } from './choice.ts';
import { chooser, ways } from './chooser.ts';
import { frame, nameOf } from './frame.ts';

const about: Readonly<Record<PageName, string>> = {
  order: 'Where every link of a message leads: how the order stands, and after the delivery whether all is well.',
  preferences: 'Where the link under every e-mail leads, and Unsubscribe in a mail program: what to be told of.',
};

/** One of the buyer's pages, as it is seen in a browser. */
export const buyerPage = (choice: PageChoice): string => {
  const { page, situation, width, scheme } = choice;
  const situations = samplePages[page].situations.map((id) => ({ id, title: capital(id) }));
  const title = nameOf(page);
  const body = html`<header class="what"><h1>${title}</h1><p>${about[page]}</p>${chooser(choice, { action: `/page/${page}`, situations, situation })}</header>
<div class="show"><section aria-label="Page">${ways(choice, (change) => pageAddressOf(choice, change))}
<div class="mailbox ${width} ${scheme}"><iframe title="The page, ${width}, ${scheme}" sandbox src="${pageAddressOf(choice, {}, 'sheet')}"></iframe></div></section></div>`;
  return frame({ title, body, shown: page, addressOf: elsewhere(choice, situation) });
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

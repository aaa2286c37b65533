import { isProblem } from '../../domain/journey.ts';
import { html, type Markup, nothing } from '../../messages/markup.ts';
import { type BuyerReason, buyerReasons } from '../../messages/samples/views.ts';
import { type PageName, pageNames, placeOf } from './choice.ts';
import { script } from './script.ts';
import { style } from './style.ts';

interface Framed {
  readonly title: string;
  readonly body: Markup;
  /** The message or page that is shown; none on the overview. */
  readonly shown?: BuyerReason | PageName;
  /** Where another one is shown in the same language and look. */
  readonly addressOf?: (other: BuyerReason | PageName) => string;
}

/** A page of the gallery, with the list of all messages and pages beside it. */
export const frame = ({ title, body, shown, addressOf = placeOf }: Framed): string => {
  const link = (one: BuyerReason | PageName): Markup =>
    html`<li><a href="${addressOf(one)}"${one === shown ? current : nothing}>${nameOf(one)}</a></li>`;
  const [problems, news] = [buyerReasons.filter(isProblem), buyerReasons.filter((one) => !isProblem(one))];
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Messages</title><link rel="icon" href="data:,"><style>${{ markup: style }}</style></head>
<body>
<header class="top"><a href="/" class="home"${shown ? nothing : current}>Messages</a><p class="live"><i></i><span class="on">live</span><span class="off">gone: npm run messages</span></p></header>
<div class="rooms"><nav aria-label="Messages"><h2>News</h2><ul>${news.map(link)}</ul><h2>Problems</h2><ul>${problems.map(link)}</ul><h2>Pages</h2><ul>${pageNames.map(link)}</ul></nav>
<main>${body}</main></div>
<script>${{ markup: script }}</script>
</body></html>
`.markup;
};

const current = html` aria-current="page"`;

/** "out-for-delivery" is "Out for delivery". */
export const nameOf = (reason: string): string => {
  const words = reason.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

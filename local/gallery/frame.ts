import { isProblem } from '../../domain/journey.ts';
import { html, type Markup, nothing } from '../../messages/markup.ts';
import { type BuyerReason, buyerReasons } from '../../messages/samples/views.ts';
import { script } from './script.ts';
import { style } from './style.ts';

interface Framed {
  readonly title: string;
  readonly body: Markup;
  /** The message that is shown; none on the overview. */
  readonly reason?: BuyerReason;
  /** Where another message is shown in the same language and look. */
  readonly addressOf?: (reason: BuyerReason) => string;
}

/** A page of the gallery, with the list of all messages beside it. */
export const frame = ({ title, body, reason, addressOf = (one) => `/message/${one}` }: Framed): string => {
  const link = (one: BuyerReason): Markup =>
    html`<li><a href="${addressOf(one)}"${one === reason ? current : nothing}>${nameOf(one)}</a></li>`;
  const [problems, news] = [buyerReasons.filter(isProblem), buyerReasons.filter((one) => !isProblem(one))];
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Messages</title><link rel="icon" href="data:,"><style>${{ markup: style }}</style></head>
<body>
<header class="top"><a href="/" class="home"${reason ? nothing : current}>Messages</a><p class="live"><i></i><span class="on">live</span><span class="off">gone: npm run messages</span></p></header>
<div class="rooms"><nav aria-label="Messages"><h2>News</h2><ul>${news.map(link)}</ul><h2>Problems</h2><ul>${problems.map(link)}</ul></nav>
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

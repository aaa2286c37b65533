import type { Markup } from '../../messages/markup.ts';
import { html, nothing } from '../../messages/markup.ts';
import type { Email, Messages, TeamPage, TextMessage, View } from './message.ts';
import { headersOf, sender, views } from './message.ts';
import { script } from './script.ts';
import { style } from './style.ts';

export interface Opened {
  readonly messages: Messages;
  /** The e-mail that is read; none if there is none yet. */
  readonly email: Email | undefined;
  readonly view: View;
  /** The reader chose this e-mail: it stays open when a newer one comes. */
  readonly chosen: boolean;
}

/** The whole inbox as one document: e-mails on the left, the open one in the middle, SMS and the team's pages on the right. */
export const page = (opened: Opened): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inbox (${opened.messages.emails.length}) · Doorstep</title>
<link rel="icon" href="data:,">
<style>${{ markup: style }}</style>
</head>
<body data-newest="${newest(opened.messages)}" data-chosen="${String(opened.chosen)}">
<header class="top"><h1>Doorstep</h1><p id="counts">${counts(opened.messages)}</p><p class="live"><i></i>live</p></header>
<main>
<nav id="emails" aria-label="E-mails">${emailList(opened)}</nav>
<article id="reading">${opened.email ? reading(opened.email, opened.view) : empty}</article>
<aside id="beside" aria-label="SMS and the team's pages">${beside(opened.messages)}</aside>
</main>
<script>${{ markup: script }}</script>
</body>
</html>
`.markup;

const newest = ({ emails, texts, pages }: Messages): number =>
  [emails, texts, pages].reduce((most, [first]) => Math.max(most, first?.number ?? 0), 0);

const counts = ({ emails, texts, pages }: Messages): Markup =>
  html`${count(emails.length, 'e-mail')} · ${texts.length} SMS · ${count(pages.length, 'page')} to the team`;

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

const empty = html`<div class="empty"><h2>Nothing has been sent yet</h2>
<p>Send an order, or type <code>npm run demo</code>, and watch this page.</p></div>`;

const emailList = ({ messages, email, view }: Opened): Markup =>
  messages.emails.length === 0
    ? html`<p class="none">No e-mails yet</p>`
    : html`${messages.emails.map(
        (one) => html`<a href="/inbox/${one.number}${query(view)}"${one === email ? current : nothing}>
<span class="from">${sender(one.from).name}</span>${time(one.at)}
<b>${one.subject || '(no subject)'}</b>
<span class="to">to ${one.to.join(', ')}</span></a>`,
      )}`;

const current = html` aria-current="true"`;

const query = (view: View): string => (view === 'html' ? '' : `?view=${view}`);

const reading = (email: Email, view: View): Markup => {
  const { name, address } = sender(email.from);
  return html`<header>
<h2>${email.subject || '(no subject)'}</h2>
<p><b>${name}</b>${name === address ? '' : ` <${address}>`} to ${email.to.join(', ')}${time(email.at)}</p>
<nav class="tabs" aria-label="Ways to read it">${views.map(
    (one) => html`<a href="/inbox/${email.number}${query(one)}"${one === view ? current : nothing}>${titles[one]}</a>`,
  )}<a class="file" href="/inbox/${email.number}.eml" download>Open in a mail program</a></nav></header>
${body(email, view)}`;
};

const titles: Readonly<Record<View, string>> = { html: 'HTML', text: 'Text', headers: 'Headers' };

const body = (email: Email, view: View): Markup => {
  if (view === 'headers')
    return html`<table class="headers">${headersOf(email).map(
      ([name, value]) => html`<tr><th>${name}</th><td>${value}</td></tr>`,
    )}</table>`;
  if (view === 'text' || !email.html) return html`<pre>${email.text || rawOf(email)}</pre>`;
  return html`<iframe title="${email.subject}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${
    // A link in a mail opens beside the inbox, as it would from a mailbox.
    `<base target="_blank">${email.html}`
  }"></iframe>`;
};

const rawOf = ({ raw }: Email): string => (raw ? Buffer.from(raw, 'base64').toString() : '(no text)');

const beside = ({ texts, pages }: Messages): Markup =>
  html`<section aria-label="SMS"><h2>SMS</h2>${texts.length === 0 ? html`<p class="none">None yet</p>` : html`${texts.map(text)}`}</section>
<section aria-label="To the team"><h2>To the team</h2>${pages.length === 0 ? html`<p class="none">None yet: nothing has gone wrong</p>` : html`${pages.map(teamPage)}`}</section>`;

const text = (one: TextMessage): Markup =>
  html`<div class="sms"><p>${linked(one.text)}</p><footer>to ${one.to.join(', ')}${time(one.at)}</footer></div>`;

const teamPage = (one: TeamPage): Markup =>
  html`<div class="page"><h3>${one.subject}</h3><pre>${one.text}</pre><footer>${one.to.map((arn) => arn.split(':').at(-1) ?? arn).join(', ')}${time(one.at)}</footer></div>`;

/** The text with its web addresses as links. */
const linked = (words: string): Markup =>
  html`${words
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, place) =>
      place % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noopener noreferrer">${part}</a>` : html`${part}`,
    )}`;

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

const time = (at: string): Markup => html`<time datetime="${at}" title="${at}">${clock.format(new Date(at))}</time>`;

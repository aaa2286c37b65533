import { languageTags } from '../../messages/languages.ts';
import { html, type Markup } from '../../messages/markup.ts';
import { buyerReasons } from '../../messages/samples/views.ts';
import type { Checked, Finding } from './check-all.ts';
import { addressOf } from './choice.ts';
import { frame, nameOf } from './frame.ts';

/** Every message in every language, and every fault. */
export const overview = ({ messages, findings, words }: Checked): string => {
  const count = findings.length + words.length;
  const body = html`<header class="what"><h1>${count === 0 ? 'Nothing is wrong' : count === 1 ? 'One fault' : `${count} faults`}</h1>
<p>${messages} messages looked at: ${buyerReasons.length} reasons, ${languageTags.length} languages, every situation with one brand in turn, every brand on an ordinary day.</p></header>
${count === 0 ? html`` : faultList(findings, words)}
<div class="table" role="region" aria-label="All messages" tabindex="0"><table><thead><tr><th scope="col">Message</th>${languageTags.map((tag) => html`<th scope="col">${tag}</th>`)}</tr></thead>
<tbody>${buyerReasons.map((reason) => row(reason, findings))}</tbody></table></div>`;
  return frame({ title: 'All', body });
};

const row = (reason: string, findings: readonly Finding[]): Markup =>
  html`<tr><th scope="row"><a href="/message/${reason}">${nameOf(reason)}</a></th>${languageTags.map((tag) => {
    const found = findings.filter(({ seen }) => seen.reason === reason && seen.language === tag).length;
    const name = `${nameOf(reason)} in ${tag}: ${found === 0 ? 'no fault' : found === 1 ? 'one fault' : `${found} faults`}`;
    return html`<td><a href="/message/${reason}?language=${tag}" class="${found ? 'bad' : 'good'}" aria-label="${name}">${found || '✓'}</a></td>`;
  })}</tr>`;

const faultList = (findings: readonly Finding[], words: Checked['words']): Markup =>
  html`<ul class="faults">${words.map(
    ({ language, at, fault }) => html`<li><b>${language}</b> <code>${at}</code> ${fault}</li>`,
  )}${findings.map(
    ({ code, fault, seen, times }) =>
      html`<li><a href="${addressOf(seen)}">${nameOf(seen.reason)}, ${seen.language}, ${seen.situation.title}</a> <b>${code}</b> ${fault}${times > 1 ? ` (${times} times)` : ''}</li>`,
  )}</ul>`;

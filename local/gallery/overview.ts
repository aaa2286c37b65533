import { languageTags } from '../../messages/languages.ts';
import { html, type Markup, nothing } from '../../messages/markup.ts';
import { buyerReasons } from '../../messages/samples/views.ts';
import { type Checked, type Finding, kindOf } from './check-all.ts';
import { addressOf } from './choice.ts';
import { frame, nameOf } from './frame.ts';

/** Every message in every language, and every fault. */
export const overview = ({ messages, findings, words }: Checked): string => {
  const kinds = kindsOf(findings);
  const count = kinds.length + words.length;
  const body = html`<header class="what"><h1>${count === 0 ? 'Nothing is wrong' : count === 1 ? 'One fault' : `${count} faults`}</h1>
<p>${messages} messages looked at: ${buyerReasons.length} reasons, ${languageTags.length} languages, every situation with one brand in turn, every brand on an ordinary day.</p></header>
<div class="all"><div class="table" role="region" aria-label="All messages" tabindex="0"><table><thead><tr><th scope="col">Message</th>${languageTags.map((tag) => html`<th scope="col">${tag}</th>`)}</tr></thead>
<tbody>${buyerReasons.map((reason) => row(reason, findings))}</tbody></table></div>
${count === 0 ? nothing : faultList(kinds, words)}</div>`;
  return frame({ title: 'All', body });
};

/** What is wrong in the same way in several messages. */
type Kind = readonly [Finding, ...Finding[]];

const kindsOf = (findings: readonly Finding[]): readonly Kind[] => {
  const kinds = new Map<string, Kind>();
  for (const finding of findings) {
    const known = kinds.get(kindOf(finding));
    kinds.set(kindOf(finding), known ? [...known, finding] : [finding]);
  }
  return [...kinds.values()];
};

const row = (reason: string, findings: readonly Finding[]): Markup =>
  html`<tr><th scope="row"><a href="/message/${reason}">${nameOf(reason)}</a></th>${languageTags.map((tag) => {
    const found = findings.filter(({ seen }) => seen.reason === reason && seen.language === tag).length;
    const name = `${nameOf(reason)} in ${tag}: ${found === 0 ? 'no fault' : found === 1 ? 'one fault' : `${found} faults`}`;
    return html`<td><a href="/message/${reason}?language=${tag}" class="${found ? 'bad' : 'good'}" aria-label="${name}">${found || '✓'}</a></td>`;
  })}</tr>`;

const MOST_LINKS = 4;

const faultList = (kinds: readonly Kind[], words: Checked['words']): Markup =>
  html`<ul class="faults">${words.map(
    ({ language, at, fault }) => html`<li><b>${language}</b> <code>${at}</code> ${fault}</li>`,
  )}${kinds.map(
    (kind) =>
      html`<li><b>${kind[0].code}</b> ${kind[0].fault}<p>${kind
        .slice(0, MOST_LINKS)
        .map(
          ({ seen }) => html`<a href="${addressOf(seen)}">${nameOf(seen.reason)}, ${seen.language}</a> `,
        )}${kind.length > MOST_LINKS ? `and ${kind.length - MOST_LINKS} more` : ''}</p></li>`,
  )}</ul>`;

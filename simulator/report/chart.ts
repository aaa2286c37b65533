import { html, type Markup, nothing } from '../../messages/markup.ts';
import { count } from './words.ts';

/** Plots without a script: widths and heights in percent, words as text beside them, so that they fit any screen. */

export interface Segment {
  readonly value: number;
  /** Names its colour in the style sheet. */
  readonly look: string;
  readonly title: string;
}

export interface Bar {
  readonly label: string;
  /** Where a click on the label leads. */
  readonly link?: string;
  readonly segments: readonly Segment[];
  readonly figure: string;
}

/** One bar a row, the longest as wide as there is room. */
export const bars = (rows: readonly Bar[]): Markup => {
  const longest = Math.max(...rows.map(lengthOf), Number.MIN_VALUE);
  if (rows.length === 0) return html`<p class="none">None</p>`;
  return html`<table class="bars">${rows.map(
    (row) => html`<tr><th scope="row">${labelOf(row)}</th>
<td><svg aria-hidden="true">${segmentsOf(row.segments, longest)}</svg></td><td>${row.figure}</td></tr>`,
  )}</table>`;
};

const lengthOf = ({ segments }: Bar): number => segments.reduce((sum, { value }) => sum + value, 0);

const labelOf = ({ label, link }: Bar): Markup => (link ? html`<a href="${link}">${label}</a>` : html`${label}`);

const segmentsOf = (segments: readonly Segment[], longest: number): Markup => {
  let left = 0;
  return html`${segments
    .filter(({ value }) => value > 0)
    .map(({ value, look, title }) => {
      const x = left;
      left += value;
      return html`<rect class="${look}" x="${share(x, longest)}" width="${share(value, longest)}" height="100%"><title>${title}</title></rect>`;
    })}`;
};

const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)}%`;

export interface Column {
  readonly label: string;
  /** One a series, side by side. */
  readonly values: readonly number[];
}

export interface Series {
  readonly name: string;
  readonly look: string;
}

/** A histogram: one group of columns a label, on one scale for each series, since series may differ in number. */
export const columns = (series: readonly Series[], groups: readonly Column[]): Markup => {
  if (groups.length === 0) return html`<p class="none">None</p>`;
  const width = 100 / groups.length;
  const drawn = series.map(({ look, name }, place) => {
    const highest = Math.max(...groups.map(({ values }) => values[place] ?? 0), 1);
    const one = (width * 0.84) / series.length;
    return html`${groups.map(({ label, values }, group) => {
      const value = values[place] ?? 0;
      const height = value === 0 ? 0 : Math.max(1.5, (value / highest) * 100);
      return html`<rect class="${look}" x="${percent(group * width + width * 0.08 + place * one)}" width="${percent(one)}" y="${percent(100 - height)}" height="${percent(height)}"><title>${label}, ${name}: ${count(value)}</title></rect>`;
    })}`;
  });
  return html`<figure class="columns">${series.length > 1 ? legend(series) : nothing}<svg role="img" aria-label="${summary(series, groups)}">${drawn}</svg>
<ol>${groups.map(({ label }) => html`<li>${label}</li>`)}</ol></figure>`;
};

const percent = (number: number): string => `${number.toFixed(2)}%`;

const summary = (series: readonly Series[], groups: readonly Column[]): string =>
  series
    .map(
      ({ name }, place) =>
        `${name}: ${groups.map(({ label, values }) => `${label} ${count(values[place] ?? 0)}`).join(', ')}`,
    )
    .join('; ');

export const legend = (series: readonly Series[]): Markup =>
  html`<p class="legend">${series.map(({ name, look }) => html`<span><i class="${look}"></i>${name}</span>`)}</p>`;

/** A line with what is under it, from nought to its highest point. */
export const area = (values: readonly number[], label: string): Markup => {
  const highest = Math.max(...values, 1);
  const width = Math.max(values.length - 1, 1);
  const points = values.map((value, place) => `${place},${(100 - (value / highest) * 100).toFixed(2)}`).join(' ');
  return html`<svg class="area" viewBox="0 0 ${width} 100" preserveAspectRatio="none" role="img" aria-label="${label}">
<polygon points="0,100 ${points} ${width},100"/><polyline points="${points}"/></svg>`;
};

/** How much of something is used. */
export const gauge = (part: number, whole: number): Markup =>
  html`<svg class="gauge" aria-hidden="true"><rect class="plain" width="${percent(Math.min(100, Math.max(0.5, (part / whole) * 100)))}" height="100%"/></svg>`;

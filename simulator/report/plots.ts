import { html, type Markup, nothing } from '../../messages/markup.ts';
import { area, columns, gauge } from './chart.ts';
import { type Figures, type Spread, seenIn } from './figures.ts';
import type { OpenExecutions } from './open-executions.ts';
import { count, duration, percent } from './words.ts';

const steps = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 14_400, 43_200, 86_400, 172_800];

/** Shorter times are drawn on this scale, too, so that "at once" looks like it. */
const SHORTEST_SCALE = 59;

/** How long buyer and team waited for their message, in steps that are finer where it matters. */
export const tellPlot = ({ buyer, team }: Figures['secondsToTell']): Markup => {
  const longest = Math.max(buyer.longest ?? 0, team.longest ?? 0, SHORTEST_SCALE);
  const first = Math.max(
    0,
    steps.findIndex((step) => step > longest),
  );
  const shown = steps.slice(0, longest > 172_800 ? steps.length : first + 1);
  const groups = [...shown, Number.POSITIVE_INFINITY].map((below, place) => {
    const from = shown[place - 1] ?? 0;
    return { label: labelOf(from, below), values: [within(buyer, from, below), within(team, from, below)] };
  });
  const seen = groups.filter(({ values }, place) => place < shown.length || values.some((value) => value > 0));
  const series = [
    { name: 'buyer', look: 'email' },
    { name: 'team', look: 'team' },
  ];
  if (buyer.count + team.count === 0) return html`<p class="none">No problem was told</p>`;
  return html`${columns(series, seen)}<table class="spread"><tr><th></th><th>p50</th><th>p95</th><th>longest</th><th>told</th></tr>
${spreadRow('buyer', buyer)}${spreadRow('team', team)}</table>`;
};

const labelOf = (from: number, below: number): string =>
  Number.isFinite(below) ? `<${duration(below).replace(' ', '')}` : `≥${duration(from).replace(' ', '')}`;

const within = ({ seen }: Spread, from: number, below: number): number =>
  seenIn(seen).reduce((sum, [value, number]) => (value >= from && value < below ? sum + number : sum), 0);

const spreadRow = (name: string, { count: number, p50, p95, longest }: Spread): Markup =>
  html`<tr><th scope="row">${name}</th>${[p50, p95, longest].map(
    (value) => html`<td>${value === undefined ? '–' : duration(value)}</td>`,
  )}<td>${count(number)}</td></tr>`;

const day = (instant: string): string =>
  new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** The line at its own scale, and below it how little or much of the quota that is. */
export const openPlot = ({ quota, peak, peakAt, from, hourly }: OpenExecutions): Markup => {
  if (!(from && peakAt)) return html`<p class="none">None</p>`;
  const end = new Date(Date.parse(from) + hourly.length * 3_600_000).toISOString();
  const said = `At most ${count(peak)} executions were open at once, on ${day(peakAt)}`;
  return html`<figure><p class="scale">${count(peak)}</p>${area(hourly, said)}
<ol class="ends"><li>${day(from)}</li><li>${day(end)}</li></ol></figure>
${gauge(peak, quota)}<p class="note">${said}: ${percent(peak, quota)} of the quota of ${count(quota)}.${
    peak > 0 && peak < quota ? html` There is room for ${count(Math.floor(quota / peak))} times as many.` : nothing
  }</p>`;
};

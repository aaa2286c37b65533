import { html, type Markup } from '../../messages/markup.ts';
import { differenceKinds } from '../replay/difference.ts';
import { bars, legend } from './chart.ts';
import { mostFirst, sumOf } from './figures.ts';
import { card, headline, tile } from './overview.ts';
import { kindsIn, type ReplayFigures } from './replay-count.ts';
import type { Study } from './study.ts';
import { count, percent, spaced } from './words.ts';

/** What a changed plan would change, before it is published. */
export const replayOverview = (figures: ReplayFigures, settings: Study['settings']): Markup =>
  html`${headline(Object.fromEntries(settings))}
<div class="tiles">
${tile(count(figures.changed), `of ${count(figures.orders)} buyers would notice (${percent(figures.changed, figures.orders)})`)}
${differenceKinds.map((kind) => tile(count(figures.kinds[kind]), `messages ${kind}`))}
${tile(count(figures.messages.candidate), `messages in all; today ${count(figures.messages.today)}`)}
</div>
<div class="cards">
${card('What changes, by kind of message', byReason(figures))}
${card('Orders that end elsewhere', moves(figures))}
</div>`;

const byReason = ({ reasons }: ReplayFigures): Markup => {
  const rows = Object.entries(reasons)
    .map(([reason, kinds]) => ({ reason, kinds, sum: sumOf(Object.values(kinds)) }))
    .sort((a, b) => b.sum - a.sum);
  return html`${legend(differenceKinds.map((kind) => ({ name: kind, look: kind })))}${bars(
    rows.map(({ reason, kinds, sum }) => ({
      label: spaced(reason),
      segments: kindsIn(kinds).map(([kind, value]) => ({ value, look: kind, title: `${kind}: ${count(value)}` })),
      figure: count(sum),
    })),
  )}`;
};

const moves = ({ stages }: ReplayFigures): Markup =>
  bars(
    mostFirst(stages).map(([move, value]) => ({
      label: spaced(move),
      segments: [{ value, look: 'plain', title: count(value) }],
      figure: count(value),
    })),
  );

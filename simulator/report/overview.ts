import { html, type Markup, nothing } from '../../messages/markup.ts';
import { type Bar, bars, columns, legend } from './chart.ts';
import { type Figures, mostFirst, seenIn } from './figures.ts';
import { openPlot, tellPlot } from './plots.ts';
import { channelWord, count, dollars, duration, few, percent, spaced, whyWord } from './words.ts';

/** All of a study that needs no script. */
export const overview = (figures: Figures): Markup =>
  html`${headline(figures.settings)}
${tiles(figures)}
<div class="cards">
${card('Messages by kind', byKind(figures))}
${card('From a problem to its message', tellPlot(figures.secondsToTell))}
${card('Open executions', openPlot(figures.openExecutions))}
${card('What an order costs', cost(figures))}
${card('AWS calls an order', calls(figures))}
${card('Scores of ended orders', scores(figures))}
${card('Messages a buyer got', messagesAnOrder(figures))}
${card('Where orders are at the end', linked(figures.stages, 'stage'))}
${card('Problems', problems(figures))}
${card('Not sent, and why', unsent(figures))}
${card('What was drawn for orders', linked(figures.traits, 'trait'))}
</div>`;

export const headline = (settings: Readonly<Record<string, string>>): Markup =>
  html`<dl class="settings">${Object.entries(settings).map(
    ([name, value]) => html`<div><dt>${spaced(name)}</dt><dd>${value}</dd></div>`,
  )}</dl>`;

export const card = (title: string, content: Markup): Markup =>
  html`<section class="card"><h2>${title}</h2>${content}</section>`;

export const tile = (figure: string, words: string): Markup => html`<div><b>${figure}</b><span>${words}</span></div>`;

const tiles = ({ orders, messages, cost: bill, secondsToTell, openExecutions, silence }: Figures): Markup =>
  html`<div class="tiles">
${tile(count(orders), 'orders')}
${tile(few(messages.anOrder), 'messages a buyer')}
${tile(secondsToTell.buyer.p95 === undefined ? '–' : duration(secondsToTell.buyer.p95), 'from a problem to the buyer, p95')}
${tile(count(silence.falseAlarms), `false alarms of ${count(silence.told)} silences told`)}
${tile(dollars(bill.dollarsAnOrder), 'of AWS an order')}
${tile(percent(openExecutions.peak, openExecutions.quota), 'of the quota of open executions')}
</div>`;

const channels = ['email', 'sms', 'team'] as const;
const channelSeries = channels.map((look) => ({ name: channelWord(look), look }));

const byKind = ({ messages }: Figures): Markup =>
  html`${legend(channelSeries)}${bars(
    messages.byReason.map((row) => ({
      label: spaced(row.reason),
      segments: channels.map((look) => ({
        look,
        value: row[look],
        title: `${channelWord(look)}: ${count(row[look])}`,
      })),
      figure: count(row.email + row.sms + row.team),
    })),
  )}${messages.uncertain > 0 ? html`<p class="note">Of ${count(messages.uncertain)} it is not known whether they left.</p>` : nothing}`;

const plain = (label: string, value: number, figure = count(value)): Bar => ({
  label,
  segments: [{ value, look: 'plain', title: figure }],
  figure,
});

const cost = ({ cost: { items } }: Figures): Markup =>
  html`${bars(items.map(({ item, dollarsAnOrder }) => plain(item, dollarsAnOrder, dollars(dollarsAnOrder))))}`;

const calls = ({ calls: actions, transitions }: Figures): Markup =>
  bars([
    ...actions.map(({ action, anOrder }) => plain(action, anOrder, few(anOrder))),
    plain('state transitions', transitions.anOrder, few(transitions.anOrder)),
  ]);

const scores = ({ scores: { tens } }: Figures): Markup =>
  columns(
    [{ name: 'orders', look: 'plain' }],
    Array.from({ length: 11 }, (_, ten) => ({ label: String(ten * 10), values: [tens[ten * 10] ?? 0] })),
  );

const messagesAnOrder = ({ messages: { orders } }: Figures): Markup => {
  const most = seenIn(orders).at(-1)?.[0];
  const groups = most === undefined ? 0 : most + 1;
  return columns(
    [{ name: 'buyers', look: 'plain' }],
    Array.from({ length: groups }, (_, number) => ({ label: String(number), values: [orders[number] ?? 0] })),
  );
};

/** Bars whose labels lead to the orders that they count. */
const linked = (counts: Readonly<Record<string, number>>, filter: string): Markup =>
  bars(
    mostFirst(counts).map(([name, value]) => ({
      ...plain(spaced(name), value),
      link: `#orders&${filter}=${encodeURIComponent(name)}`,
    })),
  );

const problems = ({ problems: kinds, silence, cases }: Figures): Markup =>
  html`${linked(kinds, 'problem')}<dl class="settings">
<div><dt>cases</dt><dd>${
    mostFirst(cases.opened)
      .map(([about, number]) => `${spaced(about)} ${count(number)}`)
      .join(', ') || 'none'
  }</dd></div>
<div><dt>escalations</dt><dd>${count(cases.escalations)}</dd></div>
<div><dt>silences told</dt><dd>${count(silence.told)}, false alarms ${count(silence.falseAlarms)}</dd></div></dl>`;

const unsent = ({ notSent }: Figures): Markup =>
  bars(notSent.map((one) => ({ ...plain(`${whyWord(one.why)}, ${channelWord(one.channel)}`, one.count) })));

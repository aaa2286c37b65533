import { rungs, type Stage } from '../domain/stage.ts';
import { isTold } from './arguments.ts';
import { arrival } from './arrival-form.ts';
import { carrierName } from './carrier-name.ts';
import { checkIn } from './check-in-form.ts';
import { brandColour } from './colour.ts';
import { estimateOf, LONGEST_NAME, LONGEST_ORDER_NUMBER } from './facts.ts';
import { type Formats, formatsFor } from './formats.ts';
import { plain, escapeHtml as safe } from './inert.ts';
import { headlineOf, ladder, stepOf } from './ladder.ts';
import type { Language } from './language.ts';
import { pageFooter } from './page-footer.ts';
import { pageFrame } from './page-frame.ts';
import type { Page, PageParcel, PageProblem, PageView } from './page-view.ts';
import type { PageWords } from './words.ts';

interface Showing {
  readonly view: PageView;
  readonly language: Language;
  readonly words: PageWords;
  readonly formats: Formats;
}

/** The buyer's page. It works without a script, asks nobody else for anything, and names nobody. */
export const renderPage = (view: PageView, language: Language): Page => {
  const showing = { view, language, words: language.words.page, formats: formatsFor(language.tag, view) };
  const { words } = showing;
  const order = plain(view.order.number, LONGEST_ORDER_NUMBER);
  const brand = plain(view.brand.name, LONGEST_NAME);
  return pageFrame({
    language: language.tag,
    colour: brandColour(view.brand.colour),
    title: `${language.say(words.title, { order })} · ${brand}`,
    body: [
      `<header><p class="brand">${safe(brand)}</p></header><main>`,
      hero(showing, order),
      ...(view.problem ? [problemNote(view.problem, showing)] : []),
      ...questionAndParcels(showing),
      arrival(view, words.arrival),
      '</main>',
      pageFooter(view.brand, words),
    ].join('\n'),
  });
};

/** Nobody is asked first whether all is well of what the carrier says is still to come. */
const questionAndParcels = (showing: Showing): readonly string[] => {
  const both = [checkIn(showing.view, showing.words.check), parcels(showing)];
  return showing.view.parcels.some(({ doubted }) => doubted) ? both.reverse() : both;
};

/** For a link that is forged, damaged or expired: the same for all, so that it tells a stranger nothing. */
export const renderGone = (language: Language): Page => {
  const { title, text } = language.words.page.gone;
  return pageFrame({
    language: language.tag,
    colour: brandColour(''),
    title,
    body: `<main class="gone"><h1>${safe(title)}</h1><p>${safe(text)}</p></main>`,
  });
};

const hero = ({ view, language, words, formats }: Showing, order: string): string => {
  const { stage, promised } = view.order;
  const trouble = headProblem(view);
  const headline = trouble ? words.problem[trouble.kind] : words.headline[headlineOf(view)];
  const by = promised === undefined || rungs[stage] >= rungs.delivered ? undefined : formats.day({ text: promised });
  const promise = by ? `<p class="promise">${safe(words.promised)} <strong>${safe(by)}</strong></p>` : '';
  return `<section class="hero"><p class="order">${safe(language.say(words.order, { order }))}</p><h1>${safe(headline)}</h1>${promise}
${ladder(stepOf(view), words)}</section>`;
};

/** The problem that the page begins with: the order's own, or that of its only parcel. */
const headProblem = ({ problem, parcels: [first, ...others] }: PageView): PageProblem | undefined =>
  problem ?? (others.length === 0 ? first?.problem : undefined);

const parcels = (showing: Showing): string => {
  const { view, words } = showing;
  const none: Readonly<Partial<Record<Stage, string>>> = { placed: words.noParcel, shipped: words.noNumber };
  const [text] = view.parcels.length === 0 ? [none[view.order.stage]] : [];
  return text
    ? `<p class="none">${safe(text)}</p>`
    : view.parcels.map((parcel, place) => parcelCard(parcel, place + 1, showing)).join('\n');
};

const parcelCard = (parcel: PageParcel, place: number, showing: Showing): string => {
  const { view, language, words, formats } = showing;
  const estimate = estimateOf(parcel, parcel.problem ?? view.problem);
  const expected = estimate && formats.dayFrom(view.now, estimate);
  const rows = [
    ...(expected ? [[words.expected, expected] as const] : []),
    [carrierName(parcel.carrier), plain(parcel.trackingNumber, 40)] as const,
  ];
  return `<section class="card"><p class="small">${safe(language.say(words.parcel, { place, count: view.parcels.length }))}</p>
<h2>${safe(words.status[parcel.status])}</h2>
${newsAge(parcel, showing)}
${parcel.problem ? problemNote(parcel.problem, showing) : ''}${asides(parcel, words)}
<dl>${rows.map(([name, value]) => `<div><dt>${safe(name)}</dt><dd>${safe(value)}</dd></div>`).join('')}</dl></section>`;
};

/** What the carrier says beside where the parcel is. */
const asides = ({ doubted, redirected, step }: PageParcel, words: PageWords): string =>
  [...(doubted ? [words.doubted] : []), ...(redirected && step !== 'delivered' ? [words.redirected] : [])]
    .map((aside) => `<div class="note" role="note"><p>${safe(aside)}</p></div>`)
    .join('');

/** How old the last news is; nothing of a parcel that nobody has told of yet. */
const newsAge = ({ status, heardAt }: PageParcel, { view, language, words, formats }: Showing): string => {
  const age = formats.age(heardAt, view.now);
  return status === 'unknown'
    ? ''
    : `<p class="small"><time datetime="${safe(heardAt)}">${safe(language.say(words.lastNews, { age }))}</time></p>`;
};

const problemNote = (problem: PageProblem, { view, language, words, formats }: Showing): string => {
  const { reasons, gap } = language.words;
  /** Letters of full width stand without a gap, and have a full stop of their own. */
  const stop = gap === '' ? '。' : '.';
  const named =
    problem === headProblem(view) ? '' : `<strong>${safe(words.problem[problem.kind])}${stop}</strong>${gap}`;
  const why = problem.reason && isTold(problem.reason, language) ? [reasons[problem.reason]] : [];
  const said = [...why, language.say(words.since, { since: formats.moment(problem.openedAt) })].join(gap);
  return `<div class="note" role="note"><p>${named}${safe(said)}</p><p>${safe(words.weAct)}</p></div>`;
};

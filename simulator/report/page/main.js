import { readOrder, readRows } from './blocks.js';
import { comparison } from './changes.js';
import { byId, h } from './element.js';
import { filterRows } from './filter.js';
import { linkTo, orderList } from './list.js';
import { facts, story } from './story.js';

const article = byId('order');
const list = orderList();
const rows = await readRows();
const filter = filterRows(rows, list.show);
let opened;

const wantedBy = () => new URLSearchParams(location.hash.slice(1));

const goTo = (row) => {
  if (row) location.hash = linkTo(row);
};

/** Kept in the address, so that a link shows the same, and not in the history, so that "back" leaves the order. */
const remember = (row) => (place) => {
  opened.place = place;
  history.replaceState(null, '', `${linkTo(row)}&event=${place}`);
};

const heading = (row) => {
  const { place, count } = list.placeOf(row);
  const step = (by, words, sign) =>
    h(
      'button',
      { type: 'button', class: 'step', 'aria-label': words, title: words, click: () => goTo(list.beside(by)) },
      sign,
    );
  return h(
    'header',
    {},
    h('a', { class: 'back', href: '#orders' }, '‹ Orders'),
    h('h2', { tabindex: '-1' }, row.name),
    h(
      'span',
      { class: 'steps' },
      place > 0 ? `${place} of ${count}` : '',
      step(-1, 'Previous order (k)', '‹'),
      step(1, 'Next order (j)', '›'),
    ),
  );
};

const show = (view) => {
  document.body.dataset.view = view;
  byId('overview').hidden = view === 'order';
  article.hidden = view !== 'order';
  for (const tab of document.querySelectorAll('[data-tab]')) {
    const isIt = tab.dataset.tab === (view === 'overview' ? 'overview' : 'orders');
    if (isIt) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
};

const openOrder = async (row, event) => {
  opened = { row };
  const order = await readOrder(row);
  if (opened.row !== row) return;
  show('order');
  list.mark(row);
  const body = order.view
    ? story(order.view, { ...(event === null ? {} : { first: Number(event) }), chosen: remember(row) })
    : { parts: comparison(order), step: () => {} };
  opened.step = body.step;
  article.replaceChildren(heading(row), ...(order.view ? [facts(order.view)] : []), ...body.parts);
  byId('main').scrollTop = 0;
};

const openMissing = (name) => {
  opened = undefined;
  show('order');
  list.mark(undefined);
  article.replaceChildren(h('p', { class: 'none' }, `There is no order “${name}” on this page.`));
};

const route = async () => {
  const wanted = wantedBy();
  const name = wanted.get('order');
  if (name !== null) {
    const row = rows.find((one) => one.name === name);
    if (row && row === opened?.row) return;
    if (row) await openOrder(row, wanted.get('event'));
    else openMissing(name);
    return;
  }
  opened = undefined;
  const choices = [...wanted].filter(([key]) => key !== 'orders');
  if (choices.length > 0) filter.choose(choices);
  show(wanted.has('orders') ? 'orders' : 'overview');
  list.mark(undefined);
};

const keys = {
  j: () => goTo(list.beside(1)),
  k: () => goTo(list.beside(-1)),
  ArrowRight: () => opened?.step?.(1),
  ArrowLeft: () => opened?.step?.(-1),
  Escape: () => {
    location.hash = '#orders';
  },
  '/': () => byId('filters').elements.search.focus(),
};

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, select')) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
addEventListener('hashchange', route);
await route();
document.body.dataset.ready = 'true';

import { byId, changeKinds, h, spaced } from './element.js';

const rowHeight = 58;
const spare = 6;
const signs = ['+', '−', '↷', '✎'];

export const linkTo = ({ name }) => `#order=${encodeURIComponent(name)}`;

/** In a replay every name begins with its brand, which would leave no room for the rest. */
const shortOf = ({ name, changes }) => (changes ? name.slice(name.indexOf('#') + 1) : name);

const said = ({ messages, traits, problems }) =>
  [messages === 1 ? '1 message' : `${messages} messages`, ...new Set([...problems, ...traits])].map(spaced).join(' · ');

const chips = (changes = []) =>
  changes.flatMap((count, place) =>
    count > 0
      ? [h('span', { class: `chip ${changeKinds[place]}`, title: changeKinds[place] }, `${signs[place]}${count}`)]
      : [],
  );

const rowElement = (row, place, current) => {
  const link = h(
    'a',
    { href: linkTo(row), class: row.problems.length > 0 ? 'troubled' : '', 'aria-current': row === current && 'true' },
    h('span', { class: 'line' }, h('b', {}, shortOf(row)), h('span', {}, ...chips(row.changes), spaced(row.stage))),
    h('span', { class: 'line' }, h('span', { class: 'said' }, said(row)), h('span', {}, String(row.score ?? ''))),
  );
  link.style.top = `${place * rowHeight}px`;
  return link;
};

/** A list of any length: only the rows that can be seen are elements. */
export const orderList = () => {
  const list = byId('list');
  const holder = byId('rows');
  let rows = [];
  let current;
  const draw = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - spare);
    const seen = Math.ceil(list.clientHeight / rowHeight) + 2 * spare;
    holder.replaceChildren(
      ...rows.slice(first, first + seen).map((row, place) => rowElement(row, first + place, current)),
    );
  };
  list.addEventListener('scroll', draw, { passive: true });
  new ResizeObserver(draw).observe(list);
  return {
    show: (found) => {
      rows = found;
      holder.style.height = `${found.length * rowHeight}px`;
      list.scrollTop = 0;
      draw();
    },
    /** Marks the open order and brings it into view. */
    mark: (row) => {
      current = row;
      const top = rows.indexOf(row) * rowHeight;
      if (top >= 0 && (top < list.scrollTop || top + rowHeight > list.scrollTop + list.clientHeight))
        list.scrollTop = top - list.clientHeight / 2;
      draw();
    },
    /** The row so many places further on, if there is one; the first if none is open. */
    beside: (step) => rows[current && rows.includes(current) ? rows.indexOf(current) + step : 0],
    placeOf: (row) => ({ place: rows.indexOf(row) + 1, count: rows.length }),
  };
};

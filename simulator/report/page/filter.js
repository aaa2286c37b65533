import { byId, changeKinds, h, number, spaced } from './element.js';

const counted = (rows, valuesOf) => {
  const counts = new Map();
  for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const valuesBy = {
  change: ({ changes = [] }) => changeKinds.filter((_, place) => changes[place] > 0),
  stage: ({ stage }) => [stage],
  problem: ({ problems }) => (problems.length > 0 ? problems : ['none']),
  trait: ({ traits }) => traits,
  messages: ({ messages }) => [String(messages)],
};

const titles = {
  change: 'Any change',
  stage: 'Any stage',
  problem: 'Any problem',
  trait: 'Any trait',
  messages: 'Any messages',
};

const wordFor = (name, value) => {
  if (name === 'messages') return value === '1' ? '1 message' : `${value} messages`;
  return name === 'problem' && value === 'none' ? 'no problem' : spaced(value);
};

const orders = {
  '': () => 0,
  messages: (a, b) => b.messages - a.messages,
  score: (a, b) => (a.score ?? 101) - (b.score ?? 101),
  problems: (a, b) => b.problems.length - a.problems.length,
};
const orderWords = {
  '': 'As played',
  messages: 'Most messages first',
  score: 'Lowest score first',
  problems: 'Most problems first',
};

const choiceOf = (name, rows) => {
  const values = [...counted(rows, valuesBy[name])];
  if (values.length === 0) return undefined;
  values.sort(name === 'messages' ? ([a], [b]) => a - b : ([, a], [, b]) => b - a);
  const options = values.map(([value, count]) => h('option', { value }, `${wordFor(name, value)} (${number(count)})`));
  return h('select', { name, 'aria-label': titles[name] }, h('option', { value: '' }, titles[name]), options);
};

/** Builds the choices from what there is, and calls back with the rows that are wanted whenever they change. */
export const filterRows = (rows, show) => {
  const form = byId('filters');
  const sorting = Object.entries(orderWords).map(([value, words]) => h('option', { value }, words));
  byId('choices').append(
    ...Object.keys(valuesBy).flatMap((name) => choiceOf(name, rows) ?? []),
    h('select', { name: 'order', 'aria-label': 'Order of the list' }, sorting),
  );
  const apply = () => {
    const { search, order, ...wanted } = Object.fromEntries(new FormData(form));
    const sought = search.trim().toLowerCase();
    const chosen = Object.entries(wanted).filter(([, value]) => value !== '');
    const found = rows.filter(
      (row) => row.lowered.includes(sought) && chosen.every(([name, value]) => valuesBy[name](row).includes(value)),
    );
    if (order) found.sort(orders[order]);
    byId('found').textContent =
      found.length === rows.length
        ? `${number(rows.length)} orders`
        : `${number(found.length)} of ${number(rows.length)} orders`;
    show(found);
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
  return {
    /** Chooses as a link of the overview says. */
    choose: (wanted) => {
      form.reset();
      for (const [name, value] of wanted) if (form.elements[name]) form.elements[name].value = value;
      apply();
    },
  };
};

import { day, h, time } from './element.js';
import { facts, letter, story } from './story.js';
import { wordDifference } from './words.js';

const moment = ({ at }) => `${day(at)} ${time(at)}`;

const units = [
  [86_400_000, 'days'],
  [3_600_000, 'hours'],
  [60_000, 'minutes'],
];

const apart = (milliseconds) => {
  const [size, unit] = units.find(([one]) => Math.abs(milliseconds) >= one) ?? [1000, 'seconds'];
  return `${Number((Math.abs(milliseconds) / size).toFixed(1))} ${unit} ${milliseconds < 0 ? 'earlier' : 'later'}`;
};

const reworded = ({ before, after }) => [
  h('h3', {}, wordDifference(before.message.subject, after.message.subject)),
  h('p', { class: 'text' }, wordDifference(before.message.text, after.message.text)),
];

const tellings = {
  added: ({ after }) => [letter(after)],
  dropped: ({ before }) => [letter(before)],
  moved: ({ before, after }) => [
    h('p', {}, h('del', {}, moment(before)), ' ', h('ins', {}, moment(after)), ` · ${apart(after.at - before.at)}`),
  ],
  reworded: (change) => reworded(change),
};

const changeElement = (change) => {
  const { kind, about, before, after } = change;
  const { who } = after ?? before;
  return h(
    'li',
    { class: `change ${kind}` },
    h('p', {}, h('em', { class: `chip ${kind}` }, kind), h('b', {}, `${about}, ${who}`)),
    tellings[kind](change),
  );
};

const marksOf = (changes, side) => {
  const marks = new Map();
  for (const { kind, [side]: event } of changes) if (event && marks.get(event) !== 'moved') marks.set(event, kind);
  return marks;
};

/** One order as it goes today and as it would go, on one scale of time. */
export const comparison = ({ today, candidate, changes }) => {
  const span = { from: Math.min(today.from, candidate.from), to: Math.max(today.to, candidate.to) };
  const way = (title, view, side) => {
    const beside = [today, candidate].filter((other) => other !== view);
    const [frame, telling] = story(view, { span, beside, marks: marksOf(changes, side) }).parts;
    return { picture: h('section', {}, h('h3', {}, title), facts(view), frame), telling };
  };
  const ways = [way('Today', today, 'before'), way('Candidate', candidate, 'after')];
  return [
    h(
      'div',
      { class: 'ways' },
      ways.map(({ picture }) => picture),
    ),
    h('ol', { class: 'changes' }, changes.map(changeElement)),
    h(
      'div',
      { class: 'ways' },
      ways.map(({ telling }) => telling),
    ),
  ];
};

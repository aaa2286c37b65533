import { drawOrder } from './drawing.js';
import { day, h, number, spaced, time } from './element.js';

const wide = matchMedia('(min-width: 1100px)');

/** A message as it was read. */
export const letter = ({ at, look, who, what, message }) =>
  h(
    'section',
    { class: `letter ${look}`, 'aria-label': 'Message' },
    h('p', { class: 'small' }, `${who} · ${what} · ${day(at)} ${time(at)}`),
    message.subject === '' ? undefined : h('h3', {}, message.subject),
    h('p', { class: 'text' }, message.text),
  );

const eventElement = (event, place, { pick, mark }) =>
  h(
    'li',
    { 'data-event': place, class: `${event.look} ${mark ?? ''}` },
    h(
      'button',
      { type: 'button', click: () => pick(place), 'aria-expanded': event.message ? 'false' : undefined },
      h('time', {}, time(event.at)),
      h('i', { class: event.look }),
      h(
        'span',
        { class: 'words' },
        h('span', { class: 'who' }, event.who),
        h('span', { class: 'what' }, event.what, mark ? h('em', { class: `chip ${mark}` }, mark) : undefined),
      ),
      event.message ? h('span', { class: 'subject' }, event.message.subject || event.message.text) : undefined,
    ),
  );

const eventList = (view, { pick, marks }) =>
  h(
    'ol',
    { class: 'events' },
    view.events.flatMap((event, place) => {
      const isNewDay = place === 0 || day(event.at) !== day(view.events[place - 1].at);
      const item = eventElement(event, place, { pick, mark: marks?.get(event) });
      return isNewDay ? [h('li', { class: 'day' }, day(event.at)), item] : [item];
    }),
  );

export const facts = (view) =>
  h(
    'p',
    { class: 'facts' },
    h('span', { class: 'pill' }, spaced(view.stage)),
    view.score === null ? undefined : h('span', {}, `score ${view.score} of 100`),
    h('span', {}, view.plan),
    h(
      'span',
      {},
      `${number(view.transitions)} transitions${view.executions > 1 ? ` in ${view.executions} executions` : ''}`,
    ),
    view.traits.map((trait) => h('span', { class: 'trait' }, spaced(trait))),
    h('span', { class: 'small zone' }, 'times in UTC'),
  );

/** What a reader most likely came for: the first bad news, else the first message, else the beginning. */
const mostTelling = ({ events }) => {
  const trouble = events.findIndex(({ look }) => look === 'bad');
  const after = events.findIndex(({ message, lane }, place) => message && lane === 'message' && place > trouble);
  return Math.max(0, trouble >= 0 && after >= 0 ? after : events.findIndex(({ message }) => message));
};

/** One order's picture and story, alone or `beside` others. `chosen` is called with the place of the event that is looked at. */
export const story = (view, { span = view, beside, marks, first = mostTelling(view), chosen = () => {} } = {}) => {
  const side = h('div', { class: 'side' });
  const frame = h('div', { class: 'frame' });
  const telling = h('div', { class: 'telling' });
  const both = (selector) => [frame, telling].flatMap((part) => [...part.querySelectorAll(selector)]);
  let selected = -1;
  const pick = (place) => {
    const event = view.events[place];
    if (!event) return;
    selected = place;
    for (const one of both('[data-event]')) {
      const isIt = Number(one.dataset.event) === place;
      one.classList.toggle('picked', isIt);
      one.querySelector('[aria-expanded]')?.setAttribute('aria-expanded', String(isIt));
    }
    telling.querySelector('.letter')?.remove();
    const item = telling.querySelector(`li[data-event="${place}"]`);
    if (event.message) (wide.matches && !beside ? side : item).append(letter(event));
    chosen(place);
  };
  const show = (place) => {
    pick(place);
    telling.querySelector(`li[data-event="${place}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  telling.append(eventList(view, { pick, marks }), side);
  const draw = () => {
    const width = frame.clientWidth - 22;
    if (width <= 0) return;
    frame.replaceChildren(drawOrder(view, { width, span, pick: show, marks, beside }));
    frame.querySelector(`[data-event="${selected}"]`)?.classList.add('picked');
  };
  new ResizeObserver(draw).observe(frame);
  if (!beside) pick(first);
  return { parts: [frame, telling], step: (by) => show(Math.min(view.events.length - 1, Math.max(0, selected + by))) };
};

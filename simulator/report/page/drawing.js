import { day, drawn, minute, shortDay, time } from './element.js';

const lanes = [
  ['shop', 'Shop'],
  ['carrier', 'Carrier'],
  ['stage', 'Stage'],
  ['problem', 'Problem'],
  ['message', 'Messages'],
  ['team', 'Team'],
  ['buyer', 'Buyer'],
];
const hour = 3_600_000;
const steps = [1, 3, 6, 12, 24, 48, 96, 168, 336, 720, 1440].map((hours) => hours * hour);
const sign = 13;
const bandHeight = 18;
const mostLevels = 6;

const shapes = {
  plain: 'M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0',
  good: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0',
  bad: 'M0,-6L6,0L0,6L-6,0Z',
  email: 'M-6,-4.5h12v9h-12Z',
  sms: 'M-5.5,-5h11v8h-5l-3,3v-3h-3Z',
  page: 'M0,-6L6,5H-6Z',
  unsent: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0M-3.5,3.5L3.5,-3.5',
};

/** Puts what would overlap onto levels below each other. */
const levels = (items, most) => {
  const ends = [];
  return items.map((item) => {
    const free = ends.findIndex((end) => end <= item.left);
    const level = free >= 0 ? free : Math.min(ends.length, most - 1);
    ends[level] = item.right;
    return { ...item, level };
  });
};

const tickStep = (span, width) => steps.find((step) => (width / span) * step >= 62) ?? steps.at(-1);

const ticks = ({ from, to }, width, x) => {
  const step = tickStep(to - from, width);
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, place) => {
    const at = first + place * step;
    return { x: x(at), words: at % (24 * hour) === 0 ? shortDay(at) : minute(at) };
  });
};

/** The words beside the lanes, or above each of them where the screen is narrow. */
const labelled = (name, top, narrow) =>
  drawn('text', { class: 'lane', x: narrow ? 2 : 0, y: narrow ? top + 11 : top + 20 }, name);

const bandElement = (band, x, top) => {
  const [left, right] = [x(band.from), Math.max(x(band.from) + 3, x(band.to))];
  const room = right - left - 8;
  const fits = band.label.length * 6.4 <= room;
  return drawn(
    'g',
    { class: `band ${band.lane}` },
    drawn('title', {}, `${band.label}: ${day(band.from)} ${minute(band.from)} to ${day(band.to)} ${minute(band.to)}`),
    drawn('rect', { x: left, y: top + band.level * (bandHeight + 3), width: right - left, height: bandHeight, rx: 4 }),
    fits ? drawn('text', { x: left + 5, y: top + band.level * (bandHeight + 3) + 13 }, band.label) : '',
  );
};

const signElement = ({ event, place, middle, level, mark }, top) =>
  drawn(
    'g',
    {
      class: `sign ${event.look} ${mark ?? ''}`,
      transform: `translate(${middle.toFixed(1)},${top + level * (sign + 2) + 8})`,
      'data-event': place,
    },
    drawn('title', {}, `${day(event.at)} ${time(event.at)} · ${event.who}: ${event.what}${mark ? ` (${mark})` : ''}`),
    drawn('rect', { class: 'touch', x: -8, y: -8, width: 16, height: 16 }),
    drawn('path', { d: shapes[event.look] }),
  );

const laneElements = (view, [lane, name], { x, top, narrow, marks }) => {
  const bands = levels(
    view.bands.filter((band) => band.lane === lane).map((band) => ({ ...band, left: x(band.from), right: x(band.to) })),
    mostLevels,
  );
  const signs = levels(
    view.events.flatMap((event, place) => {
      if (event.lane !== lane || lane === 'stage' || lane === 'problem') return [];
      const middle = x(event.at);
      return [{ event, place, middle, left: middle - sign / 2, right: middle + sign / 2 + 1, mark: marks?.get(event) }];
    }),
    mostLevels,
  );
  const rows = (items) => Math.max(0, ...items.map(({ level }) => level + 1));
  const inner = top + (narrow ? 15 : 6);
  const below = inner + rows(bands) * (bandHeight + 3);
  const height = Math.max(below + rows(signs) * (sign + 2) - top + 6, narrow ? 38 : 30);
  return {
    height,
    elements: [
      labelled(name, top, narrow),
      ...bands.map((band) => bandElement(band, x, inner)),
      ...signs.map((one) => signElement(one, below)),
    ],
  };
};

/** One order's story as a picture. `span` is shared by pictures that stand side by side, and so is a lane's height: `beside` are the others' views; `marks` names events that differ. */
export const drawOrder = (view, { width, span, pick, marks, beside = [] }) => {
  const narrow = width < 560;
  const gutter = narrow ? 8 : 76;
  const inner = width - gutter - 16;
  const length = Math.max(span.to - span.from, hour);
  const x = (at) => gutter + 6 + ((at - span.from) / length) * inner;
  let top = 20;
  const parts = [];
  const lines = [];
  for (const lane of lanes) {
    const drawnLanes = [view, ...beside].map((one) => laneElements(one, lane, { x, top, narrow, marks }));
    parts.push(...drawnLanes[0].elements);
    top += Math.max(...drawnLanes.map(({ height }) => height));
    lines.push(drawn('line', { class: 'rule', x1: 0, x2: width, y1: top, y2: top }));
  }
  const scale = ticks({ from: span.from, to: span.from + length }, inner, x).map((tick) =>
    drawn(
      'g',
      { class: 'tick' },
      drawn('line', { x1: tick.x, x2: tick.x, y1: 16, y2: top }),
      drawn('text', { x: Math.min(tick.x, width - 20), y: 11 }, tick.words),
    ),
  );
  const picked = (event) => {
    const place = event.target.closest('[data-event]')?.dataset.event;
    if (place !== undefined) pick(Number(place));
  };
  const label = `${view.name} over time, in UTC; the list below says the same in words`;
  return drawn(
    'svg',
    {
      class: 'drawing',
      viewBox: `0 0 ${width} ${top + 1}`,
      width,
      height: top + 1,
      role: 'img',
      'aria-label': label,
      click: picked,
    },
    ...scale,
    ...lines,
    ...parts,
  );
};

import { findPlan, planNames } from '../../../domain/plan.ts';
import { journey as example } from '../../../simulator/replay/example-journey.ts';
import { readCandidate } from '../../../simulator/replay/read-candidate.ts';

const { plan } = example;
const withPlan = (more: object) => ({ plan: { ...plan, ...more } });
const withWaits = (more: object) => withPlan({ waits: { ...plan.waits, ...more } });
const close = { wait: { days: 1 }, then: 'close' };
const faults = (exported: unknown) => {
  const read = readCandidate(exported);
  return read.kind === 'faulty' ? read.faults.map(({ where, must }) => `${where} ${must}`) : [];
};

test('the example can be followed, words and all', () => {
  expect(readCandidate(example)).toEqual({ kind: 'candidate', candidate: example });
  expect(faults({ plan })).toEqual([]);
});

test.each(planNames)('%s, under another name, can be followed', (id) => {
  expect(faults({ plan: { ...findPlan(id), id: 'other@1' } })).toEqual([]);
});

test.each<[string, unknown, RegExp]>([
  ['no object', 'patient', /^it must be an object$/],
  ['no plan', {}, /^plan is missing$/],
  ['a taken id', withPlan({ id: 'standard@1' }), /^plan\.id is taken by a published plan: give the changed one/],
  ['an id without a version', withPlan({ id: 'patient' }), /^plan\.id must be a name and a version/],
  ['a field left out', withPlan({ checkIn: undefined }), /^plan\.checkIn is missing$/],
  ['a list left out', withWaits({ pickup: undefined }), /^plan\.waits\.pickup is missing$/],
  ['a field misspelled', withPlan({ chekIn: {} }), /^plan\.chekIn is not a known field$/],
  ['a list of nobody', withWaits({ 'second-chance': [] }), /^plan\.waits\["second-chance"\] is not a known field$/],
  [
    'a wait of nothing',
    withWaits({ arrival: [{ wait: { days: 0 }, then: 'close' }] }),
    /^plan\.waits\.arrival\[0\]\.wait\.days must be more than 0$/,
  ],
  ['a wait for ever', withPlan({ answer: { days: Number.POSITIVE_INFINITY } }), /^plan\.answer.* must be /],
  ['a wait of half a day', withPlan({ answer: { days: 0.5 } }), /^plan\.answer.* must be .*whole number/],
  [
    'a wait longer than an execution',
    withPlan({ answer: { days: 366 } }),
    /^plan\.answer\.days must be a year at most/,
  ],
  ['a wait in two units', withPlan({ answer: { days: 1, seconds: 1 } }), /^plan\.answer must be /],
  [
    'an hour that no day has',
    withPlan({ checkIn: { days: 1, at: '25:00' } }),
    /^plan\.checkIn\.at must be a time of the day/,
  ],
  [
    'a list that does not end',
    withWaits({ movement: [{ wait: { days: 1 }, then: 'escalate' }] }),
    /^plan\.waits\.movement must end in "close": without it, an order would wait for ever$/,
  ],
  ['an empty list', withWaits({ 'last-chance': [] }), /^plan\.waits\["last-chance"\] must end in "close"/],
  [
    'a list that goes on behind its end',
    withWaits({ problem: [close, close] }),
    /^plan\.waits\.problem must not go on after "close"/,
  ],
  ['nothing after the promised day', withWaits({ promised: [] }), /^plan\.waits\.promised must say what follows/],
  [
    'an unknown action',
    withWaits({ pickup: [{ wait: { days: 1 }, then: 'shrug' }, close] }),
    /^plan\.waits\.pickup\[0\]\.then must be one of ask, silence, escalate, close$/,
  ],
  [
    'asking on the promised day',
    withWaits({ promised: [{ wait: { days: 0 }, then: 'ask' }] }),
    /^plan\.waits\.promised\[0\]\.then must be one of silence, escalate, close$/,
  ],
  ['gathering for nothing', withPlan({ gather: 0 }), /^plan\.gather must be more than 0$/],
  [
    'a promise without an action',
    withWaits({ pickup: [{ wait: { days: 1 } }, close] }),
    /^plan\.waits\.pickup\[0\]\.then is missing$/,
  ],
  ['words for nothing', { plan, words: { birthday: {} } }, /^words\.birthday is not a known field$/],
  [
    'words that are none',
    { plan, words: { shipped: { subject: () => 'Off it goes' } } },
    /^words\.shipped\.subject must be a text$/,
  ],
  [
    'words that are not in paragraphs',
    { plan, words: { shipped: { body: ['one'] } } },
    /^words\.shipped\.body\[0\] must be a list of sentences$/,
  ],
  [
    'words that ask for what nobody knows',
    { plan, words: { lost: { sms: 'sorry, {weather}' } } },
    /^words\.lost\.sms must not ask for \{weather\}, which nobody knows$/,
  ],
  [
    'words that cannot be read',
    { plan, words: { lost: { sms: 'sorry, {it' } } },
    /^words\.lost\.sms must be ICU MessageFormat, and cannot be read: expect argument closing brace$/,
  ],
])('%s is named', (_, exported, message) => {
  expect(faults(exported)).toEqual([expect.stringMatching(message)]);
});

test('several faults are named at once', () => {
  expect(faults(withPlan({ id: 'x', answer: undefined, mood: 1 }))).toHaveLength(3);
});

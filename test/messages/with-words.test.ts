import { languageFor } from '../../messages/languages.ts';
import { render } from '../../messages/render.ts';
import { withWords } from '../../messages/with-words.ts';
import { occasion, viewFor } from './views.ts';

const english = languageFor('en');
const changed = withWords(english, {
  shipped: { subject: () => 'Off it goes' },
  silence: { youCan: () => 'Call us.' },
});
const rendered = (reason: 'shipped' | 'silence' | 'delivered', languages?: typeof languageFor) =>
  render(occasion(reason), viewFor(reason), languages).email!;

test('the words named are others, and nothing else of them', () => {
  const [before, after] = [rendered('shipped'), rendered('shipped', () => changed)];
  expect(after.subject).toBe('Off it goes');
  expect(after.text).toBe(before.text);
  expect(rendered('silence', () => changed).text).toContain('Call us.');
  expect(rendered('silence', () => changed).subject).toBe(rendered('silence').subject);
});

test('all other messages are as they were, and so are the published words', () => {
  expect(rendered('delivered', () => changed)).toEqual(rendered('delivered'));
  expect(rendered('shipped').subject).not.toBe('Off it goes');
  expect(withWords(english, {})).toEqual(english);
});

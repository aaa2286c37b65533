import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english, render } from './spoken.ts';
import { link, occasion, viewFor } from './views.ts';

/** Words that sell. A question about well-being has no use for any of them. */
const offers =
  /\b(discount|sale|coupon|voucher|promo\w*|deal|offer|bargain|buy|shop now|order now|save|free|gift|reward|points|new in|you may also|recommend\w*|subscribe|newsletter|review us|rate us|next order|order again)\b|%|[€£$]\s?\d/i;

test('no word of care sells anything', () => {
  const said = Object.values(english.words.care).flatMap((words) => Object.values(words));
  expect(said.filter((words) => offers.test(String(words)))).toEqual([]);
});

test('the check-in’s e-mail holds the question and its two links, and nothing of what was bought', () => {
  const { email } = render(occasion('check-in'), viewFor('check-in'));
  const said = email?.text.replaceAll(link, '').split('\n--\n')[0] ?? '';
  expect(said).not.toMatch(offers);
  expect(email?.html).not.toMatch(/Wool blanket|Linen|119/);
  expect(email?.html.match(/<a [^>]*href="([^"]+)"/g)).toHaveLength(2);
  expect(email?.text).toContain(`${link}?answer=happy`);
  expect(email?.text).toContain(`${link}?answer=unhappy`);
});

test('the page’s question sells nothing either', () => {
  expect(JSON.stringify(english.words.page.check)).not.toMatch(offers);
});

test('the lint sees an offer when there is one', () => {
  for (const offer of ['10 % off', 'Use coupon X', 'Shop now', 'Only £5', 'a small gift'])
    expect(offer).toMatch(offers);
});

test('a text for care has room for a question and nothing else', () => {
  const source = readFileSync(join(import.meta.dirname, '../../messages/words.ts'), 'utf8');
  const shape = /export interface CareWords \{([^}]*)\}/.exec(source)?.[1] ?? '';
  expect([...shape.matchAll(/readonly (\w+):/g)].map(([, name]) => name)).toEqual([
    'version',
    'subject',
    'question',
    'why',
    'happy',
    'unhappy',
  ]);
});

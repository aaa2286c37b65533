import { createHash } from 'node:crypto';
import { contrast, type Hex, inkOn, readableOn } from '../../messages/colour.ts';
import type { PageView } from '../../messages/page-view.ts';
import { renderGone, renderPage } from './spoken.ts';
import { pages, pageView, trouble } from './views.ts';
import { addresses, seen } from './words.ts';

const names = Object.keys(pages) as (keyof typeof pages)[];

describe.each(names)('the page, %s', (name) => {
  const { html, contentSecurityPolicy } = renderPage(pages[name]);

  test('is whole and small', () => {
    expect(html.length).toBeLessThan(50_000);
    expect(seen(html)).not.toMatch(/undefined|null|NaN|\[object|[{}]|Invalid/);
  });

  test('asks nobody else for anything, and runs no script', () => {
    expect(addresses(html)).toEqual([]);
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|<iframe|@import|url\(|\sstyle="/i);
  });

  test('allows exactly its own style sheet', () => {
    const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(contentSecurityPolicy).toContain(`style-src 'sha256-${digest}';`);
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).not.toContain('unsafe');
  });

  test('is kept out of search engines and referrers', () => {
    expect(html).toContain('<meta name="robots" content="noindex,nofollow,noarchive">');
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
  });

  test('asks only once everything has arrived, and nobody is missing it', () => {
    expect(html.includes('name="words"')).toBe(['delivered', 'chosen', 'thanked', 'doubted'].includes(name));
  });

  test('offers to say that it is not there, or is after all, where that makes sense', () => {
    const offered = /<button name="arrived" value="(\w+)">/.exec(html)?.[1];
    const { arrival } = pages[name] as PageView;
    expect(offered).toBe(arrival && { deniable: 'no', denied: 'yes' }[arrival]);
  });

  test('reads as it should', () => {
    expect(seen(html)).toMatchSnapshot();
  });
});

test('nobody is named: what the page is given holds no name, and none is shown', () => {
  const stranger = { ...pages.delivered, buyer: { name: 'Ada Lovelace', email: 'ada@example.com' } } as PageView;
  expect(renderPage(stranger).html).not.toMatch(/Ada|Lovelace|ada@/);
});

test('the form posts an answer and words, by either of two buttons, to where it came from', () => {
  const { html } = renderPage(pages.delivered);
  expect(html).toContain('<form method="post"');
  expect(html).not.toContain('action=');
  expect(html.match(/<button name="answer" value="(un)?happy">/g)).toHaveLength(2);
  expect(html).toContain('<textarea id="words" name="words"');
});

test('a link of the check-in chooses its button and sends nothing', () => {
  const { html } = renderPage(pages.chosen);
  expect(html).toContain('<button class="chosen" name="answer" value="unhappy">');
  expect(seen(html)).toContain('Please press the button once');
});

test('after an answer come thanks, and the answer can be changed', () => {
  const { html } = renderPage({ ...pages.delivered, answer: 'unhappy' });
  expect(seen(html)).toContain('Thank you for telling us');
  expect(html).toMatch(/<details><summary>Change your answer/);
  expect(html).toContain('<form');
});

test('the day of delivery is called today only while it is', () => {
  const tomorrow = { ...pages['out for delivery'], now: '2026-12-03T08:00:00.000Z' };
  expect(renderPage(pages['out for delivery']).html).toContain('<h1>Arriving today</h1>');
  expect(renderPage(tomorrow).html).toContain('<h1>Out for delivery</h1>');
});

test('a partly delivered order promises no van', () => {
  const [arrived, , late] = pages.split.parcels;
  const { html } = renderPage({ ...pages.split, parcels: [arrived, late] });
  expect(html).toContain('<h1>Partly delivered</h1>');
  expect(html).toMatch(/aria-current="step"><i><\/i><span>Partly delivered/);
});

test('trouble of the whole order is shown without a parcel', () => {
  const { html } = renderPage({ ...pages.placed, problem: trouble('silence') });
  expect(html).toContain('<h1>We have had no news for too long</h1>');
  expect(seen(html)).toContain('Known since Tuesday 1 December, 13:05.');
});

test('no age is told of a parcel that nobody has told of yet', () => {
  const [parcel] = pageView.parcels;
  const silent = { ...parcel!, status: 'unknown', step: 'known' } as const;
  expect(seen(renderPage({ ...pageView, parcels: [silent] }).html)).not.toContain('Last news');
});

test('last news tells its age', () => {
  const heard = (now: string) => seen(renderPage({ ...pageView, now }).html);
  expect(heard('2026-12-02T11:52:00.000Z')).toContain('Last news 12 minutes ago');
  expect(heard('2026-12-05T12:00:00.000Z')).toContain('Last news 3 days ago');
});

test('a bad link and an expired one look the same', () => {
  const { html, contentSecurityPolicy } = renderGone();
  expect(seen(html)).toContain('This link does not work any more');
  expect(html).not.toMatch(/<form|HL-1042/);
  expect(contentSecurityPolicy).toContain("default-src 'none'");
});

test('whatever colour a brand has, words in it and on it can be read', () => {
  for (const colour of ['#000000', '#ffffff', '#ffee00', '#b4532a', '#777777', '#0000ff'] satisfies Hex[]) {
    expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['#f6f4f0', '#1c1f22', '#ffffff', '#131517'] satisfies Hex[]) {
      expect(contrast(readableOn(ground, colour), ground)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

import { createHash } from 'node:crypto';
import { renderPreferences } from './spoken.ts';
import { link, preferencePages as pages } from './views.ts';
import { addresses, seen } from './words.ts';

describe.each(Object.keys(pages) as (keyof typeof pages)[])('the page of choices, %s', (name) => {
  const { html, contentSecurityPolicy } = renderPreferences(pages[name]);

  test('is small, runs no script, and asks nobody else for anything', () => {
    expect(html.length).toBeLessThan(50_000);
    expect(new Set(addresses(html))).toEqual(new Set([link]));
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|<iframe|@import|url\(|\sstyle="/i);
  });

  test('allows exactly its own style sheet, and forms only to where it came from', () => {
    const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(contentSecurityPolicy).toContain(`style-src 'sha256-${digest}';`);
    expect(contentSecurityPolicy).toContain("form-action 'self'");
    expect(contentSecurityPolicy).not.toContain('unsafe');
  });

  test('says in its title what it is, and whose', () => {
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain('<title>Which messages you get · Hearth &amp; Loom</title>');
    expect(html).toContain('<meta name="robots" content="noindex,nofollow,noarchive">');
  });

  test('says what always comes, and leads back', () => {
    expect(seen(html)).toContain('when something goes wrong, when an order is cancelled');
    expect(html).toContain(`<a href="${link}">Back to your order</a>`);
  });
});

const boxes = (name: keyof typeof pages) =>
  [
    ...renderPreferences(pages[name]).html.matchAll(
      /<input type="checkbox" name="(\w+)" value="(\w+)"[^>]*?( checked| disabled)?>/g,
    ),
  ].map(([, channel, topic, state = '']) => `${channel} ${topic}${state}`);

test('what is declined is not chosen', () => {
  expect(boxes('both')).toEqual(['email progress checked', 'sms progress checked', 'email care checked', 'sms care']);
});

test('a channel that the buyer has not is not offered', () => {
  expect(boxes('e-mail alone')).toEqual(['email progress', 'email care checked']);
});

test('a channel by which nothing arrives cannot be chosen, and the page says why', () => {
  expect(boxes('no e-mail arrives')).toEqual([
    'email progress disabled',
    'sms progress checked',
    'email care disabled',
    'sms care',
  ]);
  const { html } = renderPreferences(pages['no e-mail arrives']);
  expect(html).toMatch(/id="email-unreachable">Emails to your address came back, or you asked for no more/);
  expect(html.match(/aria-describedby="\w+-means email-unreachable"/g)).toHaveLength(2);
});

test('invitations are a box where the brand invites, by e-mail alone', () => {
  expect(boxes('invited')).toEqual([
    ...['email progress checked', 'sms progress checked', 'email care checked', 'sms care'],
    'email marketing checked',
  ]);
  expect(boxes('invitations declined')).toEqual(['email progress checked', 'email care checked', 'email marketing']);
});

test('a form asks of every box that can be chosen, and of none that is not there', () => {
  const askedOf = (name: keyof typeof pages) =>
    [...renderPreferences(pages[name]).html.matchAll(/name="asked" value="([\w.]+)"/g)].map(([, asked]) => asked);
  expect(askedOf('both')).toEqual(['email.progress', 'email.care', 'sms.progress', 'sms.care']);
  expect(askedOf('invited')).toEqual([
    ...['email.progress', 'email.care', 'email.marketing'],
    ...['sms.progress', 'sms.care'],
  ]);
  expect(askedOf('no e-mail arrives')).toEqual(['sms.progress', 'sms.care']);
});

test('where there is nothing to choose, there is nothing to save', () => {
  expect(renderPreferences(pages['no way']).html).not.toContain('<button');
  expect(renderPreferences({ ...pages.both, channels: {} }).html).not.toMatch(/<button|<fieldset/);
});

test('what is not heard by e-mail needs no button that stops it', () => {
  const offered = ['progress', 'care'] as const;
  const deaf = [
    { reachable: false, offered, declined: [] },
    { reachable: true, offered, declined: ['care'] },
  ] as const;
  for (const email of [...deaf, undefined])
    expect(renderPreferences({ ...pages.stopping, channels: { ...(email ? { email } : {}) } }).html).not.toContain(
      'Stop these emails',
    );
});

test('one button stops what a mail program led here for, whether or not it has a box', () => {
  const { html } = renderPreferences(pages['stopping invitations']);
  expect(html).toContain('<button name="stop" value="marketing">Stop these invitations</button>');
  expect(html).not.toContain('Stop these emails');
  const boxless = renderPreferences({ ...pages.stopping, stopping: 'marketing' }).html;
  expect(boxless).toContain('<button name="stop" value="marketing">');
  const declined = { ...pages['invitations declined'], stopping: 'marketing' } as const;
  expect(renderPreferences(declined).html).not.toContain('name="stop"');
});

test('what was saved is said, and a button that was pressed is gone', () => {
  const saved = renderPreferences({ ...pages.stopping, saved: true }).html;
  expect(saved).toContain('<p class="saved" role="status">Your choice is saved.</p>');
  expect(saved).not.toContain('Stop these emails');
});

test('a brand and an address are shown as they are, and never read as HTML', () => {
  const evil = '"><script>alert(1)</script>';
  const { html } = renderPreferences({
    ...pages.stopping,
    brand: { ...pages.both.brand, name: evil },
    action: evil,
    pageUrl: evil,
  });
  expect(html).not.toContain('<script');
});

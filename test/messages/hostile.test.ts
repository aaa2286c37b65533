import fc from 'fast-check';
import type { MessageView, Rendered } from '../../messages/view.ts';
import { render, renderPage } from './spoken.ts';
import { buyerReasons, occasion, pages, teamReasons, teamView, textedReasons, viewFor } from './views.ts';
import { seen } from './words.ts';

/** What a shop's customers, or people who are none, have put into a name field. */
const nasty = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    'A\r\nBcc: victim@example.com',
    'A\u2028B\u0000C\u0007',
    '\u202Egnp.exe',
    '\u2066x\u2069\u200F',
    '{name} ${name} {{name}} %s $& $1',
    '👩‍👩‍👧‍👦🎁',
    'x'.repeat(300),
    '𠮷'.repeat(300),
    'Z\u0351\u0352\u0353\u0354\u0355\u0356\u0357\u0358\u0359algo',
    '\uD800',
    '',
    '&amp;lt;b&gt;',
    '</title></style><b>',
  ),
  fc.string({ unit: 'binary', maxLength: 400 }),
);

const spoiled = (of: MessageView, evil: string): MessageView => ({
  ...of,
  buyer: { name: evil },
  brand: { name: evil, colour: evil, logoUrl: evil, supportEmail: evil, footer: [evil] },
  order: {
    ...of.order,
    number: evil,
    promised: evil,
    currency: evil,
    total: evil,
    lines: [{ name: evil, quantity: 2, price: evil }],
  },
  ...(of.invitationUrl === undefined ? {} : { invitationUrl: evil }),
  ...(of.parcel
    ? {
        parcel: {
          ...of.parcel,
          carrier: evil,
          trackingNumber: evil,
          estimatedDelivery: { time: { text: evil }, source: 'carrier' } as const,
        },
      }
    : {}),
});

const steering = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\u200B\uFEFF]/u;
const tags = (html: string): string[] => (html.match(/<\/?[a-z!][^\s>]*/gi) ?? []).sort();
const known = (rendered: Rendered) => new Set(tags(rendered.email?.html ?? ''));

describe.each(buyerReasons)('a hostile %s', (reason) => {
  const calm = known(render(occasion(reason), viewFor(reason)));
  calm.add('<img').add('<br');

  test('comes out inert', () => {
    fc.assert(
      fc.property(nasty, (evil) => {
        const { email } = render(occasion(reason), spoiled(viewFor(reason), evil));
        expect(email?.subject).not.toMatch(steering);
        expect(email?.subject.length).toBeLessThanOrEqual(78 * 2);
        expect(Array.from(email?.subject ?? '').length).toBeLessThanOrEqual(78);
        expect(email?.text.replaceAll('\n', '')).not.toMatch(steering);
        expect(tags(email?.html ?? '').filter((tag) => !calm.has(tag))).toEqual([]);
        expect(email?.html.length).toBeLessThan(40_000);
      }),
      { numRuns: 40 },
    );
  });
});

test('a hostile name stands in the e-mail as it was written', () => {
  const { email } = render(occasion('shipped'), spoiled(viewFor('shipped'), '<b>{name}</b> & $1'));
  expect(seen(email?.html ?? '')).toContain('Hello <b>{name}</b> & $1,');
  expect(email?.text).toContain('Hello <b>{name}</b> & $1,');
});

test('a hostile SMS stays one line', () => {
  fc.assert(
    fc.property(nasty, fc.constantFrom(...textedReasons), (evil, reason) => {
      const { sms } = render(occasion(reason, 'sms'), spoiled(viewFor(reason), evil));
      expect(sms).not.toMatch(steering);
    }),
  );
});

test('a hostile reference neither breaks the call nor the shell that its line is pasted into', () => {
  fc.assert(
    fc.property(nasty, fc.constantFrom(...teamReasons), (evil, reason) => {
      const { team } = render(occasion(reason, 'team'), { ...teamView, reference: evil, brand: evil });
      expect(team?.subject).toMatch(/^[ -~]{1,78}$/);
      const line = (team?.text ?? '').trimEnd().split('\n').at(-1) ?? '';
      const words = line.match(
        /^npx doorstep orders timeline ((?:'[^']*'|\\'|[\w.:/@+-])+) --brand ((?:'[^']*'|\\'|[\w.:/@+-])+)$/,
      );
      expect(words).not.toBeNull();
    }),
  );
});

test('a hostile page is inert', () => {
  const calm = new Set(tags(renderPage(pages.split).html));
  calm.add('<a').add('</a').add('<br');
  fc.assert(
    fc.property(nasty, (evil) => {
      const { html, contentSecurityPolicy } = renderPage({
        ...pages.split,
        brand: { name: evil, colour: evil, supportEmail: evil, footer: [evil] },
        order: { ...pages.split.order, number: evil, promised: evil },
        parcels: pages.split.parcels.map((parcel) => ({ ...parcel, carrier: evil, trackingNumber: evil })),
      });
      expect(tags(html).filter((tag) => !calm.has(tag))).toEqual([]);
      expect(html.replaceAll('\n', '')).not.toMatch(steering);
      expect(contentSecurityPolicy).toMatch(/^[ -~]+$/);
    }),
    { numRuns: 40 },
  );
});

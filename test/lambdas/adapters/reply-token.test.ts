import fc from 'fast-check';
import { linkSigner, pageExpiresAt } from '../../../lambdas/adapters/links.ts';
import { MONDAY } from '../../support/order.ts';

const [old, fresh] = ['an older secret of no consequence at all', 'a newer secret of no consequence at all'];
const before = linkSigner({ lasting: old });
const during = linkSigner({ lasting: old, current: fresh, previous: old });
const afterwards = linkSigner({ lasting: old, current: fresh });
const expiry = pageExpiresAt(MONDAY);
const order = '0b5a8a3e-7d53-4f0e-9b41-5d6c9e2f1a77';
const longestBrand = 'a-brand-of-thirty-characters-x';
const token = (brand = 'acme', id = order) => before.reply(`${brand}#${id}`, expiry) ?? '';

test('leads back to its order, whatever case a mail system writes it in', () => {
  const others = ['other', 'acme', 'third'];
  expect(before.openReply(token(), others, MONDAY)).toEqual({ pk: `acme#${order}` });
  expect(before.openReply(token().toUpperCase(), others, MONDAY)).toEqual({ pk: `acme#${order}` });
});

test('fits into the local part of any address, in letters that survive every mail system', () => {
  for (const brand of ['a', longestBrand]) {
    expect(`reply+${token(brand)}`).toMatch(/^reply\+[a-z2-7]+$/);
    expect(`reply+${token(brand)}`.length).toBeLessThanOrEqual(64);
  }
});

test('brings back any order whose id an address has room for, and no other is made', () => {
  const ids = fc.oneof(fc.uuid(), fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/));
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9-]{1,30}$/), ids, (brand, id) => {
      const made = before.reply(`${brand}#${id}`, expiry);
      if (made === undefined) return expect(id.length).toBeGreaterThan(16);
      return expect(before.openReply(made, [brand], MONDAY)).toEqual({ pk: `${brand}#${id}` });
    }),
  );
});

test('says nothing to any other brand', () => {
  expect(before.openReply(token(), ['other', 'acm', 'acme2'], MONDAY)).toBeUndefined();
  expect(before.openReply(token(), [], MONDAY)).toBeUndefined();
});

test('opens no page, and a page’s link is no reply', () => {
  expect(before.open(token(), MONDAY)).toBeUndefined();
  const page = before.page(`acme#${order}`, expiry);
  expect(before.openReply(page, ['acme'], MONDAY)).toBeUndefined();
  const said = Buffer.from(page, 'base64url');
  expect(before.openReply(said.toString('hex').slice(0, 55), ['acme'], MONDAY)).toBeUndefined();
});

test('expires', () => {
  const dayBefore = new Date(Date.parse(expiry) - 1).toISOString();
  const dayAfter = new Date(Date.parse(expiry) + 24 * 3600 * 1000).toISOString();
  expect(before.openReply(token(), ['acme'], dayBefore)).toEqual({ pk: `acme#${order}` });
  expect(before.openReply(token(), ['acme'], dayAfter)).toBeUndefined();
});

test('stays good while keys are exchanged, and no longer', () => {
  expect(during.openReply(token(), ['acme'], MONDAY)).toEqual({ pk: `acme#${order}` });
  expect(afterwards.openReply(token(), ['acme'], MONDAY)).toBeUndefined();
});

test('with any one character changed, added or left out leads nowhere', () => {
  fc.assert(
    fc.property(fc.nat(token().length), fc.string({ maxLength: 2 }), (place, instead) => {
      const altered = token().slice(0, place) + instead + token().slice(place + 1);
      fc.pre(altered.toLowerCase() !== token());
      expect(before.openReply(altered, ['acme'], MONDAY)).toBeUndefined();
    }),
  );
});

test.each(['', 'a', '%', 'a'.repeat(29), 'a'.repeat(58), 'a'.repeat(5000), 'ſ'.repeat(55)])(
  'made up, leads nowhere: %s',
  (made) => {
    expect(before.openReply(made, ['acme'], MONDAY)).toBeUndefined();
  },
);

import fc from 'fast-check';
import { linkSigner, pageExpiresAt } from '../../../lambdas/adapters/links.ts';
import { MONDAY } from '../../support/order.ts';

const [old, fresh] = ['an older secret of no consequence at all', 'a newer secret of no consequence at all'];
const before = linkSigner({ lasting: old });
const during = linkSigner({ lasting: old, current: fresh, previous: old });
const afterwards = linkSigner({ lasting: old, current: fresh });
const expiry = pageExpiresAt(MONDAY);

describe('a link', () => {
  test('opens the page of its order until it expires', () => {
    const token = before.page('acme#o-1', expiry);
    expect(before.open(token, MONDAY)).toEqual({ pk: 'acme#o-1' });
    expect(before.open(token, new Date(Date.parse(expiry) - 1).toISOString())).toEqual({ pk: 'acme#o-1' });
    expect(before.open(token, expiry)).toBeUndefined();
  });

  test('is the same every time, and fits into an SMS', () => {
    const token = before.page('a-brand-of-middling-length#0b5a8a3e-7d53-4f0e-9b41-5d6c9e2f1a77', expiry);
    expect(before.page('a-brand-of-middling-length#0b5a8a3e-7d53-4f0e-9b41-5d6c9e2f1a77', expiry)).toBe(token);
    expect(token).toMatch(/^[\w-]{60,90}$/);
    expect(before.page('acme#0b5a8a3e-7d53-4f0e-9b41-5d6c9e2f1a77', expiry)).toHaveLength(56);
  });

  test('brings back any order', () => {
    const orders = fc.oneof(fc.uuid(), fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{1,30}$/), orders, (brand, order) => {
        expect(before.open(before.page(`${brand}#${order}`, expiry), MONDAY)).toEqual({ pk: `${brand}#${order}` });
      }),
    );
  });

  test('stays good while keys are exchanged, and no longer', () => {
    const token = before.page('acme#o-1', expiry);
    expect(during.open(token, MONDAY)).toEqual({ pk: 'acme#o-1' });
    expect(afterwards.open(token, MONDAY)).toBeUndefined();
    expect(before.open(during.page('acme#o-1', expiry), MONDAY)).toBeUndefined();
  });

  test('with any one character changed, added or left out opens nothing', () => {
    const token = before.page('acme#o-1', expiry);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.string({ maxLength: 2 }), (place, instead) => {
        const altered = token.slice(0, place) + instead + token.slice(place + 1);
        fc.pre(altered !== token);
        expect(before.open(altered, MONDAY)).toBeUndefined();
      }),
    );
  });

  test.each(['', '.', 'a', '%', 'A'.repeat(21), 'A'.repeat(5000)])('that is made up opens nothing: %s', (token) => {
    expect(before.open(token, MONDAY)).toBeUndefined();
  });
});

describe('a digest', () => {
  test('is the same however keys are exchanged, and tells nothing without the lasting one', () => {
    const digest = before.digest('zaphira@quill.example');
    expect(during.isDigestOf(digest, 'zaphira@quill.example')).toBe(true);
    expect(during.isDigestOf(digest, 'somebody@quill.example')).toBe(false);
    expect(afterwards.isDigestOf(digest, 'zaphira@quill.example')).toBe(true);
    const stranger = linkSigner({ lasting: fresh, current: old });
    expect(stranger.digest('zaphira@quill.example')).not.toBe(digest);
  });
});

test('a short secret is refused', () => {
  expect(() => linkSigner({ lasting: 'short' })).toThrow('keys-too-short');
  expect(() => linkSigner({ lasting: 'short', current: fresh })).toThrow('keys-too-short');
  expect(() => linkSigner({ lasting: old, current: 'short' })).toThrow('keys-too-short');
});

import fc from 'fast-check';
import { fits, type Segment } from '../../messages/segment.ts';

const order = {
  country: 'DE',
  total: '119.00',
  currency: 'EUR',
  firstOrder: true,
  lines: [{ sku: 'WB-1', tags: ['Wool', 'fragile'] }, { sku: 'LN-4' }],
};

test.each<[string, Segment, boolean]>([
  ['nothing that is asked for', {}, true],
  ['a country of the list', { countries: ['AT', 'DE'] }, true],
  ['another country', { countries: ['AT', 'CH'] }, false],
  ['at least what it costs', { value: { from: '119', currency: 'EUR' } }, true],
  ['a cent more', { value: { from: '119.01', currency: 'EUR' } }, false],
  ['a value in another currency', { value: { from: '1', currency: 'SEK' } }, false],
  ['a tag of one line, however it is spelled', { tags: ['silk', 'wool'] }, true],
  ['a tag of none', { tags: ['silk'] }, false],
  ['an article of the list', { skus: ['LN-4'] }, true],
  ['an article that is spelled otherwise', { skus: ['ln-4'] }, false],
  ['a first order', { firstOrder: true }, true],
  ['a later order', { firstOrder: false }, false],
  ['all of it', { countries: ['DE'], value: { from: '50', currency: 'EUR' }, tags: ['FRAGILE'], skus: ['WB-1'] }, true],
  ['all of it but one', { countries: ['DE'], tags: ['FRAGILE'], skus: ['XX'] }, false],
])('an order is asked for %s', (_, segment, expected) => {
  expect(fits(segment, order)).toBe(expected);
});

test.each([true, false])(
  'of whom the shop does not say whether it is their first order, no words fit that ask: %s',
  (firstOrder) => {
    const { firstOrder: _unknown, ...unsaid } = order;
    expect(fits({ firstOrder }, unsaid)).toBe(false);
    expect(fits({ firstOrder }, { ...order, firstOrder })).toBe(true);
  },
);

test('amounts compare as numbers do, to the last cent', () => {
  const cents = fc.bigInt({ min: 0n, max: 10n ** 14n });
  const amount = (of: bigint) => `${of / 100n}.${String(of % 100n).padStart(2, '0')}`;
  fc.assert(
    fc.property(cents, fc.bigInt({ min: -2n, max: 2n }), (least, more) => {
      const total = least + more < 0n ? 0n : least + more;
      const value = { from: amount(least), currency: 'EUR' };
      expect(fits({ value }, { ...order, total: amount(total) })).toBe(total >= least);
    }),
  );
});

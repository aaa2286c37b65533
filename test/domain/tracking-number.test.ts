import fc from 'fast-check';
import { trackingNumber } from '../../domain/tracking-number.ts';

test.each([
  [' 1z 999 aa1\u00a001 2345 6784\n', '1Z999AA10123456784'],
  ['\u200b9400-1000\ufeff', '9400-1000'],
  ['ＡＢ１２', 'AB12'],
  ['A'.repeat(80), 'A'.repeat(80)],
  ['A'.repeat(81), undefined],
  ['', undefined],
  ['   ', undefined],
  ['A#B', undefined],
  ['-A', undefined],
  ['Ä1', undefined],
])('"%s" is spelled %s', (typed, spelled) => {
  expect(trackingNumber(typed)).toBe(spelled);
});

test('what is spelled once stays so', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const once = trackingNumber(typed);
      expect(once === undefined ? undefined : trackingNumber(once)).toBe(once);
    }),
  );
});

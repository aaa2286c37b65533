import { dhl } from '../../../carriers/dhl/index.ts';
import { aDelivery, knowing } from '../deliveries.ts';

const trust = (headers: Readonly<Record<string, string>>, secrets: readonly string[], settings = {}) =>
  dhl.trust(aDelivery('{}', headers), knowing(secrets, { settings }));

test('the token of the subscription is trusted, in the header that the subscription names', () => {
  expect(trust({ 'dhl-api-key': 't0ken' }, ['new', 't0ken'])).toEqual({ trusted: true });
  expect(trust({ 'x-shop-token': 't0ken' }, ['t0ken'], { header: 'X-Shop-Token' })).toEqual({ trusted: true });
});

test('without a token the address alone is trusted', () => {
  expect(trust({}, [])).toEqual({ trusted: true, how: 'by-address' });
});

test.each([
  ['no header', {}, ['t0ken'], {}, 'signature-missing'],
  [
    'the token in another header',
    { 'dhl-api-key': 't0ken' },
    ['t0ken'],
    { header: 'X-Shop-Token' },
    'signature-missing',
  ],
  ['another token', { 'dhl-api-key': 'other' }, ['t0ken'], {}, 'signature-mismatch'],
  ['a blank token', { 'dhl-api-key': '' }, [''], {}, 'signature-missing'],
  ['a header that every object has', {}, ['t0ken'], { header: 'constructor' }, 'signature-missing'],
] as const)('%s is refused', (...[, headers, secrets, settings, why]) => {
  expect(trust(headers, secrets, settings)).toEqual({ trusted: false, why });
});

import fc from 'fast-check';
import { countryOfPhone, readPhone } from '../../senders/phone-number.ts';

describe('a number', () => {
  test.each([
    ['+4915112345678', undefined, '+4915112345678'],
    ['+49 (0)1511 2345678', 'DE', '+4915112345678'],
    ['+49 (0)1511 2345678', 'US', '+4915112345678'],
    ['0151/123 456-78', 'DE', '+4915112345678'],
    ['0049 151 12345678', 'DE', '+4915112345678'],
    ['011 49 151 12345678', 'US', '+4915112345678'],
    ['(202) 555-0143', 'US', '+12025550143'],
    ['06 12345678', 'NL', '+31612345678'],
    ['090-1234-5678', 'JP', '+819012345678'],
    ['21 98765-4321', 'BR', '+5521987654321'],
    ['06 1234 5678', 'IT', '+390612345678'],
    ['\u202a+49\u00a0151\u00a012345678\u202c', undefined, '+4915112345678'],
    ['٠١٥١١٢٣٤٥٦٧٨', 'DE', '+4915112345678'],
  ])('typed as %j for an order to %s is read', async (typed, country, phone) => {
    expect(await readPhone(typed, country)).toBe(phone);
  });

  test.each([
    ['without its country, for an order to nobody knows where', '0151 12345678', undefined],
    ['without its country, where that has no numbers', '0151 12345678', 'AQ'],
    ['that nobody can have', '+10000000000', undefined],
    ['that is too short', '+49 151', undefined],
    ['of the police', '110', 'DE'],
    ['behind a switchboard', '+1 (202) 555-0143 x12', undefined],
    ['in a sentence', 'call 0151 12345678', 'DE'],
    ['of no digits', '', 'DE'],
  ])('%s is none', async (_, typed, country) => {
    expect(await readPhone(typed, country)).toBeUndefined();
  });

  test('once read is read as itself again, in whatever country', async () => {
    const digits = fc.stringMatching(/^[0-9 ()/.-]{4,20}$/);
    await fc.assert(
      fc.asyncProperty(digits, fc.constantFrom('DE', 'US', 'GB', 'BR', 'JP'), async (typed, country) => {
        const phone = await readPhone(typed, country);
        if (phone === undefined) return;
        expect(phone).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(await readPhone(phone, 'NL')).toBe(phone);
      }),
    );
  });
});

test.each([
  ['+4915112345678', 'DE'],
  ['+12025550143', 'US'],
  ['+14165550100', 'CA'],
  ['+18765550100', 'JM'],
  ['+447400123456', 'GB'],
  ['+447781123456', 'GG'],
  ['+77011234567', 'KZ'],
  ['+881612345678', undefined],
  ['+10000000000', undefined],
])('%s is in %s', async (phone, country) => {
  expect(await countryOfPhone(phone)).toBe(country);
});

import { isCountry, isCurrency } from '../../domain/iso-codes.ts';

test.each(['EUR', 'USD', 'JPY', 'BRL', 'PLN'])('%s is a currency', (code) => expect(isCurrency(code)).toBe(true));
test.each(['EURO', 'eur', 'XYZ', '', '€'])('"%s" is none', (code) => expect(isCurrency(code)).toBe(false));
test.each(['DE', 'GB', 'US', 'JP', 'BR', 'XK'])('%s is a country', (code) => expect(isCountry(code)).toBe(true));
test.each(['UK', 'DD', 'SU', 'EU', 'EZ', 'UN', 'XA', 'XB', 'QO', 'ZZ', 'QQ'])('%s is none', (code) =>
  expect(isCountry(code)).toBe(false),
);

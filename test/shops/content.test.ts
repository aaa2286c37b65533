import fc from 'fast-check';
import { orderForm } from '../../lambdas/serve-shop/forms.ts';
import { amountText, covers, isSome, sumAmounts } from '../../shops/amount.ts';
import { joined, orderContent, orderReference, type SentOrder } from '../../shops/content.ts';
import { namedParcels } from '../../shops/named-parcels.ts';

const anOrder = (more: Partial<SentOrder> = {}): SentOrder => ({
  number: '#1001',
  buyer: { names: ['Ada Example'], emails: ['ada@example.com'] },
  lines: [{ skus: ['MUG-1'], name: 'Mug', quantity: 2, price: '9.95' }],
  total: '19.90',
  currency: 'EUR',
  ...more,
});

const contentOf = (more: Partial<SentOrder>) => {
  const cleaned = orderContent(anOrder(more));
  return cleaned.ok ? cleaned.content : cleaned.why;
};
const buyerOf = (buyer: Partial<SentOrder['buyer']>) => {
  const content = contentOf({ buyer: { ...anOrder().buyer, ...buyer } });
  return typeof content === 'string' ? content : content.buyer;
};

test.each([
  ['409.94', '409.94'],
  [409.94, '409.94'],
  ['1,299.00', undefined],
  ['12', '12'],
  [0, '0'],
  ['007.50', '7.50'],
  ['5.', '5'],
  [' 5.00 ', '5.00'],
  ['21.989999999999998', '21.99'],
  [21.989999999999998, '21.99'],
  ['0.00005', '0.0001'],
  ['19.999999', '20.00'],
  ['999999999999.99999', undefined],
  ['-3.00', undefined],
  ['1e3', undefined],
  [1e21, undefined],
  ['', undefined],
  [null, undefined],
  [Number.NaN, undefined],
  ['0.1000000000000000055511151231257827', '0.10'],
  ['9007199254740993.10', undefined],
  [`${'9'.repeat(50)}.00000`, undefined],
  ['900719925474.9931', '900719925474.9931'],
])('the amount %p is %p', (sent, amount) => {
  expect(amountText(sent)).toBe(amount);
});

test('amounts add up to the cent, whatever their sign', () => {
  expect(sumAmounts(['0.10', '0.20', '-10.00', 'x', null])).toBe('10.30');
  expect(sumAmounts([])).toBe('0.00');
  expect(sumAmounts(['0.0001', '0.10'])).toBe('0.1001');
});

test('an amount covers another, unless one of them is none', () => {
  expect([covers('10', '10.00'), covers('9.99', '10.00'), covers('10', null), covers(null, '0')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect([isSome('0.00'), isSome('0.01'), isSome(null)]).toEqual([false, true, false]);
});

test.each([
  ['+49 (0)30 1234-567', '+49301234567'],
  ['+1 (555) 010-0199', '+15550100199'],
  ['+44\u00a07700\u2011900123', '+447700900123'],
  ['030 1234567', undefined],
  ['0049 30 1234567', undefined],
  ['+49 30 1234567 ext. 5', undefined],
  [15550100199, undefined],
])('the phone number %p is %p', (sent, phone) => {
  expect(buyerOf({ phones: [null, sent] })).toEqual({
    name: 'Ada Example',
    email: 'ada@example.com',
    ...(phone ? { phone } : {}),
  });
});

test.each([
  ['en', 'en'],
  ['de-CH', 'de-CH'],
  ['pt_BR', 'pt-BR'],
  ['EN-us', 'en-US'],
  ['', undefined],
  ['english please', undefined],
  ['x-klingon', undefined],
])('the language %p is %p', (sent, language) => {
  expect(buyerOf({ languages: [sent] })).toMatchObject({ email: 'ada@example.com', ...(language ? { language } : {}) });
  if (!language) expect(buyerOf({ languages: [sent] })).not.toHaveProperty('language');
});

test.each([
  ['de', 'DE'],
  ['UK', 'GB'],
  ['XK', 'XK'],
  ['EU', undefined],
  ['Germany', undefined],
  ['12', undefined],
])('the country %p is %p', (sent, country) => {
  const buyer = buyerOf({ countries: [sent] });
  expect(typeof buyer === 'string' ? buyer : buyer.country).toBe(country);
});

test('a buyer without a name is called by the address', () => {
  expect(buyerOf({ names: [' ', null, '\u0000'] })).toMatchObject({ name: 'ada' });
});

test('a name comes in parts, loses what steers a screen, and is clipped between two characters', () => {
  expect(joined(' Ada ', null, 'Example')).toBe('Ada Example');
  expect(buyerOf({ names: ['A\u001b[31mda\r\nB\ud800ob'] })).toMatchObject({ name: 'A [31mda Bob' });
  expect(buyerOf({ names: [`${'a'.repeat(199)}\u{1f600}`] })).toMatchObject({ name: 'a'.repeat(199) });
});

test('only lines of which something was bought count', () => {
  const line = (quantity: number | string) => ({ skus: [null, 77], name: '', quantity, price: null });
  expect(contentOf({ lines: [line(0), line(-1), line('x'), line('2.0000'), line(0.5)] })).toMatchObject({
    lines: [
      { sku: '77', name: '77', quantity: 2, price: '0' },
      { sku: '77', name: '77', quantity: 1, price: '0' },
    ],
  });
});

test.each([
  ['no-email', { buyer: { names: [], emails: [null, 'not an address', `${'a'.repeat(250)}@example.com`] } }],
  ['no-lines', { lines: [] }],
  ['no-total', { total: '1,299.00' }],
  ['no-currency', { currency: 'XYZ' }],
] as const)('an order that cannot be one says why: %s', (why, more) => {
  expect(contentOf(more)).toBe(why);
});

test('what can be used is used, what cannot is left out', () => {
  expect(contentOf({ shipping: '4.90', tax: 'incl.', discount: 0, promisedDate: '2026-12-24' })).toEqual({
    number: '#1001',
    promisedDate: '2026-12-24',
    buyer: { name: 'Ada Example', email: 'ada@example.com' },
    lines: [{ sku: 'MUG-1', name: 'Mug', quantity: 2, price: '9.95' }],
    totals: { total: '19.90', shipping: '4.90', discount: '0' },
    currency: 'EUR',
  });
  expect(contentOf({ promisedDate: '24.12.2026' })).not.toHaveProperty('promisedDate');
});

test('a parcel is named once, with its carrier where the shop knows one', () => {
  expect(
    namedParcels([
      { trackingNumber: ' 1z 999 aa1 ', carrier: 'UPS' },
      { trackingNumber: '1Z999AA1', carrier: 'null-company' },
      { trackingNumber: 'n/a', carrier: 'UPS' },
      { trackingNumber: 9400100000000000, carrier: 'Other' },
      { trackingNumber: 'RX1', carrier: null },
      { trackingNumber: 'RX1', carrier: 'DHL Express' },
    ]),
  ).toEqual([
    { trackingNumber: '1Z999AA1', carrier: 'ups' },
    { trackingNumber: '9400100000000000' },
    { trackingNumber: 'RX1', carrier: 'dhl-express' },
  ]);
});

const said = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 400 }),
  fc.double(),
  fc.integer(),
  fc.constantFrom(
    null,
    undefined,
    'ada@example.com',
    '+4930123456',
    'de-DE',
    'US',
    'uk',
    '1.00',
    '../..',
    '100%',
    'a/cancel',
  ),
);
const amount = fc.oneof(
  said,
  fc.double({ min: 0, max: 1e15, noNaN: true }),
  fc.stringMatching(/^\d{1,16}(\.\d{0,20})?$/),
);
const usually = <T>(good: T, other: fc.Arbitrary<T>) => fc.oneof({ arbitrary: fc.constant(good), weight: 4 }, other);
const order = fc.record({
  number: said,
  buyer: fc.record({
    names: fc.array(said, { maxLength: 3 }),
    emails: usually(['ada@example.com'], fc.array(fc.oneof(said, fc.emailAddress()), { maxLength: 3 })),
    phones: fc.array(said, { maxLength: 3 }),
    languages: fc.array(fc.oneof(said, fc.stringMatching(/^[a-zA-Z]{2,3}([-_][A-Za-z0-9]{1,8}){0,4}$/)), {
      maxLength: 3,
    }),
    deliverTo: fc.array(said, { maxLength: 5 }),
    countries: fc.array(fc.oneof(said, fc.stringMatching(/^[A-Za-z]{2}$/)), { maxLength: 3 }),
  }),
  lines: fc.array(
    fc.record({
      skus: fc.array(said, { maxLength: 2 }),
      name: said,
      quantity: usually(1, fc.oneof(said, fc.nat(3_000_000))),
      price: amount,
    }),
    { maxLength: 4 },
  ),
  total: usually('19.90', amount),
  shipping: amount,
  tax: amount,
  discount: amount,
  currency: usually('EUR', fc.oneof(fc.constantFrom('usd', 'JPY'), said)),
  placedAt: fc
    .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2099-12-31') })
    .map((date) => date.toISOString()),
  promisedDate: fc.oneof(said, fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)),
});
const parcel = fc.record({ trackingNumber: fc.oneof(said, fc.stringMatching(/^[A-Z0-9-]{1,90}$/)), carrier: said });

test('whatever a shop sends, the API would take what becomes of it', () => {
  let orders = 0;
  fc.assert(
    fc.property(order, said, fc.array(parcel, { maxLength: 60 }), (sent, id, sentParcels) => {
      const reference = orderReference(id) ?? 'A-1';
      const cleaned = orderContent(sent);
      const parcels = namedParcels(sentParcels).map((each) => ({ carrier: 'other', ...each }));
      const content = cleaned.ok ? cleaned.content : contentOfSome();
      if (cleaned.ok) orders += 1;
      expect(orderForm.safeParse({ reference, ...content, parcels })).toMatchObject({ success: true });
    }),
    { numRuns: 2000 },
  );
  expect(orders).toBeGreaterThan(200);
});
const contentOfSome = () => {
  const cleaned = orderContent(anOrder());
  return cleaned.ok ? cleaned.content : (undefined as never);
};

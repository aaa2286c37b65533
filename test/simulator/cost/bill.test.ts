import { billOf, dollars, onEssentials } from '../../../simulator/cost/bill.ts';
import { billOfTally } from '../../../simulator/cost/bill-of-tally.ts';
import { prices } from '../../../simulator/cost/prices.table.ts';
import { addTally, noTally } from '../../../simulator/study/add-tally.ts';
import type { Tally } from '../../../simulator/study/tally.ts';

test('a bill names what was used, dearest first', () => {
  const lines = billOf({ state: 12, email: 5, invocation: 41 });
  expect(lines.map(({ item }) => item)).toEqual(['email', 'state', 'invocation']);
  expect(dollars(lines)).toBeCloseTo(5 * 0.0001 + 12 * 0.000025 + 41 * 0.0000002, 10);
  expect(onEssentials(lines, 5)).toBeCloseTo(dollars(lines) + 5 * 0.00006, 10);
});

/** One ordinary order, as the bench counts it on the embedded AWS. */
const ordinary: Tally = {
  ...noTally,
  orders: 1,
  notices: {
    'confirmed email sent': 1,
    'shipped email sent': 3,
    'delivered email uncertain': 1,
    'delay sms no-consent': 4,
  },
  usage: {
    calls: { 'sqs.SendMessageBatch': 5, 'dynamodb.GetItem': 31, 'ssm.GetParameter': 1 },
    invocations: {
      'receive-webhook': 8,
      'serve-shop': 1,
      'show-page': 4,
      'send-notice': 5,
      tell: 6,
      'wake-journeys': 16,
    },
    writeUnits: 197,
    readUnits: 75,
    transitions: 12,
  },
};

test('the bill of an ordinary order comes near to what the bench measures', () => {
  expect(dollars(billOfTally(ordinary))).toBeGreaterThan(0.0009);
  expect(dollars(billOfTally(ordinary))).toBeLessThan(0.0012);
});

test('what was handed over is paid for, and nothing else', () => {
  const amountOf = (item: string) => billOfTally(ordinary).find((line) => line.item === item)?.amount;
  expect({ email: amountOf('email'), text: amountOf('text'), request: amountOf('request') }).toEqual({
    email: 5,
    text: 0,
    request: 13,
  });
  expect(amountOf('queueRequest')).toBe(5 + 2 * 5);
});

test('two orders cost twice as much', () => {
  expect(dollars(billOfTally(addTally(ordinary, ordinary)))).toBeCloseTo(2 * dollars(billOfTally(ordinary)), 10);
});

test('every price says for what, since when and from where', () => {
  for (const price of Object.values(prices)) {
    expect(price.label && price.per && price.source).toBeTruthy();
    expect(price.asOf).toMatch(/^2026-\d\d-\d\d$/);
  }
});

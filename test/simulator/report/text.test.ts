import { readFileSync } from 'node:fs';
import { figuresOf } from '../../../simulator/report/figures.ts';
import type { Study } from '../../../simulator/report/study.ts';
import { textReport } from '../../../simulator/report/text.ts';
import { dollars, duration, percent } from '../../../simulator/report/words.ts';
import { noTally } from '../../../simulator/study/add-tally.ts';
import { aTally } from './records.ts';

const study: Study = {
  settings: [
    ['days', '30'],
    ['profile', 'everyday'],
  ],
  tally: aTally(),
  cost: [
    { item: 'e-mails', amount: 587, dollars: 0.0587 },
    { item: 'table written', amount: 9000, dollars: 0.01125 },
  ],
};
const figures = figuresOf(study);

test('messages are counted by reason and channel, those whose fate is unknown among them', () => {
  expect(figures.messages).toMatchObject({ total: 647, anOrder: 3.235, toTeam: 22, uncertain: 1 });
  expect(figures.messages.byReason).toEqual([
    { reason: 'confirmed', email: 195, sms: 0, team: 0 },
    { reason: 'shipped', email: 190, sms: 0, team: 0 },
    { reason: 'delivered', email: 180, sms: 60, team: 0 },
    { reason: 'exception', email: 22, sms: 0, team: 22 },
  ]);
});

test('what was not sent is told with its reason, most first', () => {
  expect(figures.notSent).toEqual([
    { why: 'no-consent', channel: 'sms', count: 120 },
    { why: 'superseded', channel: 'email', count: 3 },
  ]);
});

test('half, nineteen of twenty and all were told within so many seconds', () => {
  expect(figures.secondsToTell.buyer).toMatchObject({ count: 22, p50: 1, p95: 2, longest: 40 });
  expect(figures.secondsToTell.team).toMatchObject({ count: 22, p50: 1, p95: 1, longest: 1 });
});

test('open executions add up hour by hour, and the most of them stands beside the quota', () => {
  const { quota, peak, peakAt, from, hourly } = figures.openExecutions;
  expect({ quota, peak, peakAt, from }).toEqual({
    quota: 1_000_000,
    peak: 200,
    peakAt: '2026-03-17T05:00:00.000Z',
    from: '2026-03-17T04:00:00.000Z',
  });
  // 870 hours open for 200 orders: 4.35 hours each.
  expect(figures.openExecutions.ordersADay).toBe(Math.floor(1_000_000 / (4.35 / 24)));
  expect(hourly).toEqual([120, 200, 200, 50, 50, 50, 50, 50, 50, 50, 0]);
});

test('calls, transitions and cost are told for one order', () => {
  expect(figures.calls[0]).toEqual({ action: 'dynamodb.GetItem', total: 4000, anOrder: 20 });
  expect(figures.transitions).toEqual({ total: 3400, anOrder: 17 });
  expect(figures.cost.dollarsAnOrder).toBeCloseTo(0.06995 / 200, 10);
  expect(figures.scores).toMatchObject({ count: 200, median: 70 });
});

test('the text fits on a screen and says it all', () => {
  const text = textReport(figures);
  expect(text.split('\n').length).toBeLessThan(50);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(120);
  expect(text).toMatchInlineSnapshot(`
"200 orders · days 30 · profile everyday

MESSAGES              e-mail  SMS  team    COST AN ORDER   $0.000350
confirmed                195    ·     ·    e-mails         $0.000294
shipped                  190    ·     ·    table written  $0.0000562
delivered                180   60     ·
exception                 22    ·    22    CALLS AN ORDER               33.94
3.24 a buyer, in all     587   60    22    dynamodb.GetItem                20
                                           dynamodb.TransactWriteItems     11
                                           ses.SendEmail                 2.94
                                           transitions                     17

STAGES          settled 180, closed 15, cancelled 5
NOT SENT        no consent (SMS) 120, superseded (e-mail) 3
PROBLEMS        exception 22
PROBLEM TOLD    buyer p50 1 s, p95 2 s, longest 40 s (22); team p50 1 s, p95 1 s, longest 1 s (22)
SILENCE         4 told, 1 of them false alarms
CASES           problem 22, answer 3; 2 escalations
EXECUTIONS      at most 200 open at once, 0.02 % of the quota of 1,000,000, which is enough for 5,517,241 orders a day
SCORES          30: 10, 70: 90, 80: 100
"
`);
});

test('each figure is told of in the document', () => {
  const document = readFileSync('docs/simulation-report.md', 'utf8');
  const untold = Object.keys(figures).filter((name) => !new RegExp(`^\\|.*\`${name}\\b`, 'm').test(document));
  expect(untold).toEqual([]);
});

test('no order at all is no reason to fail', () => {
  const nothing = figuresOf({ settings: [], tally: noTally, cost: [] });
  expect(nothing.messages.anOrder).toBe(0);
  expect(nothing.secondsToTell.buyer).toEqual({ count: 0, seen: {} });
  expect(textReport(nothing)).toContain('buyer never; team never');
});

test.each([
  [0, '$0'],
  [0.000012345, '$0.0000123'],
  [0.0107, '$0.0107'],
  [12.3456, '$12.35'],
])('%d dollars read %s', (amount, words) => {
  expect(dollars(amount)).toBe(words);
});

test.each([
  [0, '0 s'],
  [90, '90 s'],
  [180, '3 min'],
  [5400, '1.5 h'],
  [172_800, '2 d'],
])('%d seconds read %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});

test('a small share is not rounded to nothing', () => {
  expect(percent(179, 1_000_000)).toBe('0.018 %');
});

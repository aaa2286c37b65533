import { estimateOf } from '../../senders/estimate.ts';

test.each([
  ['a day', '2026-11-25', { text: '2026-11-25' }],
  ['midnight', '2026-11-25T00:00', { text: '2026-11-25' }],
  ['midnight to the second', '2026-11-25T00:00:00', { text: '2026-11-25' }],
  ['midnight to the thousandth', '2026-11-25T00:00:00.000', { text: '2026-11-25' }],
  ['midnight behind a blank', '2026-11-25 00:00:00', { text: '2026-11-25' }],
  ['midnight in UTC', '2026-11-25T00:00:00Z', { text: '2026-11-25' }],
  ['midnight in UTC as an offset', '2026-11-25T00:00:00.0+0000', { text: '2026-11-25' }],
  ['midnight in the east, whose day it is', '2026-11-25T00:00:00+08:00', { text: '2026-11-25' }],
  ['midnight in the west', '2026-11-25T00:00-06:00', { text: '2026-11-25' }],
  ['a minute past midnight', '2026-11-25T00:01:00', { text: '2026-11-25T00:01:00' }],
  ['a second past midnight', '2026-11-25T00:00:01', { text: '2026-11-25T00:00:01' }],
  ['a moment', '2026-11-25T18:00:00Z', { text: '2026-11-25T18:00:00Z', instant: '2026-11-25T18:00:00.000Z' }],
  ['an hour on the full', '2026-11-25T10:00:00', { text: '2026-11-25T10:00:00' }],
])('%s', (_, sent, time) => {
  expect(estimateOf(sent, 'carrier')).toEqual({ time, source: 'carrier' });
});

test.each(['', 'soon', 'T00:00:00', '00:00:00'])('%j is no estimate', (sent) => {
  expect(estimateOf(sent, 'tracker')).toBeUndefined();
});

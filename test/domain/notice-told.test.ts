import type { Entry } from '../../domain/ledger.ts';
import { noticeTold } from '../../domain/notice-told.ts';
import { hours, MONDAY } from '../support/order.ts';

const entry = (more: Partial<Entry>): Entry => ({
  reason: 'lost',
  parcel: 'T1#ups',
  episode: '2',
  channel: 'sms',
  class: 'problem',
  state: 'claimed',
  claimedAt: MONDAY,
  deadline: hours(24),
  attempts: 0,
  doubtful: false,
  ...more,
});

test.each<[Partial<Entry>, string]>([
  [{ state: 'sent' }, 'sent'],
  [{ state: 'uncertain' }, 'uncertain'],
  [{ state: 'not-sent', why: 'erased' }, 'erased'],
  [{ state: 'not-sent', why: 'too-late' }, 'too-late'],
])('the timeline tells once what became of a notice that is %j', (fate, outcome) => {
  expect(noticeTold(entry(fate), hours(1))).toEqual({
    at: hours(1),
    id: 'notice-lost#T1~ups#2#sms',
    source: 'doorstep',
    what: { kind: 'notice', notice: 'lost#T1~ups#2#sms', reason: 'lost', channel: 'sms', outcome },
  });
});

test.each<Partial<Entry>>([{ state: 'claimed' }, { state: 'sending' }, { state: 'claimed', why: 'refused' }])(
  'of one that is %j nothing is told yet',
  (fate) => expect(noticeTold(entry(fate), hours(1))).toBeUndefined(),
);

import type { Entry } from '../../../domain/ledger.ts';
import { differencesOf } from '../../../simulator/replay/difference.ts';
import type { OrderRecord, SentMessage } from '../../../simulator/study/order-record.ts';
import { MONDAY, minutes } from '../../support/order.ts';

const message = (notice: string, more: Partial<SentMessage> = {}): SentMessage => ({
  at: MONDAY,
  notice,
  subject: 'News',
  text: 'There is news.',
  ...more,
});
const record = (...sent: SentMessage[]): OrderRecord => ({
  name: 'o1',
  traits: [],
  plan: 'standard@1',
  placedAt: MONDAY,
  stage: 'placed',
  timeline: [],
  ledger: [],
  executions: [],
  sent,
});
const kinds = (before: readonly SentMessage[], after: readonly SentMessage[]) =>
  differencesOf(record(...before), record(...after)).map(({ kind, notice }) => `${kind} ${notice}`);

test('the same messages make no difference, in whatever order they left', () => {
  const [a, b] = [message('a'), message('b')];
  expect(kinds([a, b], [b, a])).toEqual([]);
});

test('a message of one side only is dropped or added', () => {
  const [a, b] = [message('a'), message('b', { at: minutes(1) })];
  expect(kinds([a], [b])).toEqual(['dropped a', 'added b']);
  expect(differencesOf(record(a), record())).toEqual([{ kind: 'dropped', notice: 'a', before: a }]);
  expect(differencesOf(record(), record(b))).toEqual([{ kind: 'added', notice: 'b', after: b }]);
});

test.each([
  [1, []],
  [-1, []],
  [1.01, ['moved a']],
  [-1.01, ['moved a']],
])('%d minutes later is another time only beyond a minute', (later, expected) => {
  expect(kinds([message('a')], [message('a', { at: minutes(later) })])).toEqual(expected);
});

test.each([{ subject: 'Other news' }, { text: 'There is other news.' }])('%j is reworded', (words) => {
  expect(kinds([message('a')], [message('a', words)])).toEqual(['reworded a']);
  expect(kinds([message('a')], [message('a', { ...words, at: minutes(9) })])).toEqual(['moved a', 'reworded a']);
});

test('a message that was sent twice is compared time by time', () => {
  const [first, second] = [message('a'), message('a', { at: minutes(10) })];
  expect(kinds([first, second], [first, second])).toEqual([]);
  expect(kinds([first, second], [first])).toEqual(['dropped a']);
});

describe('a message of another episode', () => {
  const silence = (episode: number, at: number) => message(`silence#T1#${episode}#email`, { at: minutes(at) });

  test('is the same one to its reader, if it comes at the same moment', () => {
    expect(kinds([silence(1, 0), silence(2, 60)], [silence(1, 60)])).toEqual(['dropped silence#T1#1#email']);
    expect(kinds([silence(2, 60)], [silence(1, 60)])).toEqual([]);
    expect(kinds([silence(2, 60)], [{ ...silence(1, 60), text: 'Other.' }])).toEqual(['reworded silence#T1#1#email']);
  });

  test('is another one at another moment, for another parcel or on another channel', () => {
    expect(kinds([silence(2, 60)], [silence(1, 90)])).toHaveLength(2);
    expect(kinds([silence(2, 60)], [{ ...silence(1, 60), notice: 'silence#T2#1#email' }])).toHaveLength(2);
    expect(kinds([silence(2, 60)], [{ ...silence(1, 60), notice: 'silence#T1#1#sms' }])).toHaveLength(2);
  });
});

test('differences come in the order in which readers would notice them', () => {
  const [a, b, c] = [
    message('a', { at: minutes(3) }),
    message('b', { at: minutes(2) }),
    message('c', { at: minutes(1) }),
  ];
  expect(kinds([a, c], [b])).toEqual(['dropped c', 'added b', 'dropped a']);
});

test('what stands in a queue for a while is not moved, and what falls due later is, though it leaves at once', () => {
  const entry = (claimedAt: string): Entry => ({
    reason: 'shipped',
    parcel: 'T1#ups',
    episode: '1',
    channel: 'email',
    class: 'transactional',
    state: 'sent',
    claimedAt,
    deadline: claimedAt,
    attempts: 1,
    doubtful: false,
  });
  const sentAt = (at: string) => message('shipped#T1~ups#1#email', { at });
  const due = (claimedAt: string, at: string) => ({ ...record(sentAt(at)), ledger: [entry(claimedAt)] });
  expect(differencesOf(due(MONDAY, minutes(1)), due(MONDAY, minutes(9)))).toEqual([]);
  expect(differencesOf(due(MONDAY, minutes(9)), due(minutes(9), minutes(9)))).toMatchObject([{ kind: 'moved' }]);
});

import { addFidelity, fidelityOf, noFidelity } from '../../../simulator/replay/fidelity.ts';
import { aRecording } from './recordings.ts';

const keyOf = ({ reason, parcel }: { readonly reason: string; readonly parcel: string }) =>
  `${reason}#${parcel === '-' ? '-' : 'R7P01~ups'}#1#email`;
const faithful = aRecording.notices.map((notice) => ({
  notice: keyOf(notice),
  at: notice.sentAt!,
  subject: '',
  text: '',
}));
const [confirmed, ...others] = faithful;

test('a replay that repeats everything is alike', () => {
  expect(fidelityOf(aRecording, { sent: faithful, ledger: [] })).toEqual({ ...noFidelity, sent: 5, alike: 5 });
});

test('what is sent at another time, not at all, or only in the replay is counted', () => {
  const late = { ...confirmed!, at: '2026-03-02T12:00:00.000Z' };
  const extra = { ...confirmed!, notice: 'silence#R7P01~ups#1#email' };
  const sent = [late, ...others.slice(1), extra];
  expect(fidelityOf(aRecording, { sent, ledger: [] })).toEqual({
    sent: 5,
    alike: 3,
    otherTime: 1,
    notAtAll: 1,
    extra: 1,
  });
});

test.each(['refused', 'opted-out', 'country-closed', 'too-dear'] as const)(
  'what was not sent as %s is no message too many in the replay',
  (why) => {
    const notices = aRecording.notices.map((notice) => {
      const { sentAt: _sentAt, ...unsent } = notice;
      return { ...unsent, state: 'not-sent', why } as const;
    });
    expect(fidelityOf({ ...aRecording, notices }, { sent: faithful, ledger: [] })).toEqual(noFidelity);
  },
);

test('fidelities add up', () => {
  const one = { sent: 1, alike: 2, otherTime: 3, notAtAll: 4, extra: 5 };
  expect(addFidelity(one, one)).toEqual({ sent: 2, alike: 4, otherTime: 6, notAtAll: 8, extra: 10 });
});

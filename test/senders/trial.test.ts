import { subjectOf } from './conformance/subject.ts';
import { tryInput } from './fuzz/trial.ts';
import { kits } from './kits.ts';

const [kit] = kits;
const subject = subjectOf(kit!);
const [sample] = subject.samples;
const input = { body: Buffer.from(sample!.body), headers: sample!.headers, sample: sample! };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A sender that takes so many milliseconds at its first, second … reading. */
const taking = (...milliseconds: readonly number[]) => {
  const left = [...milliseconds];
  const { sender } = kit!;
  const slow = {
    ...sender,
    read: (...told: Parameters<typeof sender.read>) => {
      jest.advanceTimersByTime(left.shift() ?? 0);
      return sender.read(...told);
    },
  };
  return { ...subject, kit: { ...kit!, sender: slow } };
};

test('a pause that comes once is not laid at the door of a sender', () => {
  expect(tryInput(taking(5000, 40, 30), input)).toMatchObject({ kind: 'news', milliseconds: 30 });
});

test('a sender that is slow each time is found out', () => {
  expect(() => tryInput(taking(5000, 5000, 5000), input)).toThrow('It takes 5000 ms');
});

import { carrierIds } from '../../carriers/index.ts';
import { shopIds } from '../../shops/index.ts';
import { lawsOf } from './conformance/laws.ts';
import { nameOf, subjectOf } from './conformance/subject.ts';
import { kits } from './kits.ts';

test('everyone who can be connected has a kit, and no two kits have one name', () => {
  const tested = new Set(kits.map(({ sender }) => sender.id));
  expect([...carrierIds, ...shopIds].filter((id) => !tested.has(id))).toEqual([]);
  expect(new Set(kits.map(nameOf)).size).toBe(kits.length);
});

describe.each(kits.map((kit) => [nameOf(kit), subjectOf(kit)] as const))('%s', (_, subject) => {
  test.each(lawsOf(subject).map((law) => [law.says, law] as const))('%s', (_, law) => law.check(subject));
});

import { caseId, orderOfCase } from '../../domain/case.ts';
import { Denied, machineErrors, NotYet, TryAgain } from '../../domain/errors.ts';

test('errors bear the names by which the machine and the queues know them', () => {
  expect([new NotYet(), new TryAgain(), new Denied()].map(({ name }) => name)).toEqual([
    'NotYet',
    'TryAgain',
    'Denied',
  ]);
  expect(machineErrors).toEqual(['Skipped', 'Problem', 'News', 'NotYet', 'TryAgain']);
});

test.each(['o1', '0b6f6f1e-1b1a-4c1e-9e64-8f2f6c1b2a3d', 'A-c9'])('a case leads back to its order %s', (order) => {
  for (const count of [1, 23]) expect(orderOfCase(caseId(order, count))).toBe(order);
});

test.each(['o1', 'o1-c', 'o1-cx', '-c1', 'o#1-c1', 'o1-c1x', ' o1-c1', ''])('"%s" is no case', (id) =>
  expect(orderOfCase(id)).toBeUndefined(),
);

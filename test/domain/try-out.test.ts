import { findPlan, type Plan, planNames, tryOut } from '../../domain/plan.ts';

const standard = findPlan('standard@1');
const patient: Plan = { ...standard, id: 'patient@1', answer: { days: 99 } };

test('a plan that is tried out is found by its name, and published nowhere', () => {
  expect(findPlan('patient@1')).toBe(standard);
  tryOut(patient);
  expect(findPlan('patient@1')).toBe(patient);
  expect(planNames).not.toContain('patient@1');
});

test('a published plan stays as it is', () => {
  tryOut({ ...patient, id: 'standard@1' });
  expect(findPlan('standard@1')).toBe(standard);
});

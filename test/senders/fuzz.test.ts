import fc from 'fast-check';
import { nameOf, subjectOf } from './conformance/subject.ts';
import { inputsOf } from './fuzz/inputs.ts';
import { tryInput } from './fuzz/trial.ts';
import { kits } from './kits.ts';

// A first look, the same at every run; `npm run fuzz` tries some hundred thousand.
test.each(kits.map((kit) => [nameOf(kit), subjectOf(kit)] as const))(
  '%s: whatever is done to a delivery, it is news, nothing or unreadable',
  (_, subject) => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(inputsOf(subject), (input) => void kinds.add(tryInput(subject, input).kind)),
      { seed: 5, numRuns: 250 },
    );
    expect(kinds).toContain('unreadable');
  },
);

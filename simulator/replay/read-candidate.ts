import { z } from 'zod';
import type { Candidate } from './candidate.ts';
import { type Fault, faultsOf } from './faults.ts';
import { planForm } from './plan-form.ts';
import { wordsForm } from './words-form.ts';

const form: z.ZodType<Candidate> = z.strictObject({ plan: planForm, words: z.exactOptional(wordsForm) });

export type ReadCandidate =
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly kind: 'faulty'; readonly faults: readonly [Fault, ...Fault[]] };

/** What a module exports as its journey, if it is one by which every order comes to an end. */
export const readCandidate = (exported: unknown): ReadCandidate => {
  const read = form.safeParse(exported);
  if (read.success) return { kind: 'candidate', candidate: read.data };
  const [first = { where: 'it', must: 'must be a journey' }, ...others] = faultsOf(read.error.issues, exported);
  return { kind: 'faulty', faults: [first, ...others] };
};

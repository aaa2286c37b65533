import type { Plan } from '../../domain/plan.ts';
import type { WordChanges } from '../../messages/with-words.ts';

/** A journey to be tried: a plan under a new name, and other English words where some are to be changed. */
export interface Candidate {
  readonly plan: Plan;
  readonly words?: WordChanges;
}

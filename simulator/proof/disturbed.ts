import type { Made } from '../aws/calls.ts';
import { type Fault, type FaultPlan, faultsOf } from '../aws/fault.ts';
import type { Story } from '../stories/story.ts';
import { prove, type Verdict } from './trial.ts';

/** Every single fault that every one of these calls can have. */
export const singleFaults = (calls: readonly Made[]): readonly (readonly [number, Fault])[] =>
  calls.flatMap(({ number, kind }) => faultsOf[kind].map((fault) => [number, fault] as const));

/** What is asked of AWS, and who asks. */
export const sortOf = ({ action, by }: Pick<Made, 'action' | 'by'>): string => `${action} by ${by || 'AWS'}`;

export interface Disturbances {
  readonly story: Story;
  readonly plans: readonly FaultPlan[];
  /** The sorts of calls that need not be disturbed any more: those of the story where nothing fails. Grows. */
  readonly seen: Set<string>;
}

/**
 * Tells the story once for each plan. A call of a sort that was not seen before was only made because something had failed: a repetition, the
 * rule on failed executions, the sweeper. It gets every fault that it can have, on top of what led to it.
 */
export const disturb = async (
  { story, plans, seen }: Disturbances,
  told: (faults: FaultPlan, verdict: Verdict) => void,
): Promise<void> => {
  const all = [...plans];
  for (const faults of all) {
    const verdict = await prove({ story, faults });
    told(faults, verdict);
    for (const made of verdict.calls) {
      if (seen.has(sortOf(made))) continue;
      seen.add(sortOf(made));
      all.push(...singleFaults([made]).map((another) => new Map([...faults, another])));
    }
  }
};

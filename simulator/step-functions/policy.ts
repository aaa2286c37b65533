import type { Retrier } from '../../state-machines/language.ts';
import type { TaskFailed } from './contract.ts';

/** How a task's errors find what the definition says about them. */

/** The wildcards do not stand for these: Runtime is never dealt with, and too much data only by its own name. */
const terminal = ['States.Runtime', 'States.DataLimitExceeded'];

const stands: Readonly<Record<string, (error: string) => boolean>> = {
  'States.ALL': (error) => !terminal.includes(error),
  'States.TaskFailed': (error) => !terminal.includes(error) && error !== 'States.Timeout',
};

/** The first of them that names the error, itself or by a wildcard. */
export const naming = <Named extends { readonly ErrorEquals: readonly string[] }>(
  list: readonly Named[] | undefined,
  { error }: TaskFailed,
): Named | undefined =>
  error === 'States.Runtime'
    ? undefined
    : list?.find(({ ErrorEquals }) => ErrorEquals.some((name) => name === error || stands[name]?.(error)));

/** How long to wait before the next attempt, if this retrier allows one more. */
export const delayOf = (retrier: Retrier, retried: number, random: () => number): number | undefined => {
  const { IntervalSeconds = 1, BackoffRate = 2, MaxAttempts = 3, MaxDelaySeconds, JitterStrategy } = retrier;
  if (retried >= MaxAttempts) return undefined;
  const seconds = Math.min(IntervalSeconds * BackoffRate ** retried, MaxDelaySeconds ?? Number.MAX_SAFE_INTEGER);
  return Math.round(1000 * seconds * (JitterStrategy === 'FULL' ? random() : 1));
};

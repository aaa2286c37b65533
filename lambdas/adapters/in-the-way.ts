import { TryAgain } from '../../domain/errors.ts';
import type { Written } from './table.ts';

/** A refusal that names no condition: another transaction was in the way, and nothing was written. Throws `TryAgain` then, so that it is not lost. */
export const unlessInTheWay = (answer: Written, what: string): void => {
  if (answer.kind === 'refused' && answer.failed.length === 0) throw new TryAgain(what);
};

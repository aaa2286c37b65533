import type { Observed } from '../runtime/observation.ts';
import type { Answered } from './handler.ts';

/** What is noted of a command: never its content, which may be a key. */
export const observe = (answered: Answered): Observed =>
  answered.kind === 'refused'
    ? { outcome: answered.problem.code }
    : { outcome: answered.outcome, ...(answered.order ? { ids: { order: answered.order } } : {}) };

import type { Subject } from './subject.ts';

/** One thing that holds of every sender. */
export interface Law {
  readonly says: string;
  /** Of whom it is asked; without it, of all. */
  readonly of?: (subject: Subject) => boolean;
  /** Throws where it does not hold. */
  readonly check: (subject: Subject) => void;
}

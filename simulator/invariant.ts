import type { Snapshot } from './world/snapshot.ts';

/** Something that must hold in a world. */
export interface Invariant {
  readonly number: number;
  /** In plain words. */
  readonly says: string;
  /** What is wrong, naming the order by its key and nobody by name; nothing if all is well. */
  readonly check: Check;
}

export type Check = (snapshot: Snapshot) => string | undefined;

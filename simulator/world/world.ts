import type { Instant } from '../../domain/time.ts';
import type { Agenda } from '../aws/agenda.ts';
import type { Usage } from '../aws/usage.ts';
import type { Script } from '../script.ts';
import type { OrderRecord } from '../study/order-record.ts';

/** Doorstep without AWS: the real functions and the real machine, on virtual time. */
export interface World {
  readonly agenda: Agenda;
  /** Puts what happens to an order on the agenda. */
  play(script: Script): void;
  /** Until nothing is left to happen, or until then. */
  run(until?: Instant): Promise<void>;
  /** What became of the orders played, in the order in which they were. */
  records(): Promise<readonly OrderRecord[]>;
  usage(): Usage;
}

export interface WorldOptions {
  /** When it begins: nothing that is played may come earlier. */
  readonly start: Instant;
  /** The same seed and the same scripts give the same world. */
  readonly seed: number;
  /** By which plan orders go: "standard@1" unless told otherwise. */
  readonly plan?: string;
}

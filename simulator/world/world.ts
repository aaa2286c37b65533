import type { Instant } from '../../domain/time.ts';
import type { Brand } from '../../lambdas/adapters/brands.ts';
import type { Languages } from '../../messages/languages.ts';
import type { Agenda } from '../aws/agenda.ts';
import type { Calls, Made } from '../aws/calls.ts';
import type { FaultPlan } from '../aws/fault.ts';
import type { Quota } from '../aws/quotas.ts';
import type { Usage } from '../aws/usage.ts';
import type { Script } from '../script.ts';
import type { StepFunctions } from '../step-functions/contract.ts';
import type { OrderRecord } from '../study/order-record.ts';
import type { MemoryTable } from '../table.ts';
import type { Snapshot } from './snapshot.ts';
import type { Wiring } from './wiring.ts';

/** Doorstep without AWS: the real functions and the real machine, on virtual time. */
export interface World {
  readonly agenda: Agenda;
  readonly calls: Calls;
  readonly table: MemoryTable;
  readonly states: StepFunctions;
  /** Puts what happens to an order on the agenda. */
  play(script: Script): void;
  /** Until nothing is left to happen, or until then, as long as it may go on. */
  run(until?: Instant, mayGoOn?: () => boolean): Promise<void>;
  /** What became of the orders played, in the order in which they were. */
  records(): Promise<readonly OrderRecord[]>;
  usage(): Usage;
  snapshot(): Snapshot;
}

export interface WorldOptions {
  /** When it begins: nothing that is played may come earlier. */
  readonly start: Instant;
  /** The same seed and the same scripts give the same world. */
  readonly seed: number;
  /** By which plan orders go: "standard@1" unless told otherwise. */
  readonly plan?: string;
  /** Brands "acme" and "other" unless told otherwise. Only what differs from an ordinary brand. */
  readonly brands?: readonly (Partial<Brand> & Pick<Brand, 'id'>)[];
  /** `aws`: everything takes as long as it does there, by chance. `steady` (the default): the same short time always. */
  readonly pace?: 'aws' | 'steady';
  /** The published words unless others are to be tried. */
  readonly languages?: Languages;
  readonly faults?: FaultPlan;
  /** By action; those of AWS unless told otherwise. */
  readonly quotas?: Readonly<Record<string, Quota>>;
  readonly wiring?: Wiring;
  /** Keeps what judges need: who touched what, and all texts. */
  readonly isWatched?: boolean;
  readonly onCall?: (made: Made) => void;
}

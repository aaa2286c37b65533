import type { Interaction } from '../../domain/interaction.ts';
import type { Entry } from '../../domain/ledger.ts';
import type { Stage } from '../../domain/stage.ts';
import type { Instant } from '../../domain/time.ts';

/** What became of one order: all that reports need, and nothing personal. */
export interface OrderRecord {
  readonly name: string;
  readonly traits: readonly string[];
  readonly plan: string;
  readonly placedAt: Instant;
  readonly stage: Stage;
  readonly score?: number;
  /** As the table keeps it, oldest first. */
  readonly timeline: readonly Interaction[];
  readonly ledger: readonly Entry[];
  /** What was handed over to providers and accepted, in order. */
  readonly sent: readonly SentMessage[];
  /** The order's executions together. */
  readonly executions: readonly {
    readonly startedAt: Instant;
    readonly endedAt?: Instant;
    readonly transitions: number;
  }[];
}

/** One message as it left: the words without the buyer's name, address and links. */
export interface SentMessage {
  readonly at: Instant;
  /** The ledger's key. */
  readonly notice: string;
  readonly subject: string;
  readonly text: string;
}

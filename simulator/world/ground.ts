import type { ArrivalQueue } from '../../lambdas/adapters/arrival-queue.ts';
import type { ConnectionSecrets } from '../../lambdas/adapters/connection-secrets.ts';
import type { InquiryQueue } from '../../lambdas/adapters/inquiry-queue.ts';
import type { LinkSigner } from '../../lambdas/adapters/links.ts';
import type { RetryQueue } from '../../lambdas/adapters/retry-queue.ts';
import type { Team } from '../../lambdas/adapters/team.ts';
import type { Texter } from '../../lambdas/adapters/texter.ts';
import type { Web } from '../../lambdas/adapters/web.ts';
import type { Languages } from '../../messages/languages.ts';
import type { Footing, FunctionName } from './wiring.ts';

/** What all functions share beside what each stands on. */
export interface Ground {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly footing: (by: FunctionName) => Footing;
  readonly retries: RetryQueue;
  readonly arrivals: ArrivalQueue;
  readonly inquiries: InquiryQueue;
  readonly web: Web;
  readonly texter: Texter;
  readonly team: Team;
  readonly secrets: Pick<ConnectionSecrets, 'read' | 'readAll'>;
  readonly signer: LinkSigner;
  readonly languages: Languages;
}

import type { Answer, ProblemKind } from '../domain/journey.ts';
import type { ParcelStep, Stage } from '../domain/stage.ts';
import type { Instant } from '../domain/time.ts';
import type { EstimatedDelivery, ParcelStatus, ScanReason } from '../domain/tracking.ts';
import type { BrandLook, Reader } from './view.ts';

export interface PageProblem {
  readonly kind: ProblemKind;
  readonly reason?: ScanReason;
  readonly openedAt: Instant;
}

/** A parcel as the page shows it; a journey's parcel fits as it is. */
export interface PageParcel {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly step: ParcelStep;
  readonly status: ParcelStatus;
  readonly heardAt: Instant;
  readonly estimatedDelivery?: EstimatedDelivery;
  readonly problem?: PageProblem;
  /** The carrier called it delivered, and hours later on its way. */
  readonly doubted?: true;
  readonly returned?: true;
  readonly redirected?: true;
}

/** Everything that the buyer's page may know. Who the buyer is, is not among it. */
export interface PageView extends Reader {
  readonly now: Instant;
  readonly brand: Pick<BrandLook, 'name' | 'colour' | 'supportEmail' | 'footer'>;
  readonly order: { readonly number: string; readonly stage: Stage; readonly promised?: string };
  /** In the order in which they are counted. */
  readonly parcels: readonly PageParcel[];
  /** Trouble with the order as a whole. */
  readonly problem?: PageProblem;
  /** It was over before anybody here knew of it: nobody was told of it, and nobody is asked. */
  readonly past?: true;
  /** The newest answer, if there is one. */
  readonly answer?: Answer;
  /** Something counts as delivered: the buyer can say that it is not there, or has said so and can take it back. */
  readonly arrival?: 'deniable' | 'denied';
  /** What the link in the check-in chose: made ready, not sent. */
  readonly suggested?: Answer;
}

/** A page and the header that lets it work: only its own style sheet, no script, forms only to where it came from. */
export interface Page {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

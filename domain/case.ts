import type { CaseAbout } from './interaction.ts';
import type { ProblemKind } from './journey.ts';
import type { Instant } from './time.ts';

/** A problem or question that a person must answer, with its clock. */
export interface Case {
  readonly id: string;
  readonly brand: string;
  readonly order: string;
  readonly about: CaseAbout;
  readonly problem?: ProblemKind;
  /** The parcel's key, or "-" for the whole order. */
  readonly slot: string;
  readonly openedAt: Instant;
  readonly answerBy: Instant;
  readonly state: 'open' | 'closed';
  readonly escalations: number;
  readonly closedAt?: Instant;
  readonly closedBy?: 'scan' | 'delivery' | 'shop' | 'buyer' | 'team' | 'end';
}

/** A case's id holds its order's, so that no look-up is needed to find it. */
export const caseId = (order: string, count: number): string => `${order}-c${count}`;
export const orderOfCase = (id: string): string | undefined => /^([A-Za-z0-9-]+)-c\d+$/.exec(id)?.[1];

/** What a decision does to the cases: opens whole ones, and changes known ones by id. */
export interface CaseChanges {
  readonly opened: readonly Case[];
  readonly escalated: readonly string[];
  readonly closed: readonly { readonly id: string; readonly at: Instant; readonly by: NonNullable<Case['closedBy']> }[];
}

import { problemKinds } from '../../domain/journey.ts';
import type { NoticeReason } from '../../domain/notice.ts';
import { buyerReasons, goesBySms, sampleLink, sampleView, trouble } from '../../messages/samples/views.ts';
import type { TeamView } from '../../messages/view.ts';

export { pages, pageView, preferencePages } from '../../messages/samples/pages.ts';
export { buyerReasons, occasion, split, trouble, viewFor } from '../../messages/samples/views.ts';

/** The samples of the house under the names that tests have for them, and those that only tests need. */
export const link = sampleLink;
export const view = sampleView;

export const problemReasons = problemKinds;
/** Every reason for which a buyer may be sent an SMS. */
export const textedReasons = buyerReasons.filter(goesBySms);
export const teamReasons: readonly NoticeReason[] = [
  ...problemKinds,
  'escalated',
  'unhappy',
  'replied',
  'moved-after-cancelling',
];

export const teamView: TeamView = {
  audience: 'team',
  brand: 'hearth',
  order: '01JDQ7Z8M4',
  reference: 'shop-1042',
  problem: { ...trouble('lost'), reason: 'lost_by_carrier', escalations: 1 },
  caseId: '01JDQ7Z8M4-c1',
  now: '2026-12-02T15:10:00.000Z',
};

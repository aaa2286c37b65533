import { type Journey, troubleOf } from '../../domain/journey.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Instant } from '../../domain/time.ts';
import { situationOf } from '../../messages/situation.ts';
import type { BrandLook, MessageView, TeamView } from '../../messages/view.ts';
import { type Brand, footerOf } from '../adapters/brands.ts';
import type { Person, Purchase } from '../adapters/personal-store.ts';

/** Everything that is known of an order when something is said about it. */
export interface Known {
  readonly journey: Journey;
  readonly purchase: Purchase;
  readonly brand: Brand;
}

export const teamView = (notice: Notice, { journey, purchase }: Known, now: Instant): TeamView => {
  return {
    audience: 'team',
    brand: journey.brand,
    order: journey.order,
    reference: purchase.reference,
    ...aboutOf(notice, journey),
    now,
  };
};

/** What a person is called for: the case, and the problem if it is one's. */
const aboutOf = ({ reason, parcel }: Notice, journey: Journey): Pick<TeamView, 'problem' | 'caseId' | 'by'> => {
  const { complaintCase, replies } = journey;
  if (reason === 'unhappy') return complaintCase ? { caseId: complaintCase } : {};
  if (reason === 'replied') return replies?.open ? { caseId: replies.open.caseId, by: replies.open.by } : {};
  const { problem } = troubleOf(journey, parcel);
  return problem ? { problem, caseId: problem.caseId } : {};
};

/** The brand as its buyers know it. */
export const lookOf = ({ name, colour = '', logoUrl, replyTo, supportEmail, tone, ...brand }: Brand): BrandLook => ({
  name,
  colour,
  footer: footerOf(brand),
  ...(logoUrl ? { logoUrl } : {}),
  ...(replyTo ? { replyTo } : {}),
  ...(supportEmail ? { supportEmail } : {}),
  ...(tone ? { tone } : {}),
});

export const buyerView = (
  notice: Parameters<typeof situationOf>[1],
  { journey, purchase, brand }: Known,
  { person, ...of }: Pick<MessageView, 'pageUrl' | 'sentTo' | 'now' | 'advice'> & { readonly person: Person },
): MessageView => {
  const { language, calendar, placedAt } = journey;
  const { number, lines, total, currency, promisedDate } = purchase;
  return {
    audience: 'buyer',
    language,
    zone: calendar.zone,
    country: calendar.country,
    brand: lookOf(brand),
    buyer: { name: person.name },
    order: { number, placedAt, lines, total, currency, ...(promisedDate ? { promised: promisedDate } : {}) },
    ...(brand.invitationUrl ? { invitationUrl: brand.invitationUrl } : {}),
    ...situationOf(journey, notice),
    ...of,
  };
};

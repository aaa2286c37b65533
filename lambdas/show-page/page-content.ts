import { canDispute, disputed } from '../../domain/dispute.ts';
import type { Answer, Journey } from '../../domain/journey.ts';
import { stageOf } from '../../domain/stage.ts';
import type { Instant } from '../../domain/time.ts';
import type { PageView } from '../../messages/page-view.ts';
import { type Brand, footerOf } from '../adapters/brands.ts';
import type { Purchase } from '../adapters/personal-store.ts';

/** What the buyer's page may know: of the buyer nothing but where their days begin. */
export const pageView = (
  { brand, purchase, journey }: { readonly brand: Brand; readonly purchase: Purchase; readonly journey: Journey },
  { now, suggested }: { readonly now: Instant; readonly suggested: Answer | undefined },
): PageView => {
  const { language, calendar, trouble, answer, imported } = journey;
  return {
    language,
    zone: calendar.zone,
    country: calendar.country,
    now,
    brand: lookOf(brand),
    order: {
      number: purchase.number,
      stage: stageOf(journey.rung),
      ...(purchase.promisedDate ? { promised: purchase.promisedDate } : {}),
    },
    parcels: Object.values(journey.parcels),
    ...(trouble.problem ? { problem: trouble.problem } : {}),
    ...(imported === 'past' ? { past: true } : {}),
    ...(answer ? { answer } : {}),
    ...arrivalOf(journey),
    ...(suggested ? { suggested } : {}),
  };
};

/** A brand as its pages look. */
export const lookOf = (brand: Brand): PageView['brand'] => {
  const { name, colour = '', supportEmail } = brand;
  return { name, colour, footer: footerOf(brand), ...(supportEmail ? { supportEmail } : {}) };
};

const arrivalOf = (journey: Journey): Pick<PageView, 'arrival'> => {
  if (disputed(journey) !== undefined) return { arrival: 'denied' };
  return canDispute(journey) && journey.answer !== 'happy' ? { arrival: 'deniable' } : {};
};

export const chosenAnswer = (word: string | undefined): Answer | undefined =>
  word === 'happy' || word === 'unhappy' ? word : undefined;

import { answer, type Outcome } from '../../domain/command.ts';
import { dispute } from '../../domain/dispute.ts';
import type { Journey } from '../../domain/journey.ts';
import type { Instant } from '../../domain/time.ts';
import type { Languages } from '../../messages/languages.ts';
import { renderPage } from '../../messages/page.ts';
import type { BrandStore } from '../adapters/brands.ts';
import type { IntakeStore } from '../adapters/intake-store.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { PersonalStore } from '../adapters/personal-store.ts';
import type { ReachStore } from '../adapters/reach-store.ts';
import type { Links } from '../adapters/secret-keys.ts';
import type { HttpAnswer, HttpRequest } from '../runtime/http.ts';
import { changeOrder } from '../serve-shop/change-order.ts';
import { type BuyersWord, readForm } from './answer-form.ts';
import { choices, placeOf, type Visit } from './choices.ts';
import { gone, pageAnswer } from './page-answer.ts';
import { chosenAnswer, pageView } from './page-content.ts';
import { pageViewed } from './page-viewed.ts';

export interface Dependencies {
  readonly orders: OrderStore;
  readonly intake: IntakeStore;
  readonly brands: BrandStore;
  readonly personal: Pick<PersonalStore, 'read'>;
  readonly reaches: ReachStore;
  readonly links: Links;
  readonly languages: Languages;
  now(): Instant;
  newId(): string;
}

/** The buyer's page, and beside it the one of their choices. Looking changes nothing but that somebody looked, since mail scanners look too; only sending a form says something. */
export const showPage =
  (page: Dependencies) =>
  async (request: HttpRequest): Promise<HttpAnswer> => {
    const signer = await page.links();
    const opened = signer.open(request.pathParameters.token ?? '', page.now());
    const journey = opened && (await page.orders.find(opened.pk));
    if (!journey) return gone(page, request);
    const visit = { ...opened, journey, request };
    const beside = placeOf(request);
    if (beside) return choices(page, visit, beside);
    return request.method === 'POST' ? takeWord(page, visit) : show(page, visit);
  };

const show = async (page: Dependencies, { pk, journey, request }: Visit): Promise<HttpAnswer> => {
  const now = page.now();
  const [brand, purchase] = await Promise.all([page.brands.find(journey.brand), page.intake.purchase(pk)]);
  if (!brand || !purchase) return gone(page, request);
  if (request.method === 'GET') await page.orders.note(pk, pageViewed(journey.placedAt, now));
  const suggested = chosenAnswer(request.query.answer);
  const language = await page.languages(journey.language, brand.language);
  return pageAnswer(renderPage(pageView({ brand, purchase, journey }, { now, suggested }), language), request, {
    status: 200,
    outcome: 'page-shown',
    ids: { order: pk },
  });
};

/** However it went, the buyer sees the page again: it says what counts. */
const takeWord = async (page: Dependencies, { pk, request }: Visit): Promise<HttpAnswer> => {
  const said = readForm(request.body);
  const place = said?.kind === 'arrival' ? 'arrival' : 'check-in';
  const again = { status: 303, headers: { location: `${request.pathParameters.token}#${place}` }, ids: { order: pk } };
  if (!said) return { ...again, outcome: 'answer-unreadable' };
  const id = page.newId();
  const decide = (journey: Journey, now: Instant) => decisionOn(journey, { ...said, id }, now);
  const { kind } = await changeOrder(page.orders, { pk, now: page.now(), decide });
  return { ...again, outcome: kind === 'refused' ? `${said.kind}-refused` : outcomeOf(said) };
};

const decisionOn = (journey: Journey, said: BuyersWord & { readonly id: string }, now: Instant): Outcome =>
  said.kind === 'arrival' ? dispute(journey, said, now) : answer(journey, said, now);

const outcomeOf = (said: BuyersWord): string => {
  if (said.kind === 'answer') return `answered-${said.answer}`;
  return said.arrived ? 'arrived-after-all' : 'arrival-denied';
};

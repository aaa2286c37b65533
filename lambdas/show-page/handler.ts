import { answer, type Outcome } from '../../domain/command.ts';
import { dispute } from '../../domain/dispute.ts';
import type { Journey } from '../../domain/journey.ts';
import type { Instant } from '../../domain/time.ts';
import type { Languages } from '../../messages/languages.ts';
import { renderGone, renderPage } from '../../messages/page.ts';
import type { Page } from '../../messages/page-view.ts';
import type { BrandStore } from '../adapters/brands.ts';
import type { IntakeStore } from '../adapters/intake-store.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { Links } from '../adapters/secret-keys.ts';
import type { HttpAnswer, HttpRequest } from '../runtime/http.ts';
import { changeOrder } from '../serve-shop/change-order.ts';
import { type BuyersWord, readForm } from './answer-form.ts';
import { chosenAnswer, pageView } from './page-content.ts';
import { pageViewed } from './page-viewed.ts';

export interface Dependencies {
  readonly orders: OrderStore;
  readonly intake: IntakeStore;
  readonly brands: BrandStore;
  readonly links: Links;
  readonly languages: Languages;
  now(): Instant;
  newId(): string;
}

interface Visit {
  readonly pk: string;
  readonly journey: Journey;
  readonly request: HttpRequest;
}

/** The buyer's page. Looking changes nothing but that somebody looked, since mail scanners look too; only sending a form says something. */
export const showPage =
  (page: Dependencies) =>
  async (request: HttpRequest): Promise<HttpAnswer> => {
    const signer = await page.links();
    const opened = signer.open(request.pathParameters.token ?? '', page.now());
    const journey = opened && (await page.orders.find(opened.pk));
    if (!journey) return gone(page, request);
    const visit = { ...opened, journey, request };
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

/** Forged, damaged, expired and of no order: all the same to whoever asks. */
const gone = async ({ languages }: Dependencies, request: HttpRequest): Promise<HttpAnswer> => {
  const language = /^[a-z]{2,3}\b/i.exec(request.headers['accept-language'] ?? '')?.[0] ?? 'en';
  return pageAnswer(renderGone(await languages(language)), request, {
    status: 404,
    outcome: 'page-unknown',
  });
};

const pageAnswer = (
  { html, contentSecurityPolicy }: Page,
  { method }: HttpRequest,
  answered: Pick<HttpAnswer, 'status' | 'outcome' | 'ids'>,
): HttpAnswer => ({
  ...answered,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  },
  ...(method === 'HEAD' ? {} : { body: html }),
});

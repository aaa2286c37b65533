import type { Journey } from '../../domain/journey.ts';
import { type Topic, topics } from '../../domain/preferences.ts';
import { epochOf, type Instant } from '../../domain/time.ts';
import type { Languages } from '../../messages/languages.ts';
import { type PreferencesView, renderPreferences } from '../../messages/preferences.ts';
import type { Brand, BrandStore } from '../adapters/brands.ts';
import { interactionWrite } from '../adapters/order-items.ts';
import type { Person, PersonalStore } from '../adapters/personal-store.ts';
import type { Address, ReachStore } from '../adapters/reach-store.ts';
import type { Links } from '../adapters/secret-keys.ts';
import { sentTo } from '../adapters/sent-to.ts';
import type { HttpAnswer, HttpRequest } from '../runtime/http.ts';
import { type Choice, readChoices, readOneClick, stoppableIn } from './choice-form.ts';
import { gone, pageAnswer } from './page-answer.ts';
import { lookOf } from './page-content.ts';
import { spanAt } from './page-viewed.ts';

export interface Chooser {
  readonly brands: BrandStore;
  readonly personal: Pick<PersonalStore, 'read'>;
  readonly reaches: ReachStore;
  readonly languages: Languages;
  readonly links: Links;
  now(): Instant;
}

/** A link that opened, and what is asked by it. */
export interface Visit {
  readonly pk: string;
  readonly journey: Journey;
  readonly request: HttpRequest;
}

/** Beside an order's page: where a person chooses, and where a mail program says for its reader that it is enough. */
const places = ['preferences', 'unsubscribe'] as const;
type Place = (typeof places)[number];

export const placeOf = ({ path }: HttpRequest): Place | undefined => places.find((place) => path.endsWith(`/${place}`));

/** The page on which a buyer chooses what to be told of. Looking at it changes nothing: mail scanners look, too. Of a buyer who was forgotten there is none. */
export const choices = async (chooser: Chooser, visit: Visit, place: Place): Promise<HttpAnswer> => {
  const { pk, journey, request } = visit;
  const [{ person }, brand] = await Promise.all([chooser.personal.read(pk), chooser.brands.find(journey.brand)]);
  if (!person || !brand || journey.erased) return gone(chooser, request);
  const to = sentTo(await chooser.links(), pk, person.email);
  if (!isMeant(request, place, to)) return gone(chooser, request);
  const known: Known = { ...visit, place, brand, ways: waysOf(journey, person), to };
  if (request.method === 'POST') return place === 'unsubscribe' ? stop(chooser, known) : choose(chooser, known);
  return show(chooser, known, { outcome: 'preferences-shown', saved: request.query.saved !== undefined });
};

interface Known extends Visit {
  readonly place: Place;
  readonly brand: Brand;
  readonly ways: readonly Address[];
  /** The proof of the order's present e-mail address. */
  readonly to: string;
}

/** A mail to an address that the order has no more chooses for nobody: not for the address that it has now, which may be somebody else's. */
const isMeant = ({ query }: HttpRequest, place: Place, to: string): boolean =>
  query.to === undefined ? place !== 'unsubscribe' : query.to === to;

/** The addresses that messages go to. */
const waysOf = ({ brand, channels }: Journey, { email, phone }: Person): readonly Address[] => [
  ...(channels.email ? [{ brand, channel: 'email', address: email } as const] : []),
  ...(channels.sms === 'yes' && phone ? [{ brand, channel: 'sms', address: phone } as const] : []),
];

/** Invitations come by e-mail, and to whoever asked for them. */
const offeredBy = ({ invitation }: Journey, { channel }: Address): readonly Topic[] =>
  topics.filter((topic) => topic !== 'marketing' || (channel === 'email' && invitation === 'yes'));

const show = async (
  { reaches, languages }: Chooser,
  { pk, journey, request, place, brand, ways, to }: Known,
  { outcome, saved }: { readonly outcome: string; readonly saved: boolean },
): Promise<HttpAnswer> => {
  const channels = await Promise.all(
    ways.map(async (way) => {
      const { suppressed, declined } = (await reaches.find(way)).reach;
      return [way.channel, { reachable: !suppressed, declined, offered: offeredBy(journey, way) }] as const;
    }),
  );
  const view: PreferencesView = {
    brand: lookOf(brand),
    // Both from beside the page, wherever the stage is reached.
    pageUrl: `../${request.pathParameters.token}`,
    action: `preferences?to=${to}`,
    channels: Object.fromEntries(channels),
    saved,
    ...(place === 'unsubscribe' ? { stopping: stoppableIn(request) } : {}),
  };
  const page = renderPreferences(view, await languages(journey.language, brand.language));
  return pageAnswer(page, request, { status: 200, outcome, ids: { order: pk } });
};

/** However it went, the buyer sees the page again: it says what holds. */
const choose = async (chooser: Chooser, known: Known): Promise<HttpAnswer> => {
  const chosen = await readChoices(known.request);
  const outcome = chosen ? await save(chooser, known, chosen) : 'preferences-unreadable';
  const location = `preferences?to=${known.to}${chosen ? '&saved=yes' : ''}`;
  return { status: 303, headers: { location }, outcome, ids: { order: known.pk } };
};

/** Mail programs follow no redirection: who asks so has the answer at once. */
const stop = async (chooser: Chooser, known: Known): Promise<HttpAnswer> => {
  const chosen = await readOneClick(known.request);
  if (chosen) return show(chooser, known, { outcome: await save(chooser, known, chosen), saved: true });
  return {
    status: 303,
    headers: { location: `unsubscribe?to=${known.to}&topic=${stoppableIn(known.request)}` },
    outcome: 'preferences-unreadable',
    ids: { order: known.pk },
  };
};

/** Kept for the address, and told in the timeline if it is new: of a span, the last word. */
const save = async (
  { reaches, now }: Chooser,
  { pk, journey, ways }: Known,
  chosen: readonly Choice[],
): Promise<'preferences-chosen' | 'preferences-unchanged'> => {
  let isNew = false;
  for (const { channel, declined: decline } of chosen) {
    const way = ways.find((each) => each.channel === channel);
    if (!way) continue;
    const before = (await reaches.find(way)).reach.declined;
    const declined = decline(before);
    if (isSame(before, declined)) continue;
    const what = { kind: 'preferences-chosen', channel, declined } as const;
    const at = now();
    const place = spanAt(journey.placedAt, at);
    const told = { at, id: `preferences-${channel}-${epochOf(place)}`, source: 'buyer', what } as const;
    await reaches.choose(way, declined, [interactionWrite(pk, told, place)]);
    isNew = true;
  }
  return isNew ? 'preferences-chosen' : 'preferences-unchanged';
};

const isSame = (before: readonly Topic[], after: readonly Topic[]): boolean =>
  topics.every((topic) => before.includes(topic) === after.includes(topic));

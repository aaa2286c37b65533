import { epochOf, type Instant, secondsLater } from '../../domain/time.ts';
import type { Access, Asking, Reply } from '../../senders/asking.ts';
import type { Inquiry } from '../../senders/inquiry.ts';
import type { Reading } from '../../senders/reading.ts';
import type { BrandStore } from '../adapters/brands.ts';
import type { ConnectionSecrets } from '../adapters/connection-secrets.ts';
import type { Connection, Connections } from '../adapters/connections.ts';
import type { Errand, InquiryQueue } from '../adapters/inquiry-queue.ts';
import type { OrderNewsStore } from '../adapters/order-news-store.ts';
import type { FindSender } from '../adapters/senders.ts';
import type { Web } from '../adapters/web.ts';
import type { Observed } from '../runtime/observation.ts';
import { type ApplyNewsDependencies, applyNews } from '../stories/apply-news.ts';
import type { Pace } from './pace.ts';

export interface Dependencies extends ApplyNewsDependencies {
  readonly brands: Pick<BrandStore, 'list'>;
  readonly connections: Pick<Connections, 'list' | 'lookedAt' | 'looked'>;
  readonly secrets: Pick<ConnectionSecrets, 'read'>;
  readonly told: Pick<OrderNewsStore, 'keep'>;
  readonly inquiries: InquiryQueue;
  readonly findSender: FindSender;
  readonly web: Web;
  readonly pace: Pace;
}

/** After so long nobody is asked any more: a parcel's silence has been told of by then, and a shop's next look finds the order. */
const GIVEN_UP_AFTER_SECONDS = 12 * 3600;
/** One that gives no answer is asked again after a minute, then two, four … and at least every quarter of an hour. */
const LONGEST_PAUSE_SECONDS = 900;

export interface Asked {
  readonly connection: Connection;
  readonly asking: Asking;
  readonly access: Access;
}

/** Runs one errand. What is answered goes the same way as a webhook would. Safe to repeat. */
export const runErrand =
  (dependencies: Dependencies) =>
  async (errand: Errand): Promise<Observed> => {
    const early = secondsUntil(errand.notBefore, dependencies.now());
    if (early > 0) {
      await dependencies.inquiries.put(errand, early);
      return { outcome: 'inquiry-waits', ids: { brand: errand.brand } };
    }
    const known = await dependencies.connections.list(errand.brand);
    const candidates = known.filter(({ id }) => errand.connection === undefined || id === errand.connection);
    let last: Done = { outcome: 'nobody-to-ask', settled: false };
    for (const connection of candidates) {
      last = (await askOne(dependencies, errand, connection)) ?? last;
      if (last.settled) break;
    }
    return { outcome: outcomeOf(errand, last), ids: { brand: errand.brand, why: last.why ?? '' } };
  };

const secondsUntil = (at: Instant | undefined, now: Instant): number =>
  at === undefined ? 0 : (epochOf(at) - epochOf(now)) / 1000;

const unheard: ReadonlySet<string> = new Set(['nobody-to-ask', 'inquiry-refused', 'inquiry-given-up']);

/** An order that was named and cannot be had is missing, unless the shop does not know it either. */
const outcomeOf = ({ inquiry }: Errand, { outcome, why }: Done): string =>
  inquiry.kind === 'order' && unheard.has(outcome) && why !== 'unknown-number' ? 'order-unheard' : outcome;

const askOne = async (
  dependencies: Dependencies,
  errand: Errand,
  connection: Connection,
): Promise<Done | undefined> => {
  const asked = await askable(dependencies, connection);
  return asked && ask(dependencies, errand, asked);
};

/** Whom Doorstep can ask: a sender that answers, with the key to do so. */
export const askable = async (
  { findSender, secrets, now }: Dependencies,
  connection: Connection,
): Promise<Asked | undefined> => {
  const asking = (await findSender(connection.provider))?.asking;
  const apiKey = asking && (await secrets.read(connection.id))?.apiKey;
  if (!asking || !apiKey) return undefined;
  return { connection, asking, access: { apiKey, settings: connection.settings ?? {}, now: epochOf(now()) } };
};

interface Done {
  readonly outcome: string;
  /** Nobody else need be asked. */
  readonly settled: boolean;
  readonly why?: string;
}

const ask = async (dependencies: Dependencies, errand: Errand, asked: Asked): Promise<Done | undefined> => {
  const { connection, asking, access } = asked;
  const call = asking.ask(errand.inquiry, access);
  if (!call) return undefined;
  const wait = dependencies.pace.take(connection.id, asking.perSecond);
  if (wait > 0)
    return again(dependencies, { ...errand, connection: connection.id }, { afterSeconds: wait, why: 'paced' });
  const reply = await dependencies.web(call).then(
    (answer): Reply => asking.readReply(answer, { inquiry: errand.inquiry, access }),
    (): Reply => ({ kind: 'later', afterSeconds: pauseAfter(errand.attempts), why: 'no-answer' }),
  );
  if (reply.kind === 'refused') return { outcome: 'inquiry-refused', settled: false, why: reply.why };
  if (reply.kind === 'later') return again(dependencies, { ...errand, connection: connection.id }, reply);
  return take(dependencies, errand, { connection, reply });
};

const pauseAfter = (attempts: number): number => Math.min(60 * 2 ** attempts, LONGEST_PAUSE_SECONDS);

const again = async (
  { inquiries, now }: Dependencies,
  errand: Errand,
  { afterSeconds, why }: { readonly afterSeconds: number; readonly why: string },
): Promise<Done> => {
  const notBefore = secondsLater(now(), afterSeconds);
  if (isTooLate(errand, notBefore)) return { outcome: 'inquiry-given-up', settled: true, why };
  const attempts = errand.attempts + (why === 'paced' ? 0 : 1);
  await inquiries.put({ ...errand, attempts, notBefore }, afterSeconds);
  return { outcome: 'inquiry-later', settled: true, why };
};

const isTooLate = ({ since }: Errand, at: Instant): boolean => at > secondsLater(since, GIVEN_UP_AFTER_SECONDS);

type Answered = { readonly connection: Connection; readonly reply: Extract<Reply, { kind: 'read' }> };

const take = async (dependencies: Dependencies, errand: Errand, { connection, reply }: Answered): Promise<Done> => {
  const { reading, next } = reply;
  const own = { ...errand, connection: connection.id };
  const news = reading.kind === 'news' ? answersOf(reading, errand.inquiry) : undefined;
  const beaten = news && (await hearNews(dependencies, connection, news));
  if (beaten) return again(dependencies, own, { afterSeconds: 60, why: beaten });
  if (next) return askFurther(dependencies, own, next);
  const { kind } = errand.inquiry;
  if (kind === 'orders') await dependencies.connections.looked(errand.brand, connection.id, errand.since);
  return { outcome: news ? 'inquiry-answered' : 'inquiry-empty', settled: news !== undefined || kind !== 'parcel' };
};

/** More of the same answer: the clock alone ends what never ends, and whoever names the same page again is not asked for it. */
const askFurther = async ({ inquiries, now }: Dependencies, errand: Errand, next: Inquiry): Promise<Done> => {
  if (isSame(next, errand.inquiry) || isTooLate(errand, now()))
    return { outcome: 'inquiry-given-up', settled: true, why: 'endless-pages' };
  await inquiries.put({ ...errand, inquiry: next, attempts: 0 });
  return { outcome: 'inquiry-answered', settled: true };
};

type News = Extract<Reading, { kind: 'news' }>;

/** Whoever asks for an order and is told its name again asks no further: it would ask for ever. */
const answersOf = ({ orders = [], ...news }: News, { kind }: Inquiry): News => ({
  ...news,
  orders: orders.filter(({ fetch }) => kind !== 'order' || fetch === undefined),
});

const isSame = (a: Inquiry, b: Inquiry): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Tells why, if not all of it could be written. */
const hearNews = async (
  dependencies: Dependencies,
  { brand, id: connection }: Connection,
  { orders = [], parcels }: News,
): Promise<string | undefined> => {
  for (const news of orders) await dependencies.told.keep(brand, { news, heardAt: dependencies.now(), connection });
  const applied = await applyNews(dependencies, Number.POSITIVE_INFINITY)({ brand, connection, parcels });
  return applied.kind === 'applied' ? undefined : applied.kind;
};

import type { Instant } from '../../domain/time.ts';
import type { Reply } from '../../senders/asking.ts';
import type { Inquiry } from '../../senders/inquiry.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Connection, Connections } from '../adapters/connections.ts';
import type { Errand, InquiryQueue } from '../adapters/inquiry-queue.ts';
import type { OrderNewsStore } from '../adapters/order-news-store.ts';
import { type ApplyNewsDependencies, applyNews } from '../stories/apply-news.ts';
import { isTooLate } from './put-off.ts';

export interface TakeAnswerDependencies extends ApplyNewsDependencies {
  readonly connections: Pick<Connections, 'looked'>;
  readonly told: Pick<OrderNewsStore, 'keep'>;
  readonly inquiries: InquiryQueue;
  readonly now: () => Instant;
}

type Answered = { readonly connection: Connection; readonly reply: Extract<Reply, { kind: 'read' }> };

/** `beaten`: not all of it could be written. `settled`: nobody else need be asked. */
export type Taken =
  | { readonly kind: 'beaten'; readonly why: string }
  | { readonly kind: 'taken'; readonly outcome: string; readonly settled: boolean; readonly why?: string };

/** Hears what was answered as a webhook's news, and asks for the next page of it. Safe to repeat. */
export const takeAnswer = async (
  dependencies: TakeAnswerDependencies,
  errand: Errand,
  { connection, reply: { reading, next } }: Answered,
): Promise<Taken> => {
  const news = reading.kind === 'news' ? answersOf(reading, errand.inquiry) : undefined;
  const beaten = news && (await hearNews(dependencies, connection, news));
  if (beaten) return { kind: 'beaten', why: beaten };
  if (next) return askFurther(dependencies, { ...errand, connection: connection.id }, next);
  const { kind } = errand.inquiry;
  if (kind === 'orders') await dependencies.connections.looked(errand.brand, connection.id, errand.since);
  const settled = news !== undefined || kind !== 'parcel';
  return { kind: 'taken', outcome: news ? 'inquiry-answered' : 'inquiry-empty', settled };
};

/** More of the same answer: the clock alone ends what never ends, and whoever names the same page again is not asked for it. */
const askFurther = async (
  { inquiries, now }: TakeAnswerDependencies,
  errand: Errand,
  next: Inquiry,
): Promise<Taken> => {
  if (isSame(next, errand.inquiry) || isTooLate(errand, now()))
    return { kind: 'taken', outcome: 'inquiry-given-up', settled: true, why: 'endless-pages' };
  const { brand, connection, since } = errand;
  await inquiries.put({ brand, connection, inquiry: next, since, attempts: 0 });
  return { kind: 'taken', outcome: 'inquiry-answered', settled: true };
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
  dependencies: TakeAnswerDependencies,
  { brand, id: connection }: Connection,
  { orders = [], parcels }: News,
): Promise<string | undefined> => {
  for (const news of orders) await dependencies.told.keep(brand, { news, heardAt: dependencies.now(), connection });
  const applied = await applyNews(dependencies, Number.POSITIVE_INFINITY)({ brand, connection, parcels });
  return applied.kind === 'applied' ? undefined : applied.kind;
};

import type { Instant } from '../../domain/time.ts';
import type { Reply } from '../../senders/asking.ts';
import type { Inquiry } from '../../senders/inquiry.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Connection, Connections } from '../adapters/connections.ts';
import type { Errand, InquiryQueue } from '../adapters/inquiry-queue.ts';
import type { OrderNewsStore } from '../adapters/order-news-store.ts';
import type { Observed } from '../runtime/observation.ts';
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
export type Taken = { readonly kind: 'beaten'; readonly why: string } | (Heard & { readonly kind: 'taken' });

interface Heard {
  readonly outcome: string;
  readonly settled: boolean;
  readonly why?: string;
  /** Orders of the answer that could not be read, each told of by itself. */
  readonly unread?: readonly Observed[];
}

/** Hears what was answered as a webhook's news, and asks for the next page of it. Safe to repeat. */
export const takeAnswer = async (
  dependencies: TakeAnswerDependencies,
  errand: Errand,
  { connection, reply: { reading, next } }: Answered,
): Promise<Taken> => {
  const news = reading.kind === 'news' ? answersOf(reading, errand.inquiry) : undefined;
  const beaten = news && (await hearNews(dependencies, connection, news));
  if (beaten) return { kind: 'beaten', why: beaten };
  const unread = unreadIn(reading, connection);
  if (next) {
    const further = await askFurther(dependencies, { ...errand, connection: connection.id }, next);
    return { kind: 'taken', ...further, unread };
  }
  const { kind } = errand.inquiry;
  if (kind === 'orders') await dependencies.connections.looked(errand.brand, connection.id, errand.since);
  const settled = news !== undefined || kind !== 'parcel';
  return { kind: 'taken', outcome: news ? 'inquiry-answered' : 'inquiry-empty', settled, unread };
};

/** Its next change brings such an order again, and nothing else does: somebody must know. */
const unreadIn = (reading: Reading, { brand, id }: Connection): readonly Observed[] => {
  const unread = reading.kind === 'unreadable' ? [] : (reading.unread ?? []);
  return unread.map(({ reference = '', why }) => ({
    outcome: 'order-unheard',
    ids: { brand, connection: id, order: reference, why },
  }));
};

/** More of the same answer: the clock alone ends what never ends, and whoever names the same page again is not asked for it. */
const askFurther = async (
  { inquiries, now }: TakeAnswerDependencies,
  errand: Errand,
  next: Inquiry,
): Promise<Heard> => {
  if (isSame(next, errand.inquiry) || isTooLate(errand, now()))
    return { outcome: 'inquiry-given-up', settled: true, why: 'endless-pages' };
  const { brand, connection, since } = errand;
  await inquiries.put({ brand, connection, inquiry: next, since, attempts: 0 });
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
  dependencies: TakeAnswerDependencies,
  { brand, id: connection }: Connection,
  { orders = [], parcels }: News,
): Promise<string | undefined> => {
  for (const news of orders) await dependencies.told.keep(brand, { news, heardAt: dependencies.now(), connection });
  const applied = await applyNews(dependencies, Number.POSITIVE_INFINITY)({ brand, connection, parcels });
  return applied.kind === 'applied' ? undefined : applied.kind;
};

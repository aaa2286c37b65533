import { TryAgain } from '../../domain/errors.ts';
import { instantOf } from '../../domain/time.ts';
import type { Delivery, Proof } from '../../senders/delivery.ts';
import type { OrderNews } from '../../senders/order-news.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Greeting, Sender, Trust } from '../../senders/sender.ts';
import type { ConnectionSecrets } from '../adapters/connection-secrets.ts';
import type { Connection, Connections } from '../adapters/connections.ts';
import type { KeptDeliveries } from '../adapters/kept-deliveries.ts';
import type { KeySets } from '../adapters/key-sets.ts';
import type { OrderNewsStore } from '../adapters/order-news-store.ts';
import type { FindSender } from '../adapters/senders.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../runtime/http.ts';
import type { Observed } from '../runtime/observation.ts';
import { sideBySide } from '../runtime/side-by-side.ts';
import { type ApplyNewsDependencies, applyNews } from '../stories/apply-news.ts';

export interface Dependencies extends Omit<ApplyNewsDependencies, 'now'> {
  readonly connections: Pick<Connections, 'find'>;
  readonly secrets: Pick<ConnectionSecrets, 'read'>;
  readonly kept: Pick<KeptDeliveries, 'keep'>;
  readonly told: Pick<OrderNewsStore, 'keep'>;
  readonly keySets: KeySets;
  readonly findSender: FindSender;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Orders that one delivery may concern within the request; more are applied from the stream. */
const MOST_ORDERS = 20;
/** A larger body is not read. */
const MOST_BODY_BYTES = 1024 * 1024;

/** Writes what one webhook says into the journeys it concerns. Safe to repeat; sends nothing, wakes nobody. Answers 200, 401 or, if nothing could be stored, 503. */
export const receiveWebhook =
  (dependencies: Dependencies) =>
  async (request: HttpRequest): Promise<HttpAnswer> => {
    try {
      return await receive(dependencies, request);
    } catch (error) {
      throw new TryAgain('A delivery could not be stored', { cause: error });
    }
  };

interface Received {
  readonly address: string;
  readonly connection: Connection;
  readonly sender: Sender;
  readonly delivery: Delivery;
  /** Some senders bring theirs as it is, in a header. */
  readonly secrets: readonly string[];
}

const receive = async (dependencies: Dependencies, request: HttpRequest): Promise<HttpAnswer> => {
  const { connections, secrets, findSender, now } = dependencies;
  const address = request.pathParameters.connection ?? '';
  const connection = await connections.find(address);
  const sender = connection && (await findSender(connection.provider));
  if (!sender) return refused({ outcome: 'unknown-connection' });

  const { body, headers, method, path, query } = request;
  const confidence = await secrets.read(connection.id);
  if (!confidence) return refused({ outcome: 'untrusted', ids: { connection: connection.id, why: 'no-secret' } });
  const delivery = { body, headers, method, path, query };
  const received = { address, connection, sender, delivery, secrets: confidence.secrets };
  const proof = { secrets: confidence.secrets, settings: connection.settings ?? {}, now: now() };
  const greeting = sender.greet?.(received.delivery, proof);
  if (greeting) return greet(greeting, connection.id);
  const trust = await trustIn(dependencies.keySets, received, proof);
  if (!trust.trusted) return refused({ outcome: 'untrusted', ids: { connection: connection.id, why: trust.why } });

  const { outcome, ids } = await hearDelivery(dependencies, received);
  return jsonAnswer(200, { received: true }, { outcome, ids: { connection: connection.id, ...ids } });
};

const greet = ({ status, why, headers, body }: Greeting, connection: string): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: body ?? JSON.stringify({ received: status === 200 }),
  outcome: status === 200 ? 'greeted' : 'untrusted',
  ids: { connection, why },
});

/** A key that we do not know may be younger than our copy of what the sender publishes. */
const trustIn = async (keySets: KeySets, { sender, delivery }: Received, proof: Proof): Promise<Trust> => {
  const { publishedKeys } = sender;
  if (!publishedKeys || proof.settings.jwks) return sender.trust(delivery, proof);
  const keySet = await keySets.read(publishedKeys);
  // A refusal would be final for some senders, and this one is our own trouble.
  if (keySet === undefined) throw new TryAgain('Nobody can be checked: the keys that they publish could not be had');
  const trust = sender.trust(delivery, { ...proof, keySet });
  if (trust.trusted || trust.why !== 'unknown-key') return trust;
  return sender.trust(delivery, { ...proof, keySet: await keySets.readAnew(publishedKeys) });
};

const refused = (observed: Observed): HttpAnswer => jsonAnswer(401, { received: false }, observed);

const hearDelivery = async (dependencies: Dependencies, received: Received): Promise<Observed> => {
  const { sender, delivery, connection } = received;
  if (delivery.body.byteLength > MOST_BODY_BYTES) return keep(dependencies, received, 'too-large');
  const reading = sender.read(delivery, { settings: connection.settings ?? {}, now: dependencies.now() });
  if (reading.kind === 'unreadable') return keep(dependencies, received, reading.why);
  const heard = await hearReading(dependencies, received, reading);
  const [unread] = reading.unread ?? [];
  // What could be read is heard; the rest waits with it for whoever mends the adapter.
  return unread ? keep(dependencies, received, unread.why) : heard;
};

const hearReading = async (
  dependencies: Dependencies,
  received: Received,
  reading: Exclude<Reading, { kind: 'unreadable' }>,
): Promise<Observed> => {
  if (reading.kind === 'news') return hearNews(dependencies, received, reading);
  const { then, why } = reading;
  // What the sender waits for is asked from the stream.
  return then ? keep(dependencies, received, why) : { outcome: 'nothing', ids: { why } };
};

const hearNews = async (
  dependencies: Dependencies,
  received: Received,
  reading: Extract<Reading, { kind: 'news' }>,
): Promise<Observed> => {
  const { connection } = received;
  const { brand, id } = connection;
  const { orders = [] } = reading;
  const told = orders.length > 0 && (await keepOrders(dependencies, connection, orders).catch(failed));
  if (told) return keep(dependencies, received, told.why);
  if (reading.parcels.length === 0) return { outcome: 'order-told' };
  const apply = applyNews({ ...dependencies, now: () => instantOf(dependencies.now()) }, MOST_ORDERS);
  const applied = await apply({ brand, connection: id, parcels: reading.parcels }).catch(failed);
  if (applied.kind === 'failed') return keep(dependencies, received, applied.why);
  if (applied.kind !== 'applied') return keep(dependencies, received, applied.kind);
  const { changed, early } = applied;
  return { outcome: outcomeOf(applied), ids: { changed, early } };
};

/** What was said of orders is applied from the stream: an order wants more than a request has time for. */
const keepOrders = async (
  { told, now }: Dependencies,
  { brand, id }: Connection,
  orders: readonly OrderNews[],
): Promise<undefined> => {
  const heardAt = instantOf(now());
  await sideBySide(orders, (news) => told.keep(brand, { news, heardAt, connection: id }));
};

const outcomeOf = ({ changed, early }: { readonly changed: number; readonly early: number }): string => {
  if (changed > 0) return 'applied';
  return early > 0 ? 'early' : 'known';
};

/** Whatever went wrong, the delivery itself is still at hand. The error's name is all that is told. */
const failed = (error: unknown): { readonly kind: 'failed'; readonly why: string } => ({
  kind: 'failed',
  why: error instanceof Error ? error.name : 'not-an-error',
});

const keep = async ({ kept, now }: Dependencies, received: Received, why: string): Promise<Observed> => {
  const { address, connection, secrets } = received;
  const { id, brand, provider, settings } = connection;
  const receivedAt = instantOf(now());
  // EasyPost tells the path that it called.
  const isOpening = (text: string): boolean => secrets.includes(text.trim()) || text.includes(address);
  const headers = Object.entries(received.delivery.headers).filter(([, text]) => !isOpening(text));
  const delivery = { ...received.delivery, headers: Object.fromEntries(headers) };
  const form = await kept.keep(address, { connection: id, brand, provider, settings, receivedAt, why, delivery });
  return { outcome: form === 'whole' ? 'kept' : 'kept-digest', ids: { why } };
};

import { type Instant, secondsLater } from '../../domain/time.ts';
import type { Inquiry } from '../../senders/inquiry.ts';
import type { Connection } from '../adapters/connections.ts';
import type { Observed } from '../runtime/observation.ts';
import { sideBySide } from '../runtime/side-by-side.ts';
import { type Asked, askable } from './askable.ts';
import type { Dependencies } from './handler.ts';

/** The first look goes back so far; every later one to the last, and a little further: clocks differ, and pages are read while orders change. */
const FIRST_LOOK_SECONDS = 24 * 3600;
const OVERLAP_SECONDS = 600;

/** Puts one errand for each shop that promises no delivery of its webhooks, to look for orders that nobody told of. */
export const lookForOrders = (dependencies: Dependencies) => async (): Promise<Observed> => {
  const { brands, connections, inquiries, now } = dependencies;
  const known = await Promise.all((await brands.list()).map(({ id }) => connections.list(id)));
  const looks = (await sideBySide(await askable(dependencies, known.flat()), lookOf(dependencies), 4)).flat();
  const since = now();
  for (const [{ brand, id: connection }, inquiry] of looks)
    await inquiries.put({ brand, connection, inquiry, since, attempts: 0 });
  return { outcome: 'looked-for-orders', ids: { errands: looks.length } };
};

const lookOf =
  (dependencies: Dependencies) =>
  async (asked: Asked): Promise<readonly (readonly [Connection, Inquiry])[]> => {
    const inquiry = await nextLook(dependencies, asked);
    return asked.asking.ask(inquiry, asked.access) ? [[asked.connection, inquiry]] : [];
  };

const nextLook = async ({ connections, now }: Dependencies, { connection }: Asked): Promise<Inquiry> => {
  const last: Instant | undefined = await connections.lookedAt(connection.brand, connection.id);
  const since = last ? secondsLater(last, -OVERLAP_SECONDS) : secondsLater(now(), -FIRST_LOOK_SECONDS);
  return { kind: 'orders', since };
};

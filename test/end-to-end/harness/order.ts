import { randomUUID } from 'node:crypto';
import { type Connection, type Parcel, type Scan, sendScans } from './carriers.ts';
import { errorsMet, statesEntered, statusOf } from './executions.ts';
import { type Answered, call } from './http.ts';
import { emailsTo, pagesAbout, textsTo } from './outbox.ts';
import { until } from './until.ts';

export interface Buyer {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface Placed {
  readonly brand: string;
  readonly key: string;
  readonly doorstep: Connection;
  readonly orderId: string;
  readonly reference: string;
  readonly page: string;
  readonly buyer: Buyer;
  readonly parcels: readonly Parcel[];
}

/** Scans happened a second apart yesterday, in the order in which they are made: the carrier's clock is not the story's. */
let scans = 0;
const began = Date.now() - 24 * 3_600_000;

export const aScan = (status: string, more: Partial<Scan> = {}): Scan => ({
  id: randomUUID(),
  status,
  at: new Date(began + ++scans * 1000).toISOString(),
  ...more,
});

/** One order as its shop, its carrier, its buyer and the team can see and touch it. */
export const order = (placed: Placed) => {
  const { brand, key, reference, orderId, buyer, parcels, doorstep } = placed;
  const path = `/v1/orders/${encodeURIComponent(reference)}`;
  const get = async (rest: string): Promise<any> => {
    const answer = await call('GET', `${path}${rest}`, { key });
    if (answer.status !== 200) throw new Error(`GET ${rest}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  const now = () => get('');
  const notices = async (): Promise<readonly any[]> => (await get('/notices')).notices;
  const execution = (life = 1) => ({ brand, order: orderId, life });

  /** What a carrier says of a parcel, in one call. It is answered with 200, exactly. */
  const hear = async (heard: readonly Scan[], parcel = parcels[0]!): Promise<void> => {
    const { status } = await sendScans(doorstep, [{ ...parcel, scans: heard }]);
    if (status !== 200) throw new Error(`The webhook answered ${status}`);
  };

  const emails = () => emailsTo(buyer.email);
  const texts = () => textsTo(buyer.phone);
  const pages = () => pagesAbout(reference);

  return {
    ...placed,
    path,
    now,
    notices,
    emails,
    texts,
    pages,
    hear,
    scan: (status: string, more: Partial<Scan> = {}, parcel = parcels[0]!) => hear([aScan(status, more)], parcel),
    post: (rest: string, body: unknown = {}): Promise<Answered> => call('POST', `${path}${rest}`, { key, body }),
    timeline: async (): Promise<readonly any[]> => {
      const { interactions, next } = await get('/timeline?limit=100');
      if (next) throw new Error('This order has a longer timeline than its story thinks');
      return interactions;
    },
    reaches: (stage: string, within = 20) => until(now, (seen) => seen.stage === stage, { within }),
    /** The subjects of the buyer's e-mails, once there are so many. */
    subjects: async (count: number, within = 20): Promise<readonly string[]> =>
      (await until(emails, (seen) => seen.length >= count, { within })).map(({ subject }) => subject),
    /** Once a notice of this reason (and channel) has its last word in the ledger. */
    told: (reason: string, { channel = 'email', count = 1, within = 20 } = {}) =>
      until(
        async () => (await notices()).filter((one) => one.reason === reason && one.channel === channel),
        (seen) => seen.filter(({ state }) => state === 'sent').length >= count,
        { within },
      ),
    /** Nothing of this order waits to be sent. */
    allTold: (within = 20) =>
      until(notices, (seen) => seen.length > 0 && seen.every(({ state }) => !['claimed', 'sending'].includes(state)), {
        within,
      }),
    status: (life = 1) => statusOf(execution(life)),
    ends: (life = 1, within = 30) =>
      until(
        () => statusOf(execution(life)),
        (status) => status !== 'RUNNING' && status !== 'NONE',
        { within },
      ),
    execution,
    states: (life = 1) => statesEntered(execution(life)),
    errors: (life = 1) => errorsMet(execution(life)),
    /** The execution stands in this wait. */
    waitsIn: (state: string, { life = 1, within = 20 } = {}) =>
      until(
        () => statesEntered(execution(life)).catch(() => []),
        (states) => states.at(-1) === state,
        { within },
      ),
    /** The open cases of this order. */
    cases: async (): Promise<readonly any[]> => {
      const { body } = await call('GET', '/v1/cases?limit=100', { key });
      return body.cases.filter((one: any) => one.orderId === orderId);
    },
  };
};

export type Order = ReturnType<typeof order>;

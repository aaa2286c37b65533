import { type Heard, type Parcel, type Scan, sendScans } from './harness/carriers.ts';
import type { Order } from './harness/order.ts';
import { aParcel, aShop } from './harness/shop.ts';
import { until } from './harness/until.ts';

const ORDERS = 100;
/** Another story for another number; a failing one is told again by the same. */
const SEED = Number(process.env.DOORSTEP_SEED ?? 20261122);

/** Mulberry32: small, and the same everywhere. */
const chance = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 1_000_000) % below;
  };
};

const steps = ['known', 'shipped', 'out-for-delivery', 'ready-for-pickup', 'delivered'];
/** How far a parcel has surely come with this status, and what is wrong with it. Written down once more, on purpose. */
const meanings: Readonly<Record<string, { readonly step: number; readonly problem?: string }>> = {
  label_created: { step: 0 },
  in_transit: { step: 1 },
  out_for_delivery: { step: 2 },
  available_for_pickup: { step: 3 },
  delivered: { step: 4 },
  delayed: { step: 0, problem: 'delay' },
  delivery_attempt_failed: { step: 1, problem: 'attempt-failed' },
  exception: { step: 0, problem: 'exception' },
  returned_to_sender: { step: 1, problem: 'returned' },
  lost: { step: 0, problem: 'lost' },
  damaged: { step: 0, problem: 'damaged' },
};
const statuses = Object.keys(meanings);
/** Ordinary news is commoner than trouble. */
const drawn = [...statuses, ...Array(3).fill(statuses.slice(1, 5)).flat()];

interface Story {
  readonly order: Order;
  readonly heard: readonly Heard[];
}

const meaningOf = ({ status }: Scan) => meanings[status]!;

/** What a parcel's scans add up to, whatever order they came in. */
const fold = ({ scans }: Heard) => {
  const step = Math.max(0, ...scans.map((scan) => meaningOf(scan).step));
  const newest = scans.at(-1);
  // What goes back goes back, whatever is scanned on that way; nothing else is told of it.
  const isBack = scans.some(({ status }) => status === 'returned_to_sender');
  const problem = isBack ? 'returned' : newest && meaningOf(newest).problem;
  return { step, status: newest?.status, problem, told: isBack ? 0 : step };
};

const stageOf = (parcels: readonly ReturnType<typeof fold>[]): string => {
  if (parcels.every(({ step }) => step === 4)) return 'delivered';
  if (parcels.some(({ step }) => step >= 2)) return 'out-for-delivery';
  return parcels.some(({ step }) => step === 1) ? 'shipped' : 'placed';
};

/**
 * For a machine that has more to do than this: nothing here is about speed. A function that was too slow is stopped, and what it had in hand comes again
 * after a minute and a half.
 */
const patience = { within: 300, every: 250 };

/** Each function runs a process for each call at the same time: more than a few only make this machine wait. */
const CALLERS = 6;
const sideBySide = async <Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> => {
  const queue = [...items];
  const caller = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
};

describe(`a hundred orders with scans drawn at random (DOORSTEP_SEED=${SEED})`, () => {
  test('end where their scans add up to, and every buyer has heard everything that is true, once', async () => {
    const draw = chance(SEED);
    const shops = await Promise.all(['one', 'two', 'three', 'four'].map((name) => aShop(`many-${name}`)));
    const began = Date.now() - 12 * 3_600_000;
    const tell = (parcel: Parcel, place: number): Heard => ({
      ...parcel,
      scans: Array.from({ length: 1 + draw(7) }, (_, index) => ({
        id: `s-${place}-${index}`,
        status: drawn[draw(drawn.length)]!,
        at: new Date(began + index * 60_000).toISOString(),
      })),
    });

    const drafts = Array.from({ length: ORDERS }, (_, index) => {
      const parcels = Array.from({ length: 1 + draw(3) }, aParcel);
      return { index, shop: shops[index % shops.length]!, parcels, heard: parcels.map(tell) };
    });
    // Kept in the order of the drafts: what is drawn next must not depend on who was quicker.
    const stories: Story[] = [];
    await sideBySide(drafts, async ({ index, shop, parcels, heard }) => {
      stories[index] = { order: await shop.places({ parcels }), heard };
    });

    // Every scan comes at least once, alone or with others, in no order; some come again.
    const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
      items
        .map((item) => ({ item, at: draw(1_000_000) }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item);
    const portions = (scans: readonly Scan[]): readonly (readonly Scan[])[] => {
      const count = 1 + draw(3);
      return scans.length === 0 ? [] : [scans.slice(0, count), ...portions(scans.slice(count))];
    };
    const calls = stories.flatMap(({ order, heard }) =>
      heard.flatMap((parcel) => {
        const again = parcel.scans.filter(() => draw(3) === 0);
        const all = [...portions(shuffled(parcel.scans)), ...portions(again)];
        return all.map((scans) => ({ order, parcel: { ...parcel, scans } }));
      }),
    );
    await sideBySide(shuffled(calls), async ({ order, parcel }) => {
      // A carrier whose news could not be stored is asked to send it again.
      const answer = await until(
        () => sendScans(order.doorstep, [parcel]),
        ({ status }) => status !== 503,
        patience,
      );
      expect(answer.status).toBe(200);
    });

    await sideBySide(stories, judge);
  }, 900_000);
});

const scansIn = (timeline: readonly any[]) => timeline.filter(({ kind }) => kind === 'scan');

const judge = async ({ order, heard }: Story): Promise<void> => {
  const folded = heard.map((parcel) => ({ ...parcel, ...fold(parcel) }));
  // News whose order was changed by others again and again is thanked for, kept, and heard from the stream. With its scans comes all that follows from them.
  const count = folded.reduce((sum, one) => sum + one.scans.length, 0);
  const timeline = await until(order.timeline, (all) => scansIn(all).length >= count, patience);
  expect(scansIn(timeline)).toHaveLength(count);
  const seen = await order.now();
  expect({ reference: order.reference, stage: seen.stage }).toEqual({
    reference: order.reference,
    stage: stageOf(folded),
  });
  const byNumber = <One extends { trackingNumber: string }>(all: readonly One[]): readonly One[] =>
    [...all].sort((a, b) => (a.trackingNumber < b.trackingNumber ? -1 : 1));
  expect(byNumber<any>(seen.parcels).map(({ step, status }) => ({ step, status }))).toEqual(
    byNumber(folded).map(({ step, status }) => ({ step: steps[step], status })),
  );
  expect(seen.problems.map((one: any) => `${one.kind} ${one.parcel.trackingNumber}`).sort()).toEqual(
    folded.flatMap(({ problem, trackingNumber }) => (problem ? [`${problem} ${trackingNumber}`] : [])).sort(),
  );
  const opened = timeline.filter(({ kind }) => kind === 'problem-opened');
  await judgeNotices(order, { folded, opened });
};

interface Judged {
  readonly folded: readonly (Heard & ReturnType<typeof fold>)[];
  readonly opened: readonly any[];
}

/** What is true of this order now must have been told: nothing less, and of problems this very episode. */
const judgeNotices = async (order: Order, { folded, opened }: Judged): Promise<void> => {
  const nameOfParcel = (parcel?: Parcel) => (parcel ? `${parcel.trackingNumber} ${parcel.carrier}` : '-');
  const episodeOf = (name: string) =>
    Math.max(0, ...opened.filter(({ parcel }) => nameOfParcel(parcel) === name).map(({ episode }) => episode));
  const due = [
    'confirmed - 1 email',
    ...folded.flatMap(({ told, problem, ...parcel }) => {
      const name = nameOfParcel(parcel);
      return [
        ...(told > 0 ? [`${steps[told]} ${name} 1 email`] : []),
        ...(told > 1 ? [`${steps[told]} ${name} 1 sms`] : []),
        ...(problem
          ? ['email', 'sms', 'team'].map((channel) => `${problem} ${name} ${episodeOf(name)} ${channel}`)
          : []),
      ];
    }),
  ];
  const isFinal = ({ state }: any) => ['sent', 'not-sent', 'uncertain'].includes(state);
  const saidOf = (notices: readonly any[]) => notices.filter(({ state }) => state === 'sent' || state === 'uncertain');
  const nameOf = ({ reason, parcel, episode, channel }: any) =>
    `${reason} ${nameOfParcel(parcel)} ${episode} ${channel}`;
  const notices = await until(
    order.notices,
    (seen) => seen.every(isFinal) && due.every((one) => saidOf(seen).map(nameOf).includes(one)),
    patience,
  );
  expect(notices.map(({ id }) => id)).toHaveLength(new Set(notices.map(({ id }) => id)).size);
  const [emails, texts, pages] = await Promise.all([order.emails(), order.texts(), order.pages()]);
  judgeSaid(notices, 'email', emails);
  judgeSaid(notices, 'sms', texts);
  judgeSaid(notices, 'team', pages);
  const sent = notices.filter(({ state, channel }) => state === 'sent' && channel === 'email');
  expect(emails.map(({ id }) => id)).toEqual(expect.arrayContaining(sent.map(({ providerId }) => providerId)));
};

/** What left the house is what the ledger says, one by one. Only what it doubts, since a function was stopped in the middle, may be more: one for each attempt. */
const judgeSaid = (notices: readonly any[], by: string, left: readonly unknown[]): void => {
  const own = notices.filter(({ channel }) => channel === by);
  const least = own.filter(({ state }) => state === 'sent').length;
  const most = own.reduce(
    (sum, { state, doubtful, attempts }) => sum + (doubtful ? attempts : Number(state === 'sent')),
    0,
  );
  expect(left.length).toBeGreaterThanOrEqual(least);
  expect(left.length).toBeLessThanOrEqual(most);
};

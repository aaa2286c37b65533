import { setTimeout as pause } from 'node:timers/promises';
import { noticeKey } from '../../../domain/notice.ts';
import { type Stage, stageOf } from '../../../domain/stage.ts';
import { orderKey } from '../../../lambdas/adapters/keys.ts';
import { readOutbox } from '../../../local/outbox.ts';
import { judgeMissing, judgeSending, type Left, repeated } from './judge.ts';
import { isQuiet, type Look, type Seen } from './look.ts';
import { inTurns } from './round.ts';
import type { Soaked } from './soak-orders.ts';

const LOOKERS = 6;

/** Waits until every one of them is at rest, and answers what stands in the table then. */
export const untilAllQuiet = async (
  all: readonly Soaked[],
  look: Look,
  withinSeconds: number,
): Promise<ReadonlyMap<Soaked, Seen>> => {
  const deadline = Date.now() + withinSeconds * 1000;
  const quiet = new Map<Soaked, Seen>();
  for (;;) {
    const waiting = all.filter((one) => !quiet.has(one));
    await inTurns(
      waiting,
      async (one) => {
        const { brand, orderId, doorstep } = one.order;
        const seen = await look({ pk: orderKey(brand, orderId), address: doorstep.address });
        if (isQuiet(seen)) quiet.set(one, seen);
      },
      LOOKERS,
    );
    if (quiet.size === all.length) return quiet;
    if (Date.now() > deadline)
      throw new Error(`${all.length - quiet.size} orders are not at rest after ${withinSeconds} s`);
    await pause(1000);
  }
};

/** What left the house, by whom it reached: a buyer's address or number, or an order's reference for the team. */
export const everythingSent = async (endpoint: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const sent = new Map<string, string[]>();
  const note = (whom: string, id: string) => sent.set(whom, [...(sent.get(whom) ?? []), id]);
  for (const message of await readOutbox(endpoint)) {
    const whom = message.channel === 'topic' ? [/soak-\d-[0-9a-f]{8}-\d+/.exec(message.text)?.[0] ?? ''] : message.to;
    for (const one of whom) note(one, message.id);
  }
  return sent;
};

/** What is wrong with one order that must stand at this stage, of which so many scans were told. */
export const judgeSoaked = (
  { order }: Soaked,
  seen: Seen,
  { stage, scans, sent }: { stage: Stage; scans: number; sent: ReadonlyMap<string, readonly string[]> },
): readonly string[] => {
  const { journey, ledger, interactions } = seen;
  const of = (whom: string): readonly string[] => sent.get(whom) ?? [];
  const left: Left = { email: of(order.buyer.email), sms: of(order.buyer.phone), team: of(order.reference) };
  const heard = interactions.filter(({ what }) => what.kind === 'scan').length;
  const reached = journey && stageOf(journey.rung);
  return [
    ...(reached === stage ? [] : [`stage ${reached}, not ${stage}`]),
    ...(heard === scans ? [] : [`${heard} scans in the timeline, not ${scans}`]),
    ...(journey?.life === 1 ? [] : [`it lives for the ${journey?.life}. time`]),
    ...repeated(interactions.map(({ at, id }) => `${at} ${id}`)).map((id) => `twice in the timeline: ${id}`),
    ...judgeMissing(seen, new Set(ledger.map(noticeKey))),
    ...judgeSending(
      ledger.map((entry) => ({ ...entry, id: noticeKey(entry) })),
      left,
    ).faults,
  ].map((fault) => `${order.reference}: ${fault}`);
};

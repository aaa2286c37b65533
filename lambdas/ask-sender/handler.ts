import { epochOf, type Instant } from '../../domain/time.ts';
import type { Reply } from '../../senders/asking.ts';
import type { BrandStore } from '../adapters/brands.ts';
import type { ConnectionSecrets } from '../adapters/connection-secrets.ts';
import type { Connection, Connections } from '../adapters/connections.ts';
import type { Errand, PutOff } from '../adapters/inquiry-queue.ts';
import type { FindSender } from '../adapters/senders.ts';
import type { Web } from '../adapters/web.ts';
import type { Observed } from '../runtime/observation.ts';
import { type Asked, askable } from './askable.ts';
import type { Pace } from './pace.ts';
import { type Later, pauseAfter, putBack, putOffUntil, stillPutOff } from './put-off.ts';
import { type TakeAnswerDependencies, takeAnswer } from './take-answer.ts';

export interface Dependencies extends TakeAnswerDependencies {
  readonly brands: Pick<BrandStore, 'list'>;
  readonly connections: Pick<Connections, 'list' | 'lookedAt' | 'looked'>;
  readonly secrets: Pick<ConnectionSecrets, 'readAll'>;
  readonly findSender: FindSender;
  readonly web: Web;
  readonly pace: Pace;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Runs one errand. What is answered goes the same way as a webhook would. Safe to repeat. */
export const runErrand =
  (dependencies: Dependencies) =>
  async (errand: Errand): Promise<Observed> => {
    const { brand, inquiry } = errand;
    const early = secondsUntil(errand.notBefore, dependencies.now());
    if (early > 0) {
      await dependencies.inquiries.put(errand, early);
      return { outcome: 'inquiry-waits', ids: { brand } };
    }
    const done = await askInTurn(dependencies, errand);
    const { why = '', unread = [] } = done;
    return {
      outcome: outcomeOf(errand, done),
      ids: { brand, inquiry: inquiry.kind, why },
      ...(unread.length > 0 ? { numbers: { OrdersUnread: unread.length }, besides: unread } : {}),
    };
  };

const secondsUntil = (at: Instant | undefined, now: Instant): number =>
  at === undefined ? 0 : (epochOf(at) - epochOf(now)) / 1000;

interface Done {
  readonly outcome: string;
  readonly why?: string;
  readonly unread?: readonly Observed[];
}

const unheard: ReadonlySet<string> = new Set(['nobody-to-ask', 'inquiry-refused', 'inquiry-given-up']);

/** An order that was named and cannot be had is missing, unless the shop does not know it either. */
const outcomeOf = ({ inquiry }: Errand, { outcome, why }: Done): string =>
  inquiry.kind === 'order' && unheard.has(outcome) && why !== 'unknown-number' ? 'order-unheard' : outcome;

/** One connection after the other, until one knows. */
const askInTurn = async (dependencies: Dependencies, errand: Errand): Promise<Done> => {
  const waiting = stillPutOff(errand, dependencies.now());
  const said: Said[] = [];
  for (const asked of await askable(dependencies, await candidatesOf(dependencies, errand, waiting))) {
    const answer = await ask(dependencies, errand, asked);
    if (answer?.settled) return sumUp(dependencies, errand, { said: [answer], waiting: [] });
    if (answer) said.push(answer);
  }
  return sumUp(dependencies, errand, { said, waiting });
};

/** Whoever could not be asked has its turn again when nobody else knew. */
const sumUp = async (
  dependencies: Dependencies,
  errand: Errand,
  { said, waiting }: { readonly said: readonly Said[]; readonly waiting: readonly PutOff[] },
): Promise<Done> => {
  const later = said.filter((each) => each.kind === 'later');
  const putOff = [...waiting, ...later.map((each) => putOffUntil(dependencies, errand, each))];
  if (putOff.length > 0) return comeBack(dependencies, errand, { putOff, why: later[0]?.why ?? 'put-off' });
  return said.findLast((each) => each.kind === 'done') ?? { outcome: 'nobody-to-ask' };
};

const comeBack = async (
  dependencies: Dependencies,
  errand: Errand,
  { putOff, why }: { readonly putOff: readonly PutOff[]; readonly why: string },
): Promise<Done> => {
  const isBack = await putBack(dependencies, errand, putOff);
  return { outcome: isBack ? 'inquiry-later' : 'inquiry-given-up', why };
};

/** Of an errand that came back, only those that were put off: all others have answered. */
const candidatesOf = async (
  { connections }: Dependencies,
  { brand, connection, putOff }: Errand,
  waiting: readonly PutOff[],
): Promise<readonly Connection[]> => {
  const isIn = (list: readonly PutOff[], id: string): boolean => list.some((each) => each.connection === id);
  return (await connections.list(brand)).filter(
    ({ id }) => (connection === undefined || id === connection) && (!putOff || isIn(putOff, id)) && !isIn(waiting, id),
  );
};

/** `settled`: nobody else need be asked. */
type Said = { readonly settled: boolean } & ((Later & { readonly kind: 'later' }) | (Done & { readonly kind: 'done' }));

const ask = async (dependencies: Dependencies, errand: Errand, asked: Asked): Promise<Said | undefined> => {
  const { connection, asking, access } = asked;
  const { id } = connection;
  const call = asking.ask(errand.inquiry, access);
  if (!call) return undefined;
  const wait = dependencies.pace.take(id, asking.perSecond);
  if (wait > 0) return { kind: 'later', connection: id, afterSeconds: wait, why: 'paced', settled: false };
  const reply = await dependencies.web(call).then(
    (answer): Reply => asking.readReply(answer, { inquiry: errand.inquiry, access }),
    (): Reply => ({ kind: 'later', afterSeconds: pauseAfter(errand.attempts), why: 'no-answer' }),
  );
  if (reply.kind === 'refused') return { kind: 'done', outcome: 'inquiry-refused', settled: false, why: reply.why };
  if (reply.kind === 'later') return { ...reply, connection: id, settled: false };
  const taken = await takeAnswer(dependencies, errand, { connection, reply });
  if (taken.kind === 'taken') return { ...taken, kind: 'done' };
  return { kind: 'later', connection: id, afterSeconds: 60, why: taken.why, settled: true };
};

import { lifeOf } from '../../domain/execution-name.ts';
import { stageOf } from '../../domain/stage.ts';
import { instantOf } from '../../domain/time.ts';
import { ledgerStore } from '../../lambdas/adapters/ledger-store.ts';
import { orderStore } from '../../lambdas/adapters/order-store.ts';
import type { Script } from '../script.ts';
import type { StepFunctions } from '../step-functions/contract.ts';
import type { OrderRecord, SentMessage } from '../study/order-record.ts';
import type { MemoryTable } from '../table.ts';
import { PUBLIC_URL } from './functions.ts';
import type { HandedOver } from './snapshot.ts';

interface Known {
  readonly scripts: readonly Script[];
  readonly orderOf: (script: Script) => string | undefined;
  readonly post: readonly HandedOver[];
  readonly states: StepFunctions;
}

/** What became of the orders that were placed, read from where the product keeps it. */
export const recordsOf = async (
  table: MemoryTable,
  { scripts, orderOf, post, states }: Known,
): Promise<readonly OrderRecord[]> => {
  const [orders, ledger] = [orderStore(table), ledgerStore(table)];
  const sent = Map.groupBy(post, ({ pk }) => pk);
  const executions = Map.groupBy(states.executions(), ({ name }) => lifeOf(name)?.order);
  const records = scripts.map(async (script): Promise<OrderRecord | undefined> => {
    const pk = orderOf(script);
    const journey = pk === undefined ? undefined : await orders.find(pk);
    if (pk === undefined || !journey) return undefined;
    return {
      name: script.name,
      traits: script.traits ?? [],
      plan: journey.plan,
      placedAt: journey.placedAt,
      stage: stageOf(journey.rung),
      ...(journey.score === undefined ? {} : { score: journey.score }),
      timeline: await orders.wholeTimeline(pk),
      ledger: await ledger.entries(pk),
      sent: (sent.get(pk) ?? []).map((message) => anonymous(message, script, journey.order)),
      executions: (executions.get(pk) ?? []).map(({ startedAt, endedAt, transitions }) => ({
        startedAt: instantOf(startedAt),
        ...(endedAt === undefined ? {} : { endedAt: instantOf(endedAt) }),
        transitions,
      })),
    };
  });
  return (await Promise.all(records)).flatMap((record) => record ?? []);
};

/** The order's id is drawn anew in each world: without it, the same message has the same words. */
const anonymous = ({ at, notice, subject, text }: HandedOver, { order }: Script, id: string): SentMessage => {
  const hide = (words: string): string =>
    words
      .replaceAll(order.buyer.name, '…')
      .replaceAll(id, '…')
      .replace(new RegExp(`${PUBLIC_URL}/t/[\\w-]+`, 'g'), PUBLIC_URL);
  return { at, notice, subject: hide(subject), text: hide(text) };
};

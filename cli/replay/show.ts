import { once } from 'node:events';
import type { PlayedOrder } from '../../simulator/replay/replay.ts';
import type { SentMessage } from '../../simulator/study/order-record.ts';
import type { Printer } from '../printer.ts';
import type { Outcome } from './outcome.ts';
import { buyerLines, recordedParts, summaryLines } from './tell-replay.ts';

/** How a replay is shown while it goes on, and at its end. */
export interface Shown {
  readonly add: (orders: readonly PlayedOrder[]) => Promise<void>;
  readonly end: (outcome: Outcome) => Promise<void>;
}

/** As many as a person reads. */
const MOST_BUYERS = 20;

export const showAsText = ({ print }: Printer): Shown => {
  const first: PlayedOrder[] = [];
  return {
    add: async (orders) => {
      first.push(...changed(orders).slice(0, MOST_BUYERS - first.length));
    },
    end: async ({ figures, fidelity }) => {
      for (const line of summaryLines(figures, fidelity)) print(line);
      for (const order of first) for (const line of ['', ...buyerLines(order)]) print(line);
      const more = figures.changed - first.length;
      if (more > 0) print(`\n…and ${more} more (--html writes a page with all of them, --json tells them all).`);
    },
  };
};

const changed = (orders: readonly PlayedOrder[]): readonly PlayedOrder[] =>
  orders.filter(({ differences }) => differences.length > 0);

/** One object, written as it comes: the orders may be many. */
export const showAsJson = (out: NodeJS.WritableStream): Shown => {
  const write = async (text: string): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain');
  };
  let before = '{"orders":[';
  return {
    add: async (orders) => {
      for (const order of changed(orders)) {
        await write(`${before}\n${JSON.stringify(orderContent(order))}`);
        before = ',';
      }
    },
    end: async (outcome) => {
      const { figures, fidelity, lines, unread } = outcome;
      const start = before === ',' ? '' : before;
      await write(`${start}\n],"figures":${JSON.stringify(figures)},"fidelity":${JSON.stringify(fidelity)},`);
      await write(`"lines":${lines},"unread":${unread}}\n`);
    },
  };
};

const orderContent = ({ name, today, candidate, differences }: PlayedOrder) => ({
  order: name,
  placedAt: today.placedAt,
  stage: { today: today.stage, candidate: candidate.stage },
  differences: differences.map(({ kind, notice, before, after }) => ({
    kind,
    ...recordedParts(notice),
    ...(before ? { before: messageContent(before) } : {}),
    ...(after ? { after: messageContent(after) } : {}),
  })),
});

const messageContent = ({ at, subject, text }: SentMessage) => ({ at, subject, text });

import { open } from 'node:fs/promises';
import type { Replayed } from '../replay/difference.ts';
import type { OrderRecord } from '../study/order-record.ts';
import { block, type Packed, packed, tabled } from './block.ts';
import { changesOf } from './changes.ts';
import { figuresOf } from './figures.ts';
import { pageBegin, pageEnd } from './frame.ts';
import { type OrderView, viewOf } from './order-view.ts';
import { overview } from './overview.ts';
import { type ReplayCount, replayCount } from './replay-count.ts';
import { replayOverview } from './replay-overview.ts';
import type { Study } from './study.ts';

/** A page that is written while orders are still being played: what was added is not kept in memory. */
export interface PageFile<Order, Closing> {
  readonly add: (orders: readonly Order[]) => Promise<void>;
  /** Without it the file is no page. */
  readonly finish: (closing: Closing) => Promise<void>;
}

/** One HTML file of a simulation. Replaces what stands there. */
export const openStudyPage = async (path: string): Promise<PageFile<OrderRecord, Study>> => {
  const file = await openBlocks(path, 'Simulation');
  return {
    add: (orders) =>
      file.add(
        orders.map((order) => {
          const view = viewOf(order);
          return { row: rowOf(view), content: packed(view) };
        }),
      ),
    finish: (study) => file.finish(overview(figuresOf(study)).markup),
  };
};

/** One HTML file of a replay: lists the orders whose messages differ, and counts the others. */
export const openReplayPage = async (path: string): Promise<PageFile<Replayed, Pick<Study, 'settings'>>> => {
  const file = await openBlocks(path, 'Replay');
  const counts: ReplayCount = replayCount();
  return {
    add: (orders) => {
      counts.add(orders);
      return file.add(orders.filter(({ differences }) => differences.length > 0).map(replayedEntry));
    },
    finish: ({ settings }) => file.finish(replayOverview(counts.figures(), settings).markup),
  };
};

const replayedEntry = ({ today, candidate, differences }: Replayed): Entry => {
  const views = { today: viewOf(today), candidate: viewOf(candidate) };
  const { changes, counts } = changesOf(differences, views);
  return {
    row: [...rowOf(views.candidate), counts],
    content: [packed(views.today), packed(views.candidate), changes],
  };
};

interface Entry {
  readonly row: Packed;
  readonly content: Packed;
}

/** What list and filters need of an order; its fields are known to page/blocks.js, too. */
const rowOf = ({ name, stage, score, messages, traits, problems }: OrderView): Packed => [
  name,
  stage,
  score ?? null,
  messages,
  traits,
  problems,
];

/** Few enough to be unpacked at a click, many enough to share their texts. */
const ORDERS_A_BLOCK = 250;

const openBlocks = async (path: string, title: string) => {
  const file = await open(path, 'w');
  await file.writeFile(pageBegin(title));
  return {
    add: async (entries: readonly Entry[]): Promise<void> => {
      for (let first = 0; first < entries.length; first += ORDERS_A_BLOCK) {
        const some = entries.slice(first, first + ORDERS_A_BLOCK);
        await file.writeFile(blockOf('rows', await block(some.map(({ row }) => row))));
        await file.writeFile(blockOf('orders', await block(tabled(some.map(({ content }) => content)))));
      }
    },
    finish: async (overviewMarkup: string): Promise<void> => {
      await file.writeFile(pageEnd(title, overviewMarkup));
      await file.close();
    },
  };
};

const blockOf = (kind: 'rows' | 'orders', content: string): string =>
  `<script type="application/octet-stream" data-${kind}>${content}</script>\n`;

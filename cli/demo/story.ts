import { Obstacle } from '../../local/obstacle.ts';
import type { Print } from '../../local/printer.ts';
import type { Demo } from '../../local/state.ts';
import { deliver, refuseOthersThan200 } from '../signed-delivery.ts';
import type { OrderView, Placed } from '../views.ts';
import { carrierHistory, type Way } from './carrier-history.ts';
import { demoOrder } from './demo-order.ts';
import { type ShopApi, shopApi } from './shop-api.ts';
import { type Watch, watchOrder } from './watch.ts';

export interface Stage {
  /** Where the API answers, without a slash at the end. */
  readonly address: string;
  readonly endpoint: string;
  readonly demo: Demo;
  readonly print: Print;
  readonly signal?: AbortSignal | undefined;
}

/** How long a message may take before the demonstration gives up on it. */
const messageWithinSeconds = 20;
const endWithinSeconds = 45;

/** Plays one order from checkout to score, as shop, carrier and buyer, and prints what the running system says of it. */
export const playStory = async (stage: Stage, way: Way): Promise<Placed> => {
  const began = Date.now();
  const api = shopApi({ address: stage.address, key: stage.demo.key });
  const order = demoOrder();
  const placed = await api.place(order);
  const watch = watchOrder({ ...stage, api, order: placed, began });
  await watch.until('the first message', messageWithinSeconds, allTold(api, placed, 0));
  for (const body of await carrierHistory(way, { ...order.parcels[0] }, began))
    await scan(stage, { api, placed, watch }, body);
  await watch.until('the check-in', endWithinSeconds, ({ stage: at }) => at === 'asked');
  await watch.until('the check-in’s e-mail', messageWithinSeconds, allTold(api, placed, 0));
  await answerHappily(placed);
  await watch.until('the score', endWithinSeconds, ({ score }) => score !== undefined);
  await watch.until('the invitation’s e-mail', messageWithinSeconds, allTold(api, placed, 0));
  return placed;
};

interface Played {
  readonly api: ShopApi;
  readonly placed: Placed;
  readonly watch: Watch;
}

/** One webhook; and if something came of it, whoever must hear of it has heard before the next one. */
const scan = async ({ demo }: Stage, { api, placed, watch }: Played, body: string): Promise<void> => {
  const [before, told] = await Promise.all([watch.look(), api.notices(placed.reference)]);
  refuseOthersThan200(await deliver({ ...demo.connection, body: Buffer.from(body) }));
  const after = await watch.look();
  if (gist(after) === gist(before)) return;
  await watch.until('a message', messageWithinSeconds, allTold(api, placed, told.length));
};

const gist = ({ stage, problems }: OrderView): string => [stage, ...problems.map(({ kind }) => kind)].join();

const stillOpen: readonly string[] = ['claimed', 'sending'];

/** More notices than before, and the fate of each is settled. */
const allTold =
  (api: ShopApi, { reference }: Placed, before: number) =>
  async (): Promise<boolean> => {
    const notices = await api.notices(reference);
    return notices.length > before && notices.every(({ state }) => !stillOpen.includes(state));
  };

/** As a buyer does: opens the page from the e-mail, and presses the button. */
const answerHappily = async ({ page }: Placed): Promise<void> => {
  await fetch(page);
  const response = await fetch(page, { method: 'POST', body: new URLSearchParams({ answer: 'happy' }) });
  if (!response.ok) throw new Obstacle(`The buyer's page took no answer (${response.status}): ${page}`);
};

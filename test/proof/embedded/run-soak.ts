// npm run soak [-- --keep] [-- --orders=2000] [-- --seed=1]
import { parseArgs } from 'node:util';
import { paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { clientSettings } from '../../../local/aws-environment.ts';
import { run } from '../../../local/command.ts';
import { printer } from '../../../local/printer.ts';
import { deployStand, type Shop, type Stand } from '../../bench/embedded.ts';
import { percentile } from '../../bench/figure.ts';
import type { Heard } from '../../end-to-end/harness/carriers.ts';
import { looking } from './look.ts';
import { keepPart, type SoakPart } from './page.ts';
import { givenUp } from './queues.ts';
import { inTurns } from './round.ts';
import { everythingSent, judgeSoaked, untilAllQuiet } from './soak-judge.ts';
import { callsOf, type Draw, drawing, kindOf, placed, type Soaked, said } from './soak-orders.ts';

const { print, complain } = printer();

/** Each call of a function at the same time is a process: more callers only make this machine wait. */
const CALLERS = 8;
const WITHIN_SECONDS = 900;

interface Soak {
  readonly stand: Stand;
  readonly shops: readonly Shop[];
  readonly all: readonly Soaked[];
  readonly draw: Draw;
  readonly wrong: string[];
  readonly figures: { readonly name: string; readonly value: string }[];
}

const soak = async (): Promise<void> => {
  const options = { keep: { type: 'boolean' }, orders: { type: 'string' }, seed: { type: 'string' } } as const;
  const { keep, orders = '2000', seed = '20261123' } = parseArgs({ options }).values;
  const stand = await deployStand({ print, folder: 'soak' });
  try {
    const began = performance.now();
    const draw = drawing(Number(seed));
    const shops = await inTurns(['1', '2', '3', '4'], (name) => stand.aShop(`soak-${name}`), 1);
    const figures: Soak['figures'] = [];
    const wrong: string[] = [];
    note(figures, 'memory of the embedded AWS, empty', await memory());
    const all = await placeAll({ shops, count: Number(orders), draw, figures });
    const whole: Soak = { stand, shops, all, draw, wrong, figures };
    await whileOpen(whole);
    await toTheirEnds(whole);
    wrong.push(...(await givenUp(stand.endpoint)).map((queue) => `given up: ${queue}`));
    for (const one of wrong.slice(0, 50)) print(`WRONG ${one}`);
    note(figures, 'in all', `${Math.round((performance.now() - began) / 1000)} s`);
    const part: SoakPart = { seed: Number(seed), orders: all.length, wrong: wrong.length, figures };
    if (keep) keepPart({ soak: part }, print);
    print(wrong.length === 0 ? 'nothing was lost, nothing was said twice' : `${wrong.length} things are wrong`);
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    await stand.stop();
  }
};

const note = (figures: Soak['figures'], name: string, value: string): void => {
  figures.push({ name, value });
  print(`${name}: ${value}`);
};

const placeAll = async ({
  shops,
  count,
  draw,
  figures,
}: Pick<Soak, 'shops' | 'draw' | 'figures'> & { readonly count: number }): Promise<readonly Soaked[]> => {
  const drafts = Array.from({ length: count }, (_, place) => {
    const kind = kindOf(place);
    const parcels = kind.parcels.map((_told, parcel) => ({
      carrier: 'acme-post',
      trackingNumber: `SK${place}-${parcel}`,
    }));
    return { kind, parcels, shop: shops[place % shops.length]!, phone: draw(5) === 0 };
  });
  const began = performance.now();
  const all = await inTurns(
    drafts,
    async ({ kind, parcels, shop, phone }): Promise<Soaked> => {
      const order = await placed(shop, parcels, phone);
      return { order, ...said(kind, parcels), stages: kind.stages };
    },
    CALLERS,
  );
  const seconds = (performance.now() - began) / 1000;
  note(figures, `orders accepted a second, by ${CALLERS} clients`, (count / seconds).toFixed(1));
  return all;
};

/** Sends all webhooks of a part, and answers how many there were and how long one took, in milliseconds. */
const tell = async ({ all, draw }: Soak, part: 'first' | 'second'): Promise<readonly number[]> => {
  const { sendScans } = await import('../../end-to-end/harness/carriers.ts');
  const calls = callsOf(
    all.map((one) => ({ order: one.order, heard: one[part] })),
    draw,
  );
  return inTurns(
    calls,
    async ({ order, parcel }) => {
      const began = performance.now();
      for (let tries = 1; ; tries += 1) {
        const { status } = await sendScans(order.doorstep, [parcel]);
        if (status === 200) return performance.now() - began;
        if (tries === 10) throw new Error(`A webhook was answered with ${status}`);
      }
    },
    CALLERS,
  );
};

const whileOpen = async (whole: Soak): Promise<void> => {
  const { figures, all, stand } = whole;
  const began = performance.now();
  const took = await tell(whole, 'first');
  const seconds = (performance.now() - began) / 1000;
  note(figures, 'webhooks while all were open', `${took.length}, ${(took.length / seconds).toFixed(1)} a second`);
  note(figures, 'webhook → stored, p50 and p95', `${times(took)} ms`);
  await judgeAll(whole, 0, all.length);
  note(figures, 'until all were told and at rest', `${Math.round((performance.now() - began) / 1000)} s`);
  note(figures, `memory of the embedded AWS, ${await running(stand)} executions waiting`, await memory());
};

const toTheirEnds = async (whole: Soak): Promise<void> => {
  const { figures, all, shops } = whole;
  const began = performance.now();
  const took = await tell(whole, 'second');
  await inTurns(
    all.filter(({ second }) => second.length === 0),
    async ({ order }) => allow(await order.post('/cancel')),
    CALLERS,
  );
  const delivered = all.filter(({ second }) => second.length > 0);
  await judgeAll(whole, 1, delivered.length);
  note(figures, 'webhooks until all were delivered or cancelled', String(took.length));
  note(figures, 'until all had heard of it', `${Math.round((performance.now() - began) / 1000)} s`);
  await inTurns(delivered, async ({ order }) => allow(await shops[0]!.answers(order, 'happy')), CALLERS);
  await judgeAll(whole, 2, 0);
  note(figures, 'until all were answered and had ended', `${Math.round((performance.now() - began) / 1000)} s`);
  note(figures, 'memory of the embedded AWS, at the end', await memory());
};

const allow = ({ status, text }: { readonly status: number; readonly text: string }): void => {
  if (status >= 400) throw new Error(`answered with ${status}: ${text}`);
};

const parts = ['while all were open', 'when all were delivered or cancelled', 'when all had ended'] as const;

const judgeAll = async ({ stand, all, wrong, figures }: Soak, part: 0 | 1 | 2, open: number): Promise<void> => {
  const seen = await untilAllQuiet(all, looking(stand), WITHIN_SECONDS);
  const sent = await everythingSent(stand.endpoint);
  const messages = [...sent.values()].reduce((sum, { length }) => sum + length, 0);
  const inDoubt = [...seen.values()].flatMap(({ ledger }) => ledger).filter(({ doubtful }) => doubtful).length;
  note(figures, `messages ${parts[part]}`, `${messages}, of ${inDoubt} of which nobody knows whether they arrived`);
  const count = (heard: readonly Heard[]) => heard.reduce((sum, { scans }) => sum + scans.length, 0);
  for (const one of all) {
    const scans = count(one.first) + (part === 0 ? 0 : count(one.second));
    const stage = one.stages[part];
    wrong.push(...judgeSoaked(one, seen.get(one)!, { stage, scans, sent }).map((fault) => `part ${part}, ${fault}`));
  }
  const found = await running(stand);
  if (found !== open) wrong.push(`${found} executions are running, not ${open}`);
  const failed = await countExecutions(stand, ['FAILED', 'TIMED_OUT', 'ABORTED']);
  if (failed > 0) wrong.push(`${failed} executions failed`);
};

type Status = 'RUNNING' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

const running = (stand: Stand): Promise<number> => countExecutions(stand, ['RUNNING']);

const countExecutions = async ({ endpoint, machineArn }: Stand, statuses: readonly Status[]): Promise<number> => {
  const client = new SFNClient(clientSettings(endpoint));
  let count = 0;
  for (const statusFilter of statuses) {
    const request = { stateMachineArn: machineArn, statusFilter, maxResults: 1000 };
    for await (const { executions = [] } of paginateListExecutions({ client }, request)) count += executions.length;
  }
  client.destroy();
  return count;
};

const times = (took: readonly number[]): string =>
  [0.5, 0.95].map((share) => percentile(took, share).toFixed(0)).join(' and ');

/** Of the emulator itself, and of the functions' processes, which are its children. */
const memory = async (): Promise<string> => {
  const { output } = await run({ command: 'ps', args: ['-A', '-o', 'pid=,ppid=,rss='] });
  const processes = output
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const [aws] = processes.filter(([, parent]) => parent === process.pid).sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0));
  const functions = processes.filter(([, parent]) => parent === aws?.[0]).reduce((sum, [, , rss = 0]) => sum + rss, 0);
  return `${megabytes(aws?.[2] ?? 0)}, its functions’ processes ${megabytes(functions)}`;
};

const megabytes = (kilobytes: number): string => `${Math.round(kilobytes / 1024)} MB`;

await soak().catch(complain);

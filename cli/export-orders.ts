import { once } from 'node:events';
import { open, rename, rm } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { Obstacle } from '../local/obstacle.ts';
import { brandOption, command, type Surroundings, stageOption } from './command-line.ts';
import { brandOf, type Desk } from './desk.ts';

const exportPage = z.looseObject({
  orders: z.array(z.looseObject({ order: z.string() })),
  next: z.string().optional(),
});

interface Typed {
  readonly brand?: string;
  readonly stage?: string;
  readonly since?: string;
  readonly to?: string;
}

const whatLeaves = `
One line of JSON for each order: what happened and who was told when, never to whom. Names, addresses, numbers, references and words
stay where they are; parcels are called p1, p2 and so on. npx doorstep replay plays the file under another plan.`;

export const exportOrders = (cli: Surroundings): Command =>
  command('export', "writes down what happened to a brand's orders, without personal data", [
    'npx doorstep orders export > export.ndjson',
    'npx doorstep orders export --stage prod --brand acme --since 2026-10-01 --to export.ndjson',
  ])
    .addHelpText('after', whatLeaves)
    .addOption(brandOption())
    .addOption(stageOption())
    .option('--since <day>', 'only orders placed since then: a day (2026-10-01, in UTC) or an instant')
    .option('--to <file>', 'write to this file; without it, to the screen')
    .action((typed: Typed) => write(cli, typed));

const write = async ({ openDesk, streams }: Surroundings, typed: Typed): Promise<void> => {
  const since = typed.since === undefined ? {} : { since: instant(typed.since) };
  const desk = await openDesk(typed.stage);
  const asked = { command: 'export-orders', brand: await brandOf(desk, typed.brand), limit: '100', ...since };
  const sink = typed.to === undefined ? streamSink(streams.out) : await fileSink(typed.to);
  let count = 0;
  try {
    for await (const order of exported(desk, asked)) {
      await sink.write(`${JSON.stringify(order)}\n`);
      count += 1;
      if (count % 1000 === 0) streams.err.write(`${count} orders\n`);
    }
  } catch (error) {
    await sink.giveUp();
    throw error;
  }
  await sink.end();
  streams.err.write(`${count} ${count === 1 ? 'order' : 'orders'} exported${typed.to ? ` to ${typed.to}` : ''}.\n`);
};

async function* exported(desk: Desk, asked: { readonly command: string; readonly brand: string }) {
  for (let cursor: string | undefined; ; ) {
    const { orders, next } = await desk.operate(cursor ? { ...asked, cursor } : asked, exportPage);
    yield* orders;
    if (!next) return;
    cursor = next;
  }
}

const instant = (typed: string): string => {
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(typed) ? Date.parse(typed) : Number.NaN;
  if (Number.isNaN(time))
    throw new Obstacle(`--since takes a day such as 2026-10-01, or an instant such as 2026-10-01T08:00:00Z.`);
  return new Date(time).toISOString();
};

interface Sink {
  write(line: string): Promise<void>;
  end(): Promise<void>;
  giveUp(): Promise<void>;
}

const streamSink = (out: NodeJS.WritableStream): Sink => ({
  write: async (line) => {
    if (!out.write(line)) await once(out, 'drain');
  },
  end: async () => {},
  giveUp: async () => {},
});

/** The file is there once it is whole: half an export looks like a small one. */
const fileSink = async (path: string): Promise<Sink> => {
  const part = `${path}.part`;
  const file = await open(part, 'w').catch((): never => {
    throw new Obstacle(`${path} cannot be written: name a file in a folder that is there, with --to.`);
  });
  return {
    write: async (line) => {
      await file.write(line);
    },
    end: async () => {
      await file.close();
      await rename(part, path);
    },
    giveUp: async () => {
      await file.close();
      await rm(part, { force: true });
    },
  };
};

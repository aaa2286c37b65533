import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { bundling } from '../../lib/constructs/node-function.ts';
import { localFolder, projectFolder } from '../../local/paths.ts';
import type { Print } from '../../local/printer.ts';
import { type Figure, median } from './figure.ts';
import { loadedAtStart, mostLoaded } from './most-loaded.ts';

const part = 'Functions: size and load';
const scratch = join(localFolder, 'bench', 'bundles');
const lambdas = join(projectFolder, 'lambdas');

/** On the way of an order, so that its buyer or its carrier waits for them. */
const hot = ['receive-webhook', 'tell', 'wake-journeys', 'send-notice', 'serve-shop', 'show-page'];
const loads = 15;

interface Bundle {
  readonly entry: string;
  readonly file: string;
  /** What its start loads, and what one call loads at most. */
  readonly kilobytes: { readonly start: number; readonly most: number };
  readonly environment: Readonly<Record<string, string>>;
}

/** Loads are taken in turns, so that a busy moment of the machine falls on all of them alike. */
export const measureBundles = async (print: Print): Promise<readonly Figure[]> => {
  mkdirSync(scratch, { recursive: true });
  const entries = readdirSync(lambdas).filter((entry) => existsSync(join(lambdas, entry, 'index.ts')));
  const bundles = [emptyHandler(), ...(await Promise.all(entries.map(bundled)))];
  const times = new Map<string, number[]>(bundles.map(({ entry }) => [entry, []]));
  for (let turn = 1; turn <= loads; turn += 1) {
    for (const bundle of bundles) times.get(bundle.entry)?.push(load(bundle));
    print(`  load ${turn} of ${loads}`);
  }
  const milliseconds = (entry: string) => median(times.get(entry) ?? []);
  const empty = milliseconds('empty');
  return [
    { part, name: 'an empty handler: load', value: empty, unit: 'ms' },
    ...bundles.slice(1).flatMap(({ entry, kilobytes }): readonly Figure[] => {
      const value = milliseconds(entry);
      const isHot = hot.includes(entry);
      return [
        { part, name: `${entry}: size`, value: kilobytes.start, unit: 'KB', ...(isHot ? { most: 500 } : {}) },
        ...(kilobytes.most > kilobytes.start
          ? [{ part, name: `${entry}: the most that one call loads`, value: kilobytes.most, unit: 'KB' }]
          : []),
        {
          part,
          name: `${entry}: load`,
          value,
          unit: 'ms',
          ...(isHot ? { most: 150 } : {}),
          note: `${(value / empty).toFixed(0)} × empty`,
        },
      ];
    }),
  ];
};

const emptyHandler = (): Bundle => {
  const file = join(scratch, 'empty.mjs');
  writeFileSync(file, 'export const handler = async () => ({});\n');
  return { entry: 'empty', file, kilobytes: { start: 0, most: 0 }, environment: {} };
};

const bundled = async (entry: string): Promise<Bundle> => {
  const folder = join(scratch, entry);
  const { metafile } = buildSync({ ...bundling(entry, folder), metafile: true });
  writeFileSync(join(scratch, `${entry}.meta.json`), JSON.stringify(metafile));
  const kilobytes = {
    start: Math.round(loadedAtStart(metafile) / 1000),
    most: Math.round(mostLoaded(metafile) / 1000),
  };
  return { entry, file: join(folder, 'index.mjs'), kilobytes, environment: await environmentOf(entry) };
};

/** Every variable that the function demands, with a value that passes for a name and for a number. */
const environmentOf = async (entry: string): Promise<Record<string, string>> => {
  const { environment } = await import(pathToFileURL(join(lambdas, entry, 'environment.ts')).href);
  const forms: Readonly<Record<string, Form>> = environment.shape;
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, wordFor(form)]));
};

interface Form {
  safeParse(value: unknown): { readonly success: boolean };
  /** Of one word out of a few. */
  readonly options?: readonly string[];
}

const wordFor = (form: Form): string => (form.safeParse('1').success ? '1' : (form.options?.[0] ?? ''));

const program = (file: string): string => `
  const started = performance.now();
  const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)});
  const took = performance.now() - started;
  if (typeof handler !== 'function') throw new Error('It exports no handler');
  process.stdout.write(String(took));
  process.exit();`;

const load = ({ entry, file, environment }: Bundle): number => {
  const env = {
    PATH: process.env.PATH,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    POWERTOOLS_SERVICE_NAME: entry,
    POWERTOOLS_METRICS_NAMESPACE: 'Doorstep',
    ...environment,
  };
  const options = { env, encoding: 'utf8', cwd: scratch } as const;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program(file)], options));
};

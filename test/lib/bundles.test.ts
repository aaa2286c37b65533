import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { carrierIds } from '../../carriers/index.ts';
import { bundling } from '../../lib/constructs/node-function.ts';
import { shopIds } from '../../shops/index.ts';
import { loadedAtStart, mostLoaded } from '../bench/most-loaded.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'doorstep-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lets every file of an adapter tell when it is evaluated. */
const telling: Plugin = {
  name: 'telling',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\](carriers|shops)[/\\][^/\\]+[/\\].*\.ts$/ }, ({ path }) => ({
      contents: `globalThis.evaluated?.push(${JSON.stringify(relative(root, path).split(sep)[1])});${readFileSync(path, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

const bundle = async (name: string, entryPoint?: string): Promise<string> => {
  const outdir = join(folder, name);
  const entryPoints = entryPoint ? { entryPoints: { index: entryPoint } } : {};
  await build({ ...bundling('receive-webhook', outdir), ...entryPoints, plugins: [telling] });
  return join(outdir, 'index.mjs');
};

/** Whose folders a fresh process has evaluated after this. */
const evaluated = (file: string, then = ''): readonly string[] => {
  const program = `
    globalThis.evaluated = [];
    const loaded = await import(${JSON.stringify(pathToFileURL(file).href)});
    ${then}
    process.stdout.write(JSON.stringify([...new Set(globalThis.evaluated)].sort()));
    process.exit();`;
  const env = {
    PATH: process.env.PATH,
    AWS_REGION: 'us-east-1',
    TABLE_NAME: 'none',
    SECRETS_PREFIX: '/none',
    FRONT_SECRET: '',
    POWERTOOLS_SERVICE_NAME: 'receive-webhook',
    POWERTOOLS_METRICS_NAMESPACE: 'Doorstep',
  };
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { env, encoding: 'utf8' } as const),
  );
};

test('whatever one webhook loads of its function takes no more than 500 KB', async () => {
  const { metafile } = await build({ ...bundling('receive-webhook', join(folder, 'deployed')), metafile: true });
  expect(mostLoaded(metafile)).toBeLessThanOrEqual(500_000);
  expect(mostLoaded(metafile)).toBeGreaterThan(statSync(join(folder, 'deployed', 'index.mjs')).size);
});

test.each(['send-notice', 'serve-shop'])('the start of %s takes no more than 500 KB', async (entry) => {
  const { metafile } = await build({ ...bundling(entry, join(folder, entry)), metafile: true });
  expect(loadedAtStart(metafile)).toBeLessThanOrEqual(500_000);
});

/** Of each package that a room's own files ask for, and what that asks for in turn: the bytes in the bundle. */
const packagesOf = ({ inputs, outputs }: Metafile, room: string): Readonly<Record<string, number>> => {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const each of inputs[path]?.imports ?? []) if (each.path.includes('node_modules/')) visit(each.path);
  };
  for (const path of Object.keys(inputs)) if (path.startsWith(`${room}/`)) visit(path);
  const packages: Record<string, number> = {};
  for (const { inputs: parts } of Object.values(outputs))
    for (const [path, { bytesInOutput }] of Object.entries(parts)) {
      const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
      if (name && seen.has(path)) packages[name] = (packages[name] ?? 0) + bytesInOutput;
    }
  return packages;
};

test('what speaks messages is ICU MessageFormat alone, of no more than 50 KB', async () => {
  const { metafile } = await build({ ...bundling('send-notice', join(folder, 'words')), metafile: true });
  const packages = packagesOf(metafile, 'messages');
  expect(Object.keys(packages).sort()).toEqual([
    '@formatjs/fast-memoize',
    '@formatjs/icu-messageformat-parser',
    'intl-messageformat',
  ]);
  const bytes = Object.values(packages).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(50_000);
});

test('its start evaluates no adapter', async () => {
  expect(evaluated(await bundle('receive-webhook'))).toEqual([]);
});

test('whoever is asked for is evaluated, and nobody else', async () => {
  const file = await bundle('senders', join(root, 'lambdas/adapters/senders.ts'));
  for (const id of [...carrierIds, ...shopIds])
    expect([id, evaluated(file, `await loaded.findSender(${JSON.stringify(id)});`)]).toEqual([id, [id]]);
});

test('what is loaded later works as it does here: a carrier is recognised', async () => {
  const file = await bundle('recognising', join(root, 'senders/recognise-carrier.ts'));
  const push = 'globalThis.evaluated.push(...(await loaded.recogniseCarrier("1Z999AA10123456784")));';
  expect(evaluated(file, push)).toEqual(['ups']);
});

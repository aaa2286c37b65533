import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../local/command.ts';
import { projectFolder } from '../../local/paths.ts';
import { pythonFor, setUp } from '../../local/setup.ts';
import { deployed } from './harness/deployed.ts';
import { aShop } from './harness/shop.ts';

const SECONDS = 30;

/** An order and a case that exist, so that not every call ends at "unknown". Nothing cancels this order. */
const knownIds = (reference: string, caseId: string): string =>
  [
    ...['', '/timeline', '/notices'].map((rest) => ['GET', `/v1/orders/{reference}${rest}`, 'reference', reference]),
    ...['/parcels', '/problems'].map((rest) => ['POST', `/v1/orders/{reference}${rest}`, 'reference', reference]),
    ['POST', '/v1/cases/{id}/close', 'id', caseId],
  ]
    .map(
      ([method, path, parameter, value]) =>
        `[[operations]]\ninclude-name = "${method} ${path}"\nparameters = { "path.${parameter}" = "${value}" }\n`,
    )
    .join('\n');

describe('the public API', () => {
  test('answers whatever its description allows, and much that it does not, without a fault of its own', async () => {
    await setUp({ environments: ['fuzz'] });
    const shop = await aShop('fuzzed');
    const order = await shop.places();
    await order.post('/problems', { kind: 'delay', state: 'open' });
    const [open] = await order.cases();
    const folder = await mkdtemp(join(tmpdir(), 'doorstep-fuzz-'));
    try {
      await writeFile(join(folder, 'schemathesis.toml'), knownIds(order.reference, open.id));
      const { code, output, errors } = await run({
        command: join(dirname(pythonFor('fuzz')), 'schemathesis'),
        args: [
          ...['run', join(projectFolder, 'docs', 'openapi.json'), '--url', deployed.apiUrl],
          ...['--header', `Authorization: Bearer ${shop.key}`],
          ...['--checks', 'not_a_server_error,status_code_conformance,response_schema_conformance'],
          ...['--phases', 'examples,coverage,fuzzing', '--max-time', String(SECONDS), '--max-examples', '25'],
          ...['--seed', '20261122', '--request-timeout', '15', '--continue-on-failure', '--no-color', '--no-shrink'],
        ],
        environment: { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: folder, PYTHONDONTWRITEBYTECODE: '1' },
        folder,
      });
      if (code !== 0) throw new Error(`${output.slice(-6000)}\n${errors.slice(-2000)}`);
      const [, generated] = /(\d+) generated/.exec(output) ?? [];
      expect(Number(generated)).toBeGreaterThan(100);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 150_000);
});

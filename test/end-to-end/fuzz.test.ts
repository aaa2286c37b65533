import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../local/command.ts';
import { projectFolder } from '../../local/paths.ts';
import { pythonFor, setUp } from '../../local/setup.ts';
import { deployed } from './harness/deployed.ts';
import { aShop } from './harness/shop.ts';

const SECONDS = 40;

describe('the public API', () => {
  test('answers whatever its description allows, and much that it does not, without a fault of its own', async () => {
    await setUp({ environments: ['fuzz'] });
    const shop = await aShop('fuzzed');
    // An order to hit, so that not every call ends at "unknown".
    await shop.places({ reference: 'fuzzed-1' });
    const folder = await mkdtemp(join(tmpdir(), 'doorstep-fuzz-'));
    try {
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
      expect(output).toMatch(/[1-9]\d* (generated|passed|test cases)/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 150_000);
});

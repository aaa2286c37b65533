import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedAws } from '../../local/embedded-aws.ts';
import { startEmbeddedAws } from '../../local/embedded-aws.ts';
import { documented } from './mends.ts';
import type { Workbench } from './workbench.ts';
import { workbench } from './workbench.ts';

const mends = Object.keys(documented);

const startWithout = async (withoutMends: string[]): Promise<[EmbeddedAws, Workbench]> => {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-mends-'));
  const aws = await startEmbeddedAws({ folder, withoutMends });
  // What is not mended need not be waited for as long; what is may take its time on a busy machine.
  const bench = workbench(aws.endpoint, withoutMends.length > 0 ? 2000 : 30_000);
  await bench.table();
  return [aws, bench];
};

describe.each([
  ['with the mends, the embedded AWS does what AWS documents about', [], true],
  ['without them it does not, about', mends, false],
])('%s', (_, left, mended) => {
  let aws: EmbeddedAws;
  let bench: Workbench;

  beforeAll(async () => {
    [aws, bench] = await startWithout(left);
  }, 60_000);

  afterAll(async () => {
    await aws.stop();
    await rm(aws.folder, { recursive: true });
  });

  test.each(mends)(
    '%s',
    async (mend) => {
      const done = documented[mend]!(bench);
      await (mended ? expect(done).resolves.toBeUndefined() : expect(done).rejects.toThrow());
    },
    60_000,
  );
});

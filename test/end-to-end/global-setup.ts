import { join } from 'node:path';
import { startDeployedAws } from '../../local/deployed-aws.ts';
import { localFolder } from '../../local/paths.ts';

/** One embedded AWS with the real stacks, deployed once for all stories. They find it through `harness/deployed.ts`. */
export default async (): Promise<void> => {
  const { aws, apiUrl, outputs } = await startDeployedAws({
    folder: join(localFolder, 'end-to-end'),
    testHooks: true,
  });
  process.env.DOORSTEP_END_TO_END = JSON.stringify({
    endpoint: aws.endpoint,
    environment: aws.environment,
    apiUrl,
    outputs: Object.assign({}, ...Object.values(outputs)),
  });
  Object.assign(globalThis, { embeddedAws: aws });
};

import { clientSettings } from './aws-environment.ts';
import type { DeployOptions, Outputs } from './deploy.ts';
import { deploy } from './deploy.ts';
import type { EmbeddedAws, EmbeddedAwsOptions } from './embedded-aws.ts';
import { startEmbeddedAws } from './embedded-aws.ts';
import { verifySender } from './verified-sender.ts';

export interface DeployedAws {
  readonly aws: EmbeddedAws;
  readonly outputs: Outputs;
  /** The HTTP API's id; undefined as long as no stack puts out an ApiId. */
  readonly apiId: string | undefined;
  /** Where the deployed HTTP API answers, without a slash at the end. */
  readonly apiUrl: string;
  /** For AWS SDK clients of this process. */
  readonly clients: ReturnType<typeof clientSettings>;
}

/** Starts an embedded AWS and deploys the stacks to it. What it started has ended again when it rejects. */
export const startDeployedAws = async (options: EmbeddedAwsOptions & DeployOptions): Promise<DeployedAws> => {
  options.signal?.throwIfAborted();
  options.print?.('starting the embedded AWS');
  const aws = await startEmbeddedAws(options);
  try {
    await verifySender(aws.endpoint);
    const outputs = await deploy(aws, options);
    const apiId = apiIdIn(outputs);
    return {
      aws,
      outputs,
      apiId,
      apiUrl: `${aws.endpoint}/_aws/execute-api/${apiId}`,
      clients: clientSettings(aws.endpoint),
    };
  } catch (error) {
    await aws.stop();
    throw error;
  }
};

const apiIdIn = (outputs: Outputs): string | undefined =>
  Object.values(outputs)
    .map(({ ApiId }) => ApiId)
    .find((id) => id !== undefined);

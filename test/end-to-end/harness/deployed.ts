import { clientSettings } from '../../../local/aws-environment.ts';

/** Where the stacks were deployed to before the first story began. */
interface Deployed {
  readonly endpoint: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly apiUrl: string;
  readonly outputs: Readonly<Record<'TableName' | 'MachineArn' | 'OperateFunctionName' | 'TeamTopicArn', string>>;
}

export const deployed: Deployed = JSON.parse(process.env.DOORSTEP_END_TO_END ?? '{}');

export const clients = clientSettings(deployed.endpoint);

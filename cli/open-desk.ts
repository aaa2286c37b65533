import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { clientSettings } from '../local/aws-environment.ts';
import { Obstacle } from '../local/obstacle.ts';
import { findRunning } from '../local/state.ts';
import { curable } from './aws-cure.ts';
import type { Desk, OpenDesk } from './desk.ts';
import { invoke } from './invoke.ts';

const laptop = 'local';

/** What the journey's stack puts out for whoever operates it. */
type Outputs = Readonly<Record<string, string>>;

/** Desks of the Doorstep that runs from this folder, and of every deployed stage that the caller's AWS credentials reach. */
export const deskOpener =
  (folder: string): OpenDesk =>
  (stage = laptop) =>
    stage === laptop ? openLaptop(folder) : openDeployed(stage);

const openLaptop = async (folder: string): Promise<Desk> => {
  const running = await findRunning(folder);
  if (!running) {
    throw new Obstacle('Doorstep is not running on this laptop: npm start. (For a deployed one, add --stage dev.)');
  }
  const outputs = journeyOf(running.outputs);
  const functionName = outputs.OperateFunctionName;
  if (!functionName)
    throw new Obstacle('Doorstep is still being deployed; try again when npm start says that it is ready.');
  const { address, demo } = running;
  const aws = clientSettings(running.endpoint);
  return { stage: laptop, address, demo, outputs, aws, operate: invoke(new LambdaClient(aws), functionName) };
};

const journeyOf = (outputs: Readonly<Record<string, Outputs>>): Outputs =>
  Object.values(outputs).find(({ OperateFunctionName }) => OperateFunctionName !== undefined) ?? {};

const openDeployed = async (stage: string): Promise<Desk> => {
  const StackName = `Doorstep-${stage}-Journey`;
  const answer = await curable(stage, () => new CloudFormationClient().send(new DescribeStacksCommand({ StackName })));
  const outputs = Object.fromEntries(
    (answer.Stacks?.[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  );
  const { OperateFunctionName: functionName, ApiUrl: address } = outputs;
  if (!functionName || !address) {
    throw new Obstacle(
      `The stack ${StackName} is not whole: deploy it again with npm run deploy -- -c stage=${stage}.`,
    );
  }
  const operate = invoke(new LambdaClient(), functionName, (send) => curable(stage, send));
  return { stage, address, outputs, aws: {}, operate };
};

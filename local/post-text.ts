import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { clientSettings } from './aws-environment.ts';
import { Obstacle } from './obstacle.ts';
import type { State } from './state.ts';

/** Does what End User Messaging does with a text that comes in, where there is none: publishes it to the topic that answers come to. */
export const postText = async (
  { endpoint, outputs }: Pick<State, 'endpoint' | 'outputs'>,
  text: Readonly<Record<string, string>>,
): Promise<void> => {
  const { TextsTopicArn: TopicArn } = Object.assign({}, ...Object.values(outputs));
  if (!TopicArn) throw new Obstacle('This Doorstep takes no answers by SMS: lib/config.ts has no texts.answers.');
  await new SNSClient(clientSettings(endpoint)).send(new PublishCommand({ TopicArn, Message: JSON.stringify(text) }));
};

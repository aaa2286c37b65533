import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { type Handed, handed, type Refusals } from './fate.ts';
import { once } from './once.ts';

/** Calls the support team by its topic, each call at most once. Never throws for an answer of the provider. */
export interface Team {
  call(message: { readonly subject: string; readonly text: string }): Promise<Handed>;
}

const refusals: Refusals = { refused: ['InvalidParameterException', 'InvalidParameter', 'ValidationException'] };

export const team = (client: SNSClient, TopicArn: string): Team => ({
  call: ({ subject, text }) =>
    handed(client.send(new PublishCommand({ TopicArn, Subject: subject, Message: text })), refusals),
});

export const openTeam = (topicArn: string): Team => team(new SNSClient(once()), topicArn);

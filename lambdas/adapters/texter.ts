import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { type Handed, handed, type Refusals } from './fate.ts';

/** Hands text messages over, each at most once: the client must not try again by itself. Never throws for an answer of the provider. */
export interface Texter {
  send(message: { readonly to: string; readonly text: string }): Promise<Handed>;
}

const refusals: Refusals = {
  refused: ['InvalidParameterException', 'InvalidParameter', 'InvalidParameterValueException', 'ValidationException'],
  optedOut: ['OptedOutException', 'OptedOut'],
};

export const texter = (client: SNSClient): Texter => ({
  send: ({ to, text }) => {
    const type = { DataType: 'String', StringValue: 'Transactional' };
    const message = { PhoneNumber: to, Message: text, MessageAttributes: { 'AWS.SNS.SMS.SMSType': type } };
    return handed(client.send(new PublishCommand(message)), refusals);
  },
});

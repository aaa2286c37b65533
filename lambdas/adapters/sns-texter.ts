import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { handed, type Refusals } from './fate.ts';
import { once } from './once.ts';
import type { Texter, TextSettings } from './texter.ts';

const refusals: Refusals = {
  refused: ['InvalidParameterException', 'InvalidParameter', 'InvalidParameterValueException', 'ValidationException'],
  optedOut: ['OptedOutException', 'OptedOut'],
};

type Settings = Pick<TextSettings, 'from' | 'mostDollars'>;

/** SNS takes a message first and weighs its price afterwards: that one was too dear stands in its log of deliveries alone. It knows no tags and no deadline. */
export const snsTexter = (client: SNSClient, { from, mostDollars }: Settings): Texter => {
  const attribute = (StringValue: string, DataType = 'String') => ({ DataType, StringValue });
  const attributes = {
    'AWS.SNS.SMS.SMSType': attribute('Transactional'),
    'AWS.SNS.SMS.MaxPrice': attribute(mostDollars, 'Number'),
    ...(from ? { 'AWS.SNS.SMS.SenderID': attribute(from) } : {}),
  };
  return {
    send: ({ to, text }) => {
      const message = new PublishCommand({ PhoneNumber: to, Message: text, MessageAttributes: attributes });
      return handed(client.send(message), refusals);
    },
  };
};

export const openSns = (settings: Settings): Texter => snsTexter(new SNSClient(once()), settings);

import { type CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import {
  type PinpointSMSVoiceV2Client,
  paginateDescribePhoneNumbers,
  paginateDescribeRegistrations,
  paginateDescribeSenderIds,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { GetSMSAttributesCommand, GetSMSSandboxAccountStatusCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Heard, NumberFound, RegistrationFound, SenderIdFound, TextsFound } from '../findings.ts';
import { hear } from './hear.ts';

/** The clients that know of texts. */
export interface TextClients {
  readonly sns: SNSClient;
  readonly metrics: CloudWatchClient;
  readonly voice: PinpointSMSVoiceV2Client;
}

/** What SNS, CloudWatch and End User Messaging tell of texts. */
export const askTexts = async ({ sns, metrics, voice }: TextClients, now: Date): Promise<TextsFound> => {
  const [sandbox, limit, spent, numbers, senderIds, registrations] = await Promise.all([
    hear('sns:GetSMSSandboxAccountStatus', async () => {
      const { IsInSandbox: inSandbox } = await sns.send(new GetSMSSandboxAccountStatusCommand());
      return { inSandbox };
    }),
    hear('sns:GetSMSAttributes', async () => {
      const { attributes } = await sns.send(new GetSMSAttributesCommand({ attributes: ['MonthlySpendLimit'] }));
      return { dollars: numberOf(attributes?.MonthlySpendLimit) };
    }),
    hear('cloudwatch:GetMetricStatistics', () => spentSince(metrics, now)),
    askNumbers(voice),
    askSenderIds(voice),
    askRegistrations(voice),
  ]);
  return { sandbox, limit, spent, numbers, senderIds, registrations };
};

const pagesOf = async <Page>(asked: AsyncIterable<Page>): Promise<readonly Page[]> => {
  const pages: Page[] = [];
  for await (const page of asked) pages.push(page);
  return pages;
};

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

const DAY_SECONDS = 86_400;

/** The metric is what was spent in the month so far, so the month's highest is the newest. */
const spentSince = async (metrics: CloudWatchClient, now: Date): Promise<{ readonly dollars?: number | undefined }> => {
  const { Datapoints = [] } = await metrics.send(
    new GetMetricStatisticsCommand({
      Namespace: 'AWS/SNS',
      MetricName: 'SMSMonthToDateSpentUSD',
      StartTime: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1)),
      EndTime: now,
      Period: DAY_SECONDS,
      Statistics: ['Maximum'],
    }),
  );
  const dollars = Datapoints.flatMap(({ Maximum }) => Maximum ?? []);
  return { dollars: dollars.length > 0 ? Math.max(...dollars) : undefined };
};

const askNumbers = (client: PinpointSMSVoiceV2Client): Promise<Heard<readonly NumberFound[]>> =>
  hear('sms-voice:DescribePhoneNumbers', async () => {
    const pages = await pagesOf(paginateDescribePhoneNumbers({ client }, {}));
    return pages
      .flatMap(({ PhoneNumbers = [] }) => PhoneNumbers)
      .map((one) => ({
        country: one.IsoCountryCode ?? '',
        type: one.NumberType ?? '',
        active: one.Status === 'ACTIVE',
        registration: one.RegistrationId,
      }));
  });

const askSenderIds = (client: PinpointSMSVoiceV2Client): Promise<Heard<readonly SenderIdFound[]>> =>
  hear('sms-voice:DescribeSenderIds', async () => {
    const pages = await pagesOf(paginateDescribeSenderIds({ client }, {}));
    return pages
      .flatMap(({ SenderIds = [] }) => SenderIds)
      .map((one) => ({ country: one.IsoCountryCode ?? '', registered: one.Registered ?? false }));
  });

const askRegistrations = (client: PinpointSMSVoiceV2Client): Promise<Heard<readonly RegistrationFound[]>> =>
  hear('sms-voice:DescribeRegistrations', async () => {
    const pages = await pagesOf(paginateDescribeRegistrations({ client }, {}));
    return pages
      .flatMap(({ Registrations = [] }) => Registrations)
      .map((one) => ({
        id: one.RegistrationId ?? '',
        type: one.RegistrationType ?? '',
        status: one.RegistrationStatus ?? '',
      }));
  });

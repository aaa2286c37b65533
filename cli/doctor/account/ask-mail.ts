import {
  type EventDestination,
  GetAccountCommand,
  type GetAccountCommandOutput,
  GetConfigurationSetCommand,
  GetConfigurationSetEventDestinationsCommand,
  GetEmailIdentityCommand,
  type GetEmailIdentityCommandOutput,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import { GetTopicAttributesCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { AccountFound, DestinationFound, IdentityFound } from '../findings.ts';
import type { AskAccount } from './ask-account.ts';
import { hear } from './hear.ts';

/** What SES tells of e-mail, and SNS of the topics that SES reports to. */
export const askMail = (ses: SESv2Client, sns: SNSClient): Omit<AskAccount, 'region' | 'texts'> => ({
  account: () => hear('ses:GetAccount', async () => accountOf(await ses.send(new GetAccountCommand()))),
  identity: (EmailIdentity) =>
    hear('ses:GetEmailIdentity', async () =>
      identityOf(await ses.send(new GetEmailIdentityCommand({ EmailIdentity }))),
    ),
  configurationSet: (ConfigurationSetName) =>
    hear('ses:GetConfigurationSet', async () => {
      const said = await ses.send(new GetConfigurationSetCommand({ ConfigurationSetName }));
      return {
        sends: said.SendingOptions?.SendingEnabled,
        measuresReputation: said.ReputationOptions?.ReputationMetricsEnabled,
        suppressed: said.SuppressionOptions?.SuppressedReasons,
      };
    }),
  destinations: (ConfigurationSetName) =>
    hear('ses:GetConfigurationSetEventDestinations', async () => {
      const said = await ses.send(new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName }));
      return Promise.all((said.EventDestinations ?? []).map((one) => destinationOf(sns, one)));
    }),
});

const accountOf = (said: GetAccountCommandOutput): AccountFound => {
  const { Max24HourSend: perDay, MaxSendRate: perSecond, SentLast24Hours: usedToday } = said.SendQuota ?? {};
  const known = perDay !== undefined && perSecond !== undefined;
  return {
    inSandbox: said.ProductionAccessEnabled === undefined ? undefined : !said.ProductionAccessEnabled,
    sendingEnabled: said.SendingEnabled,
    enforcement: said.EnforcementStatus,
    quota: known ? { perDay, perSecond, usedToday: usedToday ?? 0 } : undefined,
    plan: said.PricingAttributes?.CurrentPlan,
    nextPlan: said.PricingAttributes?.NextPlan,
    suppressed: said.SuppressionAttributes?.SuppressedReasons ?? [],
  };
};

const identityOf = (said: GetEmailIdentityCommandOutput): IdentityFound => ({
  verified: said.VerifiedForSendingStatus,
  dkim: dkimOf(said),
  mailFrom: mailFromOf(said),
});

const dkimOf = ({ DkimAttributes: dkim }: GetEmailIdentityCommandOutput): IdentityFound['dkim'] =>
  dkim && {
    signs: dkim.SigningEnabled ?? false,
    status: dkim.Status ?? 'NOT_STARTED',
    // Such as RSA_2048_BIT.
    bits: Number(/\d+/.exec(dkim.CurrentSigningKeyLength ?? '')?.[0]) || undefined,
  };

const mailFromOf = ({ MailFromAttributes: mailFrom }: GetEmailIdentityCommandOutput): IdentityFound['mailFrom'] =>
  mailFrom?.MailFromDomain
    ? {
        domain: mailFrom.MailFromDomain,
        status: mailFrom.MailFromDomainStatus ?? 'PENDING',
        onMxFailure: mailFrom.BehaviorOnMxFailure ?? 'USE_DEFAULT_VALUE',
      }
    : undefined;

const destinationOf = async (sns: SNSClient, destination: EventDestination): Promise<DestinationFound> => {
  const topic = destination.SnsDestination?.TopicArn;
  return {
    name: destination.Name ?? '',
    enabled: destination.Enabled ?? false,
    events: destination.MatchingEventTypes ?? [],
    target: targetOf(destination),
    listeners: topic ? await hear('sns:GetTopicAttributes', () => listenersOf(sns, topic)) : undefined,
  };
};

const targetOf = (destination: EventDestination): string => {
  if (destination.SnsDestination) return 'an SNS topic';
  if (destination.EventBridgeDestination) return 'EventBridge';
  if (destination.KinesisFirehoseDestination) return 'Firehose';
  return destination.CloudWatchDestination ? 'CloudWatch' : 'somewhere else';
};

const listenersOf = async (sns: SNSClient, TopicArn: string) => {
  const { Attributes: said = {} } = await sns.send(new GetTopicAttributesCommand({ TopicArn }));
  return { confirmed: Number(said.SubscriptionsConfirmed ?? 0), pending: Number(said.SubscriptionsPending ?? 0) };
};

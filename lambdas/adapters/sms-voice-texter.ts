import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { handed, type Refusals } from './fate.ts';
import { once } from './once.ts';
import type { Texter, TextSettings } from './texter.ts';

/**
 * End User Messaging names few errors and says the rest in a reason. What it may refuse of a message for what it is about (its number, its words) is a
 * ValidationException; of those, the reasons named here are about us. All others (access, quotas, the month's spend limit, what is not there) are ours too.
 */
const refusals: Refusals = {
  refused: ['ValidationException'],
  reasons: {
    PRICE_OVER_THRESHOLD: 'too-dear',
    DESTINATION_COUNTRY_BLOCKED: 'country-closed',
    DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION: 'country-closed',
    DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE: 'refused',
    DESTINATION_PHONE_NUMBER_OPTED_OUT: 'opted-out',
    // The stage's number or sender id is not ready for this country, which its brand has opened.
    COUNTRY_NOT_ENABLED: 'misconfigured',
    INTERNATIONAL_SENDING_NOT_SUPPORTED: 'misconfigured',
    INVALID_IDENTITY_FOR_DESTINATION_COUNTRY: 'misconfigured',
    SENDER_ID_NOT_REGISTERED: 'misconfigured',
    SENDER_ID_NOT_SUPPORTED: 'misconfigured',
    SENDER_ID_REQUIRES_REGISTRATION: 'misconfigured',
    CHANNEL_NOT_ENABLED: 'misconfigured',
    INVALID_ARN: 'misconfigured',
    RESOURCE_NOT_ACCESSIBLE: 'misconfigured',
    MISSING_PARAMETER: 'misconfigured',
    PARAMETERS_CANNOT_BE_USED_TOGETHER: 'misconfigured',
    UNKNOWN_OPERATION: 'misconfigured',
  },
};

/** How long AWS may be told to try. */
const [LEAST_SECONDS, MOST_SECONDS] = [5, 259_200];

export const smsVoiceTexter = (client: PinpointSMSVoiceV2Client, settings: TextSettings): Texter => {
  const { from, configurationSet, protection, mostDollars } = settings;
  const all = {
    MessageType: 'TRANSACTIONAL',
    OriginationIdentity: from,
    MaxPrice: mostDollars,
    ...(configurationSet ? { ConfigurationSetName: configurationSet } : {}),
    ...(protection ? { ProtectConfigurationId: protection } : {}),
  } as const;
  return {
    send: ({ to, text, tags, worthSeconds = MOST_SECONDS }) => {
      const message = new SendTextMessageCommand({
        ...all,
        DestinationPhoneNumber: to,
        MessageBody: text,
        TimeToLive: Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, Math.ceil(worthSeconds))),
        Context: { ...tags },
      });
      return handed(client.send(message), refusals);
    },
  };
};

export const openSmsVoice = (settings: TextSettings): Texter =>
  smsVoiceTexter(new PinpointSMSVoiceV2Client(once()), settings);

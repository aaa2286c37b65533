import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import type { AwsSettings } from '../../desk.ts';
import type { AskAccount } from './ask-account.ts';
import { askMail } from './ask-mail.ts';
import { askTexts } from './ask-texts.ts';

/** Somebody waits before the screen, and every question can be asked again. */
const WAIT_MS = 6000;
const patience = (requestTimeout: number) => ({
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 3000, requestTimeout, throwOnRequestTimeout: true },
});

/** The account of a deployed stage, asked as whoever these settings, or else the usual AWS credentials, stand for. */
export const askAws = (settings: AwsSettings, now: () => Date, waitMs = WAIT_MS): AskAccount => {
  const given = { ...settings, ...patience(waitMs) };
  const sns = new SNSClient(given);
  const ses = new SESv2Client(given);
  const texts = { sns, metrics: new CloudWatchClient(given), voice: new PinpointSMSVoiceV2Client(given) };
  return {
    region: () => ses.config.region().catch(() => undefined),
    ...askMail(ses, sns),
    texts: () => askTexts(texts, now()),
  };
};

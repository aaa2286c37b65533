import { GetAccountCommand, type SESv2Client } from '@aws-sdk/client-sesv2';

/** What SES lets the account send, and how it thinks of it. */
export interface Allowance {
  /** Within 24 hours; undefined, where there is no limit. */
  readonly perDay: number | undefined;
  readonly perSecond: number;
  readonly usedToday: number;
  /** It takes none at all. */
  readonly isPaused: boolean;
  /** It will pause, unless its complaint is mended. */
  readonly isReviewed: boolean;
  /** It writes to verified addresses only. */
  readonly isSandboxed: boolean;
}

export interface MailAccount {
  /** Throws where SES does not say. */
  allowance(): Promise<Allowance>;
}

const UNLIMITED = -1;

export const mailAccount = (client: SESv2Client): MailAccount => ({
  allowance: async () => {
    const said = await client.send(new GetAccountCommand());
    const { Max24HourSend, MaxSendRate, SentLast24Hours } = said.SendQuota ?? {};
    if (Max24HourSend === undefined || MaxSendRate === undefined) throw new Error('quota-unsaid');
    return {
      perDay: Max24HourSend === UNLIMITED ? undefined : Max24HourSend,
      perSecond: MaxSendRate,
      usedToday: SentLast24Hours ?? 0,
      isPaused: said.SendingEnabled === false || said.EnforcementStatus === 'SHUTDOWN',
      isReviewed: said.EnforcementStatus === 'PROBATION',
      isSandboxed: said.ProductionAccessEnabled === false,
    };
  },
});

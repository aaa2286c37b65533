import type { Allowance, MailAccount } from '../adapters/mail-account.ts';

export interface Dependencies {
  readonly account: MailAccount;
  /** What the stage is deployed for. */
  readonly perSecond: number;
}

/** As numbers for the alarms; what is so or not is 1 or 0. */
export interface Watched {
  readonly MailsToday: number;
  /** Rounded down; 0 where the day has no limit. */
  readonly MailQuotaUsedPercent: number;
  /** What SES allows in a second less than the stage is deployed for. */
  readonly MailsPerSecondMissing: number;
  readonly MailsPaused: number;
  readonly MailsReviewed: number;
  readonly MailsSandboxed: number;
}

/** Looks at what SES allows the account now, which changes without anybody deploying. Changes nothing. */
export const watchQuota =
  ({ account, perSecond }: Dependencies) =>
  async (): Promise<Watched> => {
    const allowance = await account.allowance();
    return {
      MailsToday: allowance.usedToday,
      MailQuotaUsedPercent: usedPercent(allowance),
      MailsPerSecondMissing: Math.max(0, perSecond - allowance.perSecond),
      MailsPaused: Number(allowance.isPaused),
      MailsReviewed: Number(allowance.isReviewed),
      MailsSandboxed: Number(allowance.isSandboxed),
    };
  };

const usedPercent = ({ perDay, usedToday }: Allowance): number => {
  if (perDay === undefined) return 0;
  return perDay === 0 ? 100 : Math.floor((100 * usedToday) / perDay);
};

import { SESv2Client } from '@aws-sdk/client-sesv2';
import { mailAccount } from '../../../lambdas/adapters/mail-account.ts';
import { watchQuota } from '../../../lambdas/watch-quota/handler.ts';
import { type Answering, answering, jsonError } from '../../support/answering.ts';

let ses: Answering;
beforeEach(async () => {
  ses = await answering();
});
afterEach(() => ses.end());

/** As SES answers for an account in good health. */
const healthy = {
  DedicatedIpAutoWarmupEnabled: false,
  EnforcementStatus: 'HEALTHY',
  ProductionAccessEnabled: true,
  SendQuota: { Max24HourSend: 50000, MaxSendRate: 14, SentLast24Hours: 4000 },
  SendingEnabled: true,
};
const says = (account: object) => ses.answer((response) => response.end(JSON.stringify(account)));
const watch = () =>
  watchQuota({ account: mailAccount(new SESv2Client({ ...ses.client, maxAttempts: 1 })), perSecond: 14 })();

const calm = {
  MailsToday: 4000,
  MailQuotaUsedPercent: 8,
  MailsPerSecondMissing: 0,
  MailsPaused: 0,
  MailsReviewed: 0,
  MailsSandboxed: 0,
};

test('an account in good health has room', async () => {
  says(healthy);
  expect(await watch()).toEqual(calm);
});

const quota = (more: object) => ({ SendQuota: { ...healthy.SendQuota, ...more } });

test.each([
  ['four fifths of the day used', quota({ SentLast24Hours: 40000 }), { MailsToday: 40000, MailQuotaUsedPercent: 80 }],
  ['almost that', quota({ SentLast24Hours: 39999 }), { MailsToday: 39999, MailQuotaUsedPercent: 79 }],
  ['more than all used', quota({ SentLast24Hours: 50001 }), { MailsToday: 50001, MailQuotaUsedPercent: 100 }],
  ['a day without limit', quota({ Max24HourSend: -1 }), { MailQuotaUsedPercent: 0 }],
  ['a day without e-mail', quota({ Max24HourSend: 0 }), { MailQuotaUsedPercent: 100 }],
  ['nothing sent', quota({ SentLast24Hours: undefined }), { MailsToday: 0, MailQuotaUsedPercent: 0 }],
  ['a lower rate than the stage’s', quota({ MaxSendRate: 1 }), { MailsPerSecondMissing: 13 }],
  ['a higher rate', quota({ MaxSendRate: 100 }), { MailsPerSecondMissing: 0 }],
  ['sending switched off', { SendingEnabled: false }, { MailsPaused: 1 }],
  ['sending stopped by AWS', { EnforcementStatus: 'SHUTDOWN' }, { MailsPaused: 1 }],
  ['a review', { EnforcementStatus: 'PROBATION' }, { MailsReviewed: 1 }],
  ['the sandbox', { ProductionAccessEnabled: false }, { MailsSandboxed: 1 }],
])('%s is counted', async (_, said, counted) => {
  says({ ...healthy, ...said });
  expect(await watch()).toEqual({ ...calm, ...counted });
});

test('what SES does not say, or not to us, is an error that an alarm sees, and no quiet zero', async () => {
  says({ SendingEnabled: true });
  await expect(watch()).rejects.toThrow('quota-unsaid');
  ses.answer(jsonError(403, 'AccessDeniedException'));
  await expect(watch()).rejects.toThrow();
});

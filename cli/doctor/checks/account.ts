import type { AccountFound, Findings } from '../findings.ts';
import { type Area, better, good, leftOut, ofHeard, toMend, type Verdict } from '../verdict.ts';
import { eMailsADay } from '../volume.ts';

const inSandbox = ({ inSandbox: sandboxed }: AccountFound): Verdict => {
  if (sandboxed === undefined) return leftOut('whether the account is in the sandbox');
  if (!sandboxed) return good('The account is out of the sandbox: SES sends to everybody.');
  return toMend({
    says: 'The account is in SES’s sandbox: only verified addresses get anything, at most 200 e-mails a day.',
    cure: 'Ask AWS for production access: SES console, Account dashboard, “Request production access”. It takes about a day.',
  });
};

const sending = ({ sendingEnabled, enforcement }: AccountFound): Verdict => {
  if (enforcement === 'SHUTDOWN' || sendingEnabled === false) {
    return toMend({
      says: 'Sending is paused: SES takes no e-mail of this account.',
      cure: 'SES console, Account dashboard, and the e-mail that AWS has written about it: mend what it names, then ask in that case to go on.',
    });
  }
  if (enforcement === 'PROBATION') {
    return toMend({
      says: 'AWS is reviewing the account; unless its complaint is mended, it pauses sending.',
      cure: 'SES console, Reputation metrics: find the brand whose addresses bounce or complain, and answer AWS’s case.',
    });
  }
  if (sendingEnabled === undefined) return leftOut('whether sending is allowed');
  return good(`Sending is allowed${enforcement === 'HEALTHY' ? ', and the account’s reputation is healthy' : ''}.`);
};

const UNLIMITED = -1;
/** From here on a busy day may not fit any more. */
const NEARLY = 0.8;
const quotaCure =
  'Ask for more: Service Quotas console, Amazon SES, “Sending quota”; it also grows by itself while little bounces.';

const perDay = ({ quota }: AccountFound, findings: Findings): Verdict => {
  if (!quota) return leftOut('the quota of a day');
  const { perDay: most, usedToday } = quota;
  if (most === UNLIMITED) return good(`No limit a day; ${whole(usedToday)} e-mails in the last 24 hours.`);
  const expected = eMailsADay(findings.ordersAMonth);
  const says = `${whole(usedToday)} of ${whole(most)} e-mails in the last 24 hours`;
  if (expected !== undefined && expected > most) {
    return toMend({ says: `${says}, and your orders need ${whole(expected)} a day.`, cure: quotaCure });
  }
  if (usedToday >= NEARLY * most) return toMend({ says: `${says}: what goes beyond is refused.`, cure: quotaCure });
  return good(`${says}.`);
};

const perSecond = ({ quota }: AccountFound, { stage }: Findings): Verdict => {
  if (!quota) return leftOut('the quota of a second');
  const allowed = `SES allows ${quota.perSecond} a second`;
  const inConfig = `mail.perSecond of the stage ${stage.name} in lib/config.ts`;
  if (stage.perSecond === undefined) return good(`${allowed}.`);
  if (stage.perSecond > quota.perSecond) {
    return toMend({
      says: `${allowed}, and the stage is deployed for ${stage.perSecond}: messages are throttled and come late.`,
      cure: `Set ${inConfig} to ${quota.perSecond} and deploy, or ask SES for more (Service Quotas console).`,
    });
  }
  if (stage.perSecond * 2 <= quota.perSecond) {
    return better({
      says: `${allowed}, and the stage uses ${stage.perSecond} of them.`,
      cure: `Set ${inConfig} to ${quota.perSecond} and deploy: a sale’s messages leave sooner.`,
    });
  }
  return good(`${allowed}, and the stage is deployed for ${stage.perSecond}.`);
};

const suppression = ({ suppressed }: AccountFound): Verdict => {
  const missing = ['BOUNCE', 'COMPLAINT'].filter((reason) => !suppressed.includes(reason));
  if (missing.length === 0) return good('Addresses that bounced or complained are not written to again.');
  return better({
    says: `Not every address that failed is kept back by the account (missing: ${missing.join(', ')}); Doorstep’s own configuration sets do it, other senders of the account do not.`,
    cure: 'aws sesv2 put-account-suppression-attributes --suppressed-reasons BOUNCE COMPLAINT',
  });
};

const whole = (count: number): string => Math.round(count).toLocaleString('en');

export const account: Area = {
  title: 'E-mail account (SES)',
  checks: [
    { id: 'ses-sandbox', judge: ({ account: asked }) => ofHeard(asked, inSandbox) },
    { id: 'ses-sending', judge: ({ account: asked }) => ofHeard(asked, sending) },
    { id: 'ses-quota-day', judge: (findings) => ofHeard(findings.account, (told) => perDay(told, findings)) },
    { id: 'ses-quota-second', judge: (findings) => ofHeard(findings.account, (told) => perSecond(told, findings)) },
    { id: 'ses-suppression', judge: ({ account: asked }) => ofHeard(asked, suppression) },
  ],
};

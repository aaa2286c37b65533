import type { Findings, IdentityAsked, IdentityFound } from '../findings.ts';
import { shown } from '../shown.ts';
import { type Area, better, good, leftOut, ofHeard, toMend, type Verdict } from '../verdict.ts';
import { mailFromRecords } from './mail-from.ts';

const inConsole = (name: string): string => `SES console, Identities, ${shown(name)}`;

const isVerified = (name: string, { verified }: IdentityFound): Verdict => {
  if (verified === undefined) return leftOut('whether it is verified', shown(name));
  if (verified) return good('SES may send from it.', shown(name));
  return toMend({
    about: shown(name),
    says: 'SES may not send from it: it is not verified.',
    cure: `${inConsole(name)}: put the records that it shows into the domain’s DNS; SES looks for them for 72 hours.`,
  });
};

const ENOUGH_BITS = 2048;

const dkim = (name: string, { dkim: found }: IdentityFound): Verdict => {
  const about = shown(name);
  const where = `${inConsole(name)}, DomainKeys Identified Mail (DKIM)`;
  if (!found) return leftOut('whether it signs', about);
  if (!found.signs || found.status === 'NOT_STARTED') {
    return toMend({ about, says: 'E-mails are not signed by DKIM.', cure: `${where}: set up Easy DKIM.` });
  }
  if (found.status !== 'SUCCESS') {
    return toMend({
      about,
      says: `E-mails are not signed by DKIM: SES does not find the keys in DNS (${found.status}).`,
      cure: `${where}: publish its three CNAME records in the domain’s DNS.`,
    });
  }
  if (found.bits !== undefined && found.bits < ENOUGH_BITS) {
    return better({
      about,
      says: `E-mails are signed by a DKIM key of ${found.bits} bits.`,
      cure: `${where}, Edit: choose RSA_2048_BIT; SES changes the key by itself.`,
    });
  }
  return good(`E-mails are signed by DKIM${found.bits ? ` with ${found.bits} bits` : ''}.`, about);
};

const mailFrom = (asked: IdentityAsked, found: IdentityFound, findings: Findings): readonly Verdict[] => {
  const about = shown(asked.name);
  const where = `${inConsole(asked.name)}, Custom MAIL FROM domain`;
  if (!found.mailFrom) {
    return [
      better({
        about,
        says: 'There is no MAIL FROM domain of your own: bounces go to amazonses.com, and DMARC rests on DKIM alone.',
        cure: `${where}: choose a subdomain such as bounce, used for nothing else, and publish the MX and TXT records that it shows.`,
      }),
    ];
  }
  const { domain, status, onMxFailure } = found.mailFrom;
  if (status !== 'SUCCESS') {
    const harm =
      onMxFailure === 'REJECT_MESSAGE'
        ? 'and SES refuses e-mails meanwhile'
        : 'and SES uses amazonses.com instead meanwhile';
    return [
      toMend({
        about,
        says: `SES does not find the MX record of the MAIL FROM domain ${domain} (${status}), ${harm}.`,
        cure: `${where}: publish the MX record that it shows.`,
      }),
      ...mailFromRecords(asked, domain, findings.stage.region),
    ];
  }
  const reserve =
    onMxFailure === 'REJECT_MESSAGE'
      ? better({
          about,
          says: `Bounces go to ${domain}; were its MX record lost, SES would refuse every e-mail.`,
          cure: `${where}, Edit, “Behavior on MX failure”: use the default MAIL FROM domain.`,
        })
      : good(`Bounces go to ${domain}; were its MX record lost, e-mails would still leave.`, about);
  return [reserve, ...mailFromRecords(asked, domain, findings.stage.region)];
};

const ofEach =
  (judge: (asked: IdentityAsked, found: IdentityFound, findings: Findings) => Verdict | readonly Verdict[]) =>
  (findings: Findings): readonly Verdict[] =>
    findings.identities.flatMap((asked) =>
      ofHeard(asked.found, (found) => judge(asked, found, findings), notThere(asked.name, findings)),
    );

const notThere = (name: string, { stage }: Findings): Verdict =>
  toMend({
    about: shown(name),
    says: 'SES does not know this identity, so it takes nothing from it.',
    cure: `SES console, Identities, Create identity; or take it out of mail.identities of the stage ${stage.name} in lib/config.ts.`,
  });

/** Where an identity is not there at all, it is said once. */
const known = (findings: Findings): Findings => ({
  ...findings,
  identities: findings.identities.filter(({ found }) => found.kind !== 'absent'),
});

export const identities: Area = {
  title: 'Who e-mails come from',
  checks: [
    { id: 'identity-verified', judge: ofEach((asked, found) => isVerified(asked.name, found)) },
    { id: 'identity-dkim', judge: (findings) => ofEach((asked, found) => dkim(asked.name, found))(known(findings)) },
    { id: 'identity-mail-from', judge: (findings) => ofEach(mailFrom)(known(findings)) },
  ],
};

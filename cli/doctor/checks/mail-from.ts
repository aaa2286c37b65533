import type { IdentityAsked } from '../findings.ts';
import { shown } from '../shown.ts';
import { good, ofHeard, toMend, type Verdict } from '../verdict.ts';

/** What DNS must say of a MAIL FROM domain, so that bounces come back and SPF passes. */
export const mailFromRecords = (
  { name, mailFrom }: IdentityAsked,
  domain: string,
  region: string | undefined,
): readonly Verdict[] =>
  mailFrom
    ? [
        ...ofHeard(
          mailFrom.mx,
          (hosts) => mx({ hosts, domain, region, about: shown(name) }),
          noMx(domain, region, name),
        ),
        ...ofHeard(mailFrom.spf, (texts) => spf(texts, domain, shown(name)), noSpf(domain, shown(name))),
      ]
    : [];

const hostOf = (region: string | undefined): string => `feedback-smtp.${region ?? 'REGION'}.amazonses.com`;

const noMx = (domain: string, region: string | undefined, name: string): Verdict =>
  toMend({
    about: shown(name),
    says: `DNS has no MX record of ${domain}: bounces do not come back.`,
    cure: `Publish: ${domain} MX 10 ${hostOf(region)}`,
  });

interface Mx {
  readonly hosts: readonly string[];
  readonly domain: string;
  readonly region: string | undefined;
  readonly about: string;
}

const mx = ({ hosts, domain, region, about }: Mx): Verdict => {
  const ofSes = region === undefined ? /^feedback-smtp\.[a-z0-9-]+\.amazonses\.com$/ : undefined;
  const right = hosts.filter((host) => (ofSes ? ofSes.test(host) : host === hostOf(region)));
  if (right.length === hosts.length && hosts.length > 0) return good(`The MX record of ${domain} leads to SES.`, about);
  return toMend({
    about,
    says:
      right.length > 0
        ? `${domain} has other MX records beside SES’s, which SES takes for none at all.`
        : `The MX record of ${domain} does not lead to SES in this Region: bounces do not come back.`,
    cure: `Leave one MX record: ${domain} MX 10 ${hostOf(region)}`,
  });
};

const right = 'v=spf1 include:amazonses.com ~all';

const noSpf = (domain: string, about: string): Verdict =>
  toMend({
    about,
    says: `${domain} has no SPF record: receivers cannot tell that SES may send for it.`,
    cure: `Publish: ${domain} TXT "${right}"`,
  });

const spf = (texts: readonly string[], domain: string, about: string): Verdict => {
  const [record, ...others] = texts.filter((text) => /^v=spf1(\s|$)/i.test(text));
  if (record === undefined) return noSpf(domain, about);
  if (others.length > 0) {
    return toMend({
      about,
      says: `${domain} has ${others.length + 1} SPF records, which counts as a fault.`,
      cure: `Make one of them: ${domain} TXT "${right}"`,
    });
  }
  const terms = record.toLowerCase().split(/\s+/).slice(1);
  if (!terms.some((term) => /^\+?include:amazonses\.com$/.test(term))) {
    return toMend({
      about,
      says: `The SPF record of ${domain} does not name SES.`,
      cure: `Put include:amazonses.com before its “all”: ${domain} TXT "${right}"`,
    });
  }
  if (terms.some((term) => /^\+?all$/.test(term))) {
    return toMend({
      about,
      says: `The SPF record of ${domain} lets the whole world send for it (+all).`,
      cure: `End it with ~all: ${domain} TXT "${right}"`,
    });
  }
  return good(`SPF of ${domain} names SES.`, about);
};

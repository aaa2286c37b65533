import type { Findings, Heard, IdentityFound, SenderFound } from '../findings.ts';
import { domainOf, isReserved } from '../names.ts';
import { brandsShown, shown } from '../shown.ts';
import { type Area, better, good, notKnown, toMend, type Verdict } from '../verdict.ts';
import { type Dmarc, dmarcOf, isAligned } from './dmarc.ts';

const titleOf = ({ domain, brands }: SenderFound): string => `${domain} (${brandsShown(brands)})`;

const coverage = (sender: SenderFound, { stage }: Findings): Verdict => {
  const about = titleOf(sender);
  if (stage.onLaptop) {
    return notKnown(
      { reason: 'laptop', because: 'the embedded AWS lets every brand send as whomever it likes' },
      about,
    );
  }
  if (isReserved(sender.domain)) {
    return toMend({
      about,
      says: `${sender.domain} is a name for examples that nobody can own.`,
      cure: sender.brands.includes(undefined)
        ? `Set mail.sender (mail.care and mail.marketing too, if it has them) and mail.identities of the stage ${stage.name} in lib/config.ts, and deploy.`
        : 'Give the brand a sender of your own: npx doorstep brands put --sender …',
    });
  }
  if (stage.identities === undefined) {
    return {
      state: 'unknown',
      about,
      says: 'The stage was deployed before it said what it may send from.',
      cure: `Deploy it again: npm run deploy -- -c stage=${stage.name}.`,
    };
  }
  if (sender.identity) return good(`Sent by the identity ${shown(sender.identity)}.`, about);
  return toMend({
    about,
    says: 'The stage may not send from it: none of its identities is this domain or one above it.',
    cure: `Put ${sender.domain} into mail.identities of the stage ${stage.name} in lib/config.ts, verify it with SES, and deploy.`,
  });
};

const meanings: Readonly<Record<string, string>> = {
  none: 'asks receivers for reports only (p=none)',
  quarantine: 'asks receivers to put what is not aligned into spam (p=quarantine)',
  reject: 'asks receivers to refuse what is not aligned (p=reject)',
};

const record = (sender: SenderFound): Verdict => {
  const about = titleOf(sender);
  const found = dmarcOf(sender);
  const publish = `_dmarc.${sender.domain} TXT "v=DMARC1; p=none; rua=mailto:…"`;
  switch (found.kind) {
    case 'unknown':
      return notKnown(found.why, about);
    case 'none':
      return toMend({
        about,
        says: 'There is no DMARC record: Gmail and Yahoo refuse those who send much without one.',
        cure: `Publish ${publish}, with an address of yours for the reports.`,
      });
    case 'faulty':
      return toMend({
        about,
        says: `The DMARC record of ${found.at} does not count: ${found.fault}.`,
        cure: `Leave one at _dmarc.${found.at} that begins with v=DMARC1; p=none (or quarantine, reject).`,
      });
    case 'found': {
      const { at, policy } = found.dmarc;
      const where = at === sender.domain ? 'Its DMARC record' : `The DMARC record of ${at}`;
      return good(`${where} ${meanings[policy] ?? policy}.`, about);
    }
  }
};

/** What SES would authenticate an e-mail by. */
interface Proofs {
  readonly dkim?: string | undefined;
  readonly mailFrom?: string | undefined;
}

const proofsOf = (identity: string, { dkim, mailFrom }: IdentityFound): Proofs => ({
  dkim: dkim?.signs && dkim.status === 'SUCCESS' ? domainOf(identity) : undefined,
  mailFrom: mailFrom?.status === 'SUCCESS' ? mailFrom.domain : undefined,
});

const judgeAlignment = (sender: SenderFound, dmarc: Dmarc, { dkim, mailFrom }: Proofs): Verdict => {
  const [about, from] = [titleOf(sender), sender.domain];
  const { strictDkim, strictSpf, organization } = dmarc;
  const byDkim = dkim !== undefined && isAligned(dkim, from, { strict: strictDkim, organization });
  const bySpf = mailFrom !== undefined && isAligned(mailFrom, from, { strict: strictSpf, organization });
  const manner = (strict: boolean) => (strict ? 'strict: the very same domain' : `relaxed: within ${organization}`);
  const dkimSays = dkim ? `the DKIM signature of ${dkim} (${manner(strictDkim)})` : 'DKIM (nothing signs)';
  const spfSays = mailFrom
    ? `the MAIL FROM domain ${mailFrom} (${manner(strictSpf)})`
    : 'SPF (MAIL FROM is amazonses.com)';
  if (byDkim && bySpf) return good(`DMARC passes twice: ${dkimSays} and ${spfSays} speak for ${from}.`, about);
  if (byDkim) return good(`DMARC passes by ${dkimSays}; ${spfSays} does not count for ${from}.`, about);
  if (bySpf) {
    return better({
      about,
      says: `DMARC passes by ${spfSays} alone, and not where an e-mail is forwarded: ${dkimSays} does not count.`,
      cure: dkimCure(sender, strictDkim),
    });
  }
  return toMend({
    about,
    says: `DMARC fails: neither ${dkimSays} nor ${spfSays} speaks for ${from}.`,
    cure: dkimCure(sender, strictDkim),
  });
};

const dkimCure = ({ domain }: SenderFound, strict: boolean): string =>
  strict
    ? `Make ${domain} an identity of its own with Easy DKIM, or let alignment be relaxed (take adkim=s out of the DMARC record).`
    : `SES console, Identities: set up Easy DKIM for ${domain} or the domain above it.`;

const alignment = (sender: SenderFound, findings: Findings): readonly Verdict[] => {
  const found = dmarcOf(sender);
  const name = sender.identity;
  // Without record or identity there is nothing to be aligned with; that much has been said.
  if (found.kind !== 'found' || name === undefined) return [];
  const identity = identityNamed(name, findings);
  if (identity.kind === 'absent') return [];
  if (identity.kind === 'unknown') return [notKnown(identity.why, titleOf(sender))];
  return [judgeAlignment(sender, found.dmarc, proofsOf(name, identity.content))];
};

const identityNamed = (name: string, { identities }: Findings): Heard<IdentityFound> =>
  identities.find((asked) => asked.name.toLowerCase() === name)?.found ?? { kind: 'absent' };

const nameless: Verdict['says'] = 'is a name for examples, which has no records in DNS';

const ofOwned =
  (judge: (sender: SenderFound, findings: Findings) => readonly Verdict[]) =>
  (findings: Findings): readonly Verdict[] =>
    findings.senders.flatMap((sender) => {
      if (!isReserved(sender.domain)) return judge(sender, findings);
      // On a deployed stage the name itself has been found at fault.
      const because = `${sender.domain} ${nameless}`;
      return findings.stage.onLaptop ? [notKnown({ reason: 'laptop', because }, titleOf(sender))] : [];
    });

export const senders: Area = {
  title: 'Brands’ senders (DMARC)',
  checks: [
    { id: 'sender-identity', judge: (findings) => findings.senders.map((sender) => coverage(sender, findings)) },
    { id: 'dmarc-record', judge: ofOwned((sender) => [record(sender)]) },
    { id: 'dmarc-alignment', judge: ofOwned(alignment) },
  ],
};

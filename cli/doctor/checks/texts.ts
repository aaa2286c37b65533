import type { Findings, TextsFound } from '../findings.ts';
import { type Area, good, leftOut, notKnown, ofHeard, toMend, type Verdict } from '../verdict.ts';

const sandbox = ({ inSandbox }: { readonly inSandbox?: boolean | undefined }): Verdict => {
  if (inSandbox === undefined) return leftOut('whether the account is in the SMS sandbox');
  if (!inSandbox) return good('The account is out of the SMS sandbox.');
  return toMend({
    says: 'The account is in the SMS sandbox: only ten numbers that you have verified get texts.',
    cure: 'SNS console, Text messaging (SMS), “Exit SMS sandbox”: it opens a case at AWS.',
  });
};

/** What AWS allows while nobody has asked for more, in US dollars a month. */
const DEFAULT_LIMIT = 1;
/** From here on there is little time left to have the limit raised. */
const NEARLY = 0.8;

const raise = (dollars: number): string =>
  `Have it raised to $${dollars} or more: Service Quotas console, “Monthly SMS spend”, then SNS console, Text messaging preferences.`;

const limit = (set: { readonly dollars?: number | undefined }, { stage, texts }: Findings): Verdict => {
  const { dollars = DEFAULT_LIMIT } = set;
  const says = `AWS stops texts at $${dollars} a month${set.dollars === undefined ? ', its default' : ''}`;
  const spent = texts.spent.kind === 'told' ? texts.spent.content.dollars : undefined;
  if (spent !== undefined && spent >= NEARLY * dollars) {
    return toMend({ says: `${says}, and $${spent.toFixed(2)} are spent.`, cure: raise(Math.ceil(spent * 2)) });
  }
  if (stage.textsDollars !== undefined && dollars < stage.textsDollars) {
    return toMend({ says: `${says}; the stage plans for $${stage.textsDollars}.`, cure: raise(stage.textsDollars) });
  }
  return good(`${says}.`);
};

const spent = ({ spent: heard }: TextsFound): readonly Verdict[] => {
  if (heard.kind !== 'told') {
    return [heard.kind === 'unknown' ? notKnown(heard.why) : leftOut('what texts have cost this month')];
  }
  const { dollars } = heard.content;
  return [
    good(
      dollars === undefined
        ? 'CloudWatch has measured no text this month.'
        : `Texts have cost $${dollars.toFixed(2)} this month.`,
    ),
  ];
};

export const texts: Area = {
  title: 'Texts (SMS)',
  checks: [
    { id: 'sms-sandbox', judge: (findings) => ofHeard(findings.texts.sandbox, sandbox) },
    { id: 'sms-spend-limit', judge: (findings) => ofHeard(findings.texts.limit, (told) => limit(told, findings)) },
    { id: 'sms-spent', judge: (findings) => spent(findings.texts) },
  ],
};

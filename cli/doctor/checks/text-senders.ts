import type { Findings, NumberFound, RegistrationFound, SenderIdFound, Unknown } from '../findings.ts';
import { type Area, better, good, notKnown, toMend, type Verdict } from '../verdict.ts';
import { type TextRule, textRules } from './text-rules.table.ts';

const inConsole = 'End User Messaging SMS console, Registrations';

/** What the account has to send texts by. */
interface Owned {
  readonly numbers: readonly NumberFound[];
  readonly senderIds: readonly SenderIdFound[];
  readonly registrations: readonly RegistrationFound[];
}

/** All that it has, or why one part of it is not known. An absence is none. */
const ownedOf = ({ numbers, senderIds, registrations }: Findings['texts']): Owned | Unknown => {
  for (const heard of [numbers, senderIds, registrations]) if (heard.kind === 'unknown') return heard.why;
  return {
    numbers: numbers.kind === 'told' ? numbers.content : [],
    senderIds: senderIds.kind === 'told' ? senderIds.content : [],
    registrations: registrations.kind === 'told' ? registrations.content : [],
  };
};

const judgeCountry = (country: string, owned: Owned | Unknown): Verdict => {
  const rule = textRules.get(country);
  if (!rule) return good('No registration is asked for, by AWS’s list of November 2026.', country);
  if ('reason' in owned) return notKnown(owned, country);
  const own = usableIn(country, rule, owned);
  if (own) return good(own, country);
  const open = openRegistration(country, owned);
  const [says, cure] = [lacks(rule, country), `${inConsole}: ${rule.how}.`];
  if (open) return needing(rule, { about: country, says: `${says} ${open.says}`, cure: open.cure });
  return needing(rule, { about: country, says, cure });
};

const needing = (rule: TextRule, verdict: Parameters<typeof toMend>[0]): Verdict =>
  rule.needs === 'advice' ? better(verdict) : toMend(verdict);

const lacks = ({ needs }: TextRule, country: string): string => {
  if (needs === 'number') return `Sender ids do not work there, and the account has no active number of ${country}.`;
  if (needs === 'registered-id') return 'Texts need a registered sender id there, and the account has none.';
  return 'Texts arrive without registration, as far as AWS’s pages say, under a sender id that is nobody’s.';
};

/** Numbers of these countries only send once a registration of theirs is complete. */
const registeredNumbers = new Set(['US', 'PR']);

const usableIn = (
  country: string,
  { needs }: TextRule,
  { numbers, senderIds, registrations }: Owned,
): string | undefined => {
  const complete = new Set(registrations.filter(({ status }) => status === 'COMPLETE').map(({ id }) => id));
  const number = numbers.find(
    (one) =>
      one.country === country &&
      one.active &&
      one.type !== 'SIMULATOR' &&
      (!registeredNumbers.has(country) || (one.registration !== undefined && complete.has(one.registration))),
  );
  if (number) return `The account has an active number (${number.type.toLowerCase().replaceAll('_', ' ')}).`;
  const registered = senderIds.some((one) => one.country === country && one.registered);
  return registered && needs !== 'number' ? 'The account has a registered sender id.' : undefined;
};

const waits: ReadonlyMap<string, { readonly says: string; readonly cure: string }> = new Map([
  ['CREATED', { says: 'A registration is begun.', cure: `${inConsole}: fill it in and submit it.` }],
  [
    'REQUIRES_UPDATES',
    { says: 'AWS has sent a registration back.', cure: `${inConsole}: mend what it names and submit it again.` },
  ],
  [
    'REQUIRES_AUTHENTICATION',
    {
      says: 'A registration waits for you to prove who you are.',
      cure: `${inConsole}: follow the e-mail of the registrar.`,
    },
  ],
]);
const underReview = { says: 'A registration is under review.', cure: `Wait: ${inConsole} shows when it is complete.` };

/** Types of registrations begin with the country: US_TOLL_FREE_REGISTRATION. */
const openRegistration = (country: string, { registrations }: Owned) => {
  const open = registrations.find(
    ({ type, status }) => type.startsWith(`${country}_`) && !/^(COMPLETE|CLOSED|DELETED)$/.test(status),
  );
  return open && (waits.get(open.status) ?? underReview);
};

export const textSenders: Area = {
  title: 'Texts, country by country',
  checks: [
    {
      id: 'sms-sender',
      judge: ({ countries, texts }) => {
        const owned = ownedOf(texts);
        return countries.map((country) => judgeCountry(country, owned));
      },
    },
  ],
};

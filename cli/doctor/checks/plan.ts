import type { AccountFound, Findings } from '../findings.ts';
import { type Area, better, good, leftOut, ofHeard, type Verdict } from '../verdict.ts';
import { eMailsAMonth } from '../volume.ts';
import { planPrices, priceOf } from './plan-prices.table.ts';

const judgePlan = (account: AccountFound, findings: Findings): Verdict => {
  const { plan, nextPlan } = account;
  if (plan === undefined) return leftOut('by which plan it bills');
  const eMails = eMailsAMonth(findings.ordersAMonth, account.quota?.usedToday ?? 0);
  const own = planPrices.get(plan);
  if (!own) return leftOut(`what its plan ${plan} costs; this program does not know it`);
  const next =
    nextPlan && nextPlan !== plan ? `; from next month on ${planPrices.get(nextPlan)?.title ?? nextPlan}` : '';
  const bill = (name: string) => inDollars(priceOf(planPrices.get(name) ?? own, eMails));
  const volume = volumeOf(eMails, findings.ordersAMonth);
  if (plan === 'NONE') {
    return good(
      `Billed à la carte${next}: about ${bill(plan)} a month for ${volume}. By Essentials it were ${bill('ESSENTIALS')}.`,
    );
  }
  if (nextPlan === 'NONE') return good(`Billed by ${own.title}${next}.`);
  return better({
    says: `Billed by ${own.title}${next}: about ${bill(plan)} a month for ${volume}, where à la carte takes ${bill('NONE')}.`,
    cure: 'Doorstep needs none of the plan’s extras: aws sesv2 put-account-pricing-attributes --plan NONE (where AWS chose the plan it holds at once, else from next month).',
  });
};

const volumeOf = (eMails: number, ordersAMonth: number | undefined): string => {
  const count = `${Math.round(eMails).toLocaleString('en')} e-mails`;
  return ordersAMonth === undefined
    ? `${count}, were every day like the last 24 hours (--orders-a-month N says better)`
    : count;
};

const inDollars = (dollars: number): string =>
  `$${dollars.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

export const plan: Area = {
  title: 'What e-mail costs',
  checks: [{ id: 'ses-plan', judge: (findings) => ofHeard(findings.account, (told) => judgePlan(told, findings)) }],
};

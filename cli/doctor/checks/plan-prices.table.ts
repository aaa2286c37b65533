/**
 * What SES takes for e-mail sent, by what `GetAccount` calls the plan, in US dollars: list prices of us-east-1, read from AWS's price list
 * of AmazonSES published 2026-07-22 (pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonSES/20260722172054); see aws.amazon.com/ses/pricing.
 * Of each tier: up to how many e-mails a month, and the price of a thousand.
 */
interface PlanPrice {
  readonly title: string;
  readonly aMonth: number;
  readonly tiers: readonly { readonly upTo: number; readonly aThousand: number }[];
}

const tiered = (first: number, second: number, third: number): PlanPrice['tiers'] => [
  { upTo: 10_000_000, aThousand: first },
  { upTo: 100_000_000, aThousand: second },
  { upTo: Number.POSITIVE_INFINITY, aThousand: third },
];

export const planPrices: ReadonlyMap<string, PlanPrice> = new Map([
  ['NONE', { title: 'à la carte', aMonth: 0, tiers: [{ upTo: Number.POSITIVE_INFINITY, aThousand: 0.1 }] }],
  ['ESSENTIALS', { title: 'Essentials', aMonth: 0, tiers: tiered(0.16, 0.14, 0.11) }],
  ['PRO', { title: 'Pro', aMonth: 105, tiers: tiered(0.22, 0.17, 0.12) }],
  ['ENTERPRISE', { title: 'Enterprise', aMonth: 500, tiers: tiered(0.23, 0.18, 0.13) }],
]);

/** What so many e-mails cost in a month. */
export const priceOf = ({ aMonth, tiers }: PlanPrice, eMails: number): number => {
  let [dollars, below] = [aMonth, 0];
  for (const { upTo, aThousand } of tiers) {
    const inTier = Math.max(0, Math.min(eMails, upTo) - below);
    dollars += (inTier / 1000) * aThousand;
    below = upTo;
  }
  return dollars;
};

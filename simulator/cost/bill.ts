import { type Priced, prices } from './prices.table.ts';

/** How much of each thing was used. What is not named is not on the bill. */
export type Amounts = Readonly<Partial<Record<Priced, number>>>;

export interface BillLine {
  readonly item: Priced;
  readonly amount: number;
  readonly dollars: number;
}

/** Dearest first. */
export const billOf = (amounts: Amounts): readonly BillLine[] =>
  items
    .flatMap((item): readonly BillLine[] => {
      const amount = amounts[item];
      return amount === undefined ? [] : [{ item, amount, dollars: amount * prices[item].dollars }];
    })
    .sort((a, b) => b.dollars - a.dollars);

const isPriced = (name: string): name is Priced => name in prices;
const items: readonly Priced[] = Object.keys(prices).filter(isPriced);

export const dollars = (lines: readonly BillLine[]): number => lines.reduce((sum, line) => sum + line.dollars, 0);

/** The same on the plan that new SES accounts start on. */
export const onEssentials = (lines: readonly BillLine[], emails: number): number =>
  dollars(lines) + emails * (prices.emailOnEssentials.dollars - prices.email.dollars);

/** What every function here is given. */
export const FUNCTION_GIGABYTES = 0.5;
/** Of executions; X-Ray's own rule. */
export const TRACED_SHARE = 0.05;
/** To fetch a batch and to delete it, for every batch that reaches a function. */
export const QUEUE_REQUESTS_A_BATCH = 2;

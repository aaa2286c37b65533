import { type BillLine, dollars, onEssentials } from '../../simulator/cost/bill.ts';
import { prices } from '../../simulator/cost/prices.table.ts';
import type { Counted } from './calls.ts';
import { costOf } from './cost.ts';
import type { Figure } from './figure.ts';
import type { Ordinary } from './one-order.ts';

const part = 'One ordinary order';

export interface OrderResult {
  readonly figures: readonly Figure[];
  readonly states: readonly string[];
  readonly counted: Counted;
  readonly cost: readonly BillLine[];
}

export const orderResult = ({ usage, states, mostCallsInAWebhook }: Ordinary): OrderResult => {
  const { counted, emails } = usage;
  const cost = costOf(usage);
  const sum = (name: 'count' | 'writeUnits' | 'readUnits') => counted.calls.reduce((all, one) => all + one[name], 0);
  const invocations = counted.functions.reduce((all, one) => all + one.invocations, 0);
  const perYear = (usage.keptBytes / 1e9) * prices.gigabyteMonth.dollars * 12;
  const figures: readonly Figure[] = [
    { part, name: 'states entered', value: states.length, unit: 'states', most: 12 },
    { part, name: 'e-mails', value: emails, unit: 'e-mails', most: 5, least: 5 },
    {
      part,
      name: 'AWS calls of a warm webhook, at most',
      value: mostCallsInAWebhook,
      unit: 'calls',
      most: 3,
      least: 1,
    },
    { part, name: 'AWS calls of functions and machine', value: sum('count'), unit: 'calls' },
    { part, name: 'DynamoDB: written', value: sum('writeUnits'), unit: 'WRU' },
    { part, name: 'DynamoDB: read', value: sum('readUnits'), unit: 'RRU' },
    { part, name: 'functions run', value: invocations, unit: 'invocations' },
    { part, name: 'kept in the table', value: usage.keptBytes / 1000, unit: 'KB' },
    { part, name: 'cost, SES à la carte', value: dollars(cost), unit: 'US$', most: 0.001 },
    { part, name: 'cost, SES Essentials', value: onEssentials(cost, emails), unit: 'US$' },
    { part, name: 'each text message besides, US, one part', value: prices.text.dollars, unit: 'US$' },
    { part, name: 'each further year that it is kept', value: perYear, unit: 'US$' },
  ];
  return { figures, states, counted, cost };
};

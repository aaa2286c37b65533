import { account } from './checks/account.ts';
import { configurationSets } from './checks/configuration-sets.ts';
import { identities } from './checks/identities.ts';
import { plan } from './checks/plan.ts';
import { senders } from './checks/senders.ts';
import { textSenders } from './checks/text-senders.ts';
import { texts } from './checks/texts.ts';
import type { Findings } from './findings.ts';
import type { Area, State, Verdict } from './verdict.ts';

/** Everything that is looked at, in the order in which it is read. */
const areas: readonly Area[] = [account, plan, identities, senders, configurationSets, texts, textSenders];

export interface Line extends Verdict {
  readonly check: string;
}

export interface Report {
  readonly stage: string;
  readonly region?: string | undefined;
  readonly areas: readonly { readonly title: string; readonly lines: readonly Line[] }[];
  readonly count: Readonly<Record<State, number>>;
}

/** Judges what was found. The same findings give the same report. */
export const examine = (findings: Findings): Report => {
  const judged = areas.map(({ title, checks }) => ({
    title,
    lines: checks.flatMap(({ id, judge }) => judge(findings).map((verdict) => ({ check: id, ...verdict }))),
  }));
  const states = judged.flatMap(({ lines }) => lines.map(({ state }) => state));
  const count = (wanted: State) => states.filter((state) => state === wanted).length;
  return {
    stage: findings.stage.name,
    region: findings.stage.region,
    areas: judged,
    count: { 'to-mend': count('to-mend'), better: count('better'), unknown: count('unknown'), good: count('good') },
  };
};

import type { Findings, Heard, Unknown } from './findings.ts';

/** `to-mend`: messages do not arrive, or soon will not. `better`: they arrive, and it could be better or cheaper. */
export type State = 'good' | 'to-mend' | 'better' | 'unknown';

/** One thing that was looked at, and how it is. */
export interface Verdict {
  readonly state: State;
  /** Which one, where there are several. */
  readonly about?: string | undefined;
  readonly says: string;
  /** One sentence: what to do, and where. */
  readonly cure?: string | undefined;
}

export interface Check {
  /** A name that scripts may rely on. */
  readonly id: string;
  readonly judge: (findings: Findings) => readonly Verdict[];
}

/** Checks that a person reads together. */
export interface Area {
  readonly title: string;
  readonly checks: readonly Check[];
}

export const good = (says: string, about?: string): Verdict => ({ state: 'good', about, says });

type Bad = Omit<Verdict, 'state'>;
export const toMend = (verdict: Bad): Verdict => ({ state: 'to-mend', ...verdict });
export const better = (verdict: Bad): Verdict => ({ state: 'better', ...verdict });

/** Says why nothing is known. Never a guess. */
export const notKnown = (why: Unknown, about?: string): Verdict => ({ state: 'unknown', about, ...reasonOf(why) });

/** AWS answered, and left out what was asked for. */
export const leftOut = (what: string, about?: string): Verdict => ({
  state: 'unknown',
  about,
  says: `AWS did not say ${what}.`,
});

const reasonOf = (why: Unknown): Pick<Verdict, 'says' | 'cure'> => {
  switch (why.reason) {
    case 'laptop':
      return { says: `not known on a laptop: ${why.because}.` };
    case 'refused':
      return {
        says: 'these credentials may not ask.',
        cure: `Allow ${why.permission} to whoever runs this; it only reads.`,
      };
    case 'unsupported':
      return { says: 'AWS does not offer this in the Region.', cure: 'Look it up in the console.' };
    case 'unreachable':
      return { says: 'no answer came in time.', cure: 'Ask again; if it stays, check the network.' };
    case 'failed':
      return { says: `AWS answered with ${why.code}.`, cure: 'Ask again; if it stays, look it up in the console.' };
  }
};

/** Judges what was told; of the rest it says that it is not there, or why it is not known. */
export const ofHeard = <Content>(
  heard: Heard<Content>,
  judge: (content: Content) => Verdict | readonly Verdict[],
  absent: Verdict = leftOut('anything about it'),
): readonly Verdict[] => {
  if (heard.kind === 'unknown') return [notKnown(heard.why, absent.about)];
  if (heard.kind === 'absent') return [absent];
  return [judge(heard.content)].flat();
};

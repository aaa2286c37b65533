import { setImmediate as afterOthers } from 'node:timers/promises';
import type { Language } from '../../messages/language.ts';
import { languageFor, languageTags } from '../../messages/languages.ts';
import { lintWords } from '../../messages/lint.ts';
import { sampleBrands } from '../../messages/samples/brands.ts';
import { situationsOf } from '../../messages/samples/situations.ts';
import { type BuyerReason, buyerReasons } from '../../messages/samples/views.ts';
import type { Choice } from './choice.ts';
import { inspect } from './inspect.ts';

/** Something that the lint found, and a message in which it can be seen. */
export interface Finding {
  readonly code: string;
  readonly fault: string;
  readonly seen: Choice;
}

/** What was looked at, by language and reason, and what is wrong with the words themselves. */
export interface Checked {
  readonly messages: number;
  readonly findings: readonly Finding[];
  readonly words: readonly WordsFinding[];
}

interface WordsFinding {
  readonly language: string;
  readonly at: string;
  readonly fault: string;
}

/** Looks at every situation with one of the brands in turn, and at every brand on an ordinary day. Others get their turn in between. */
export const checkAll = async (): Promise<Checked> => {
  const all: { messages: number; readonly findings: Finding[]; readonly words: WordsFinding[] } = {
    messages: 0,
    findings: [],
    words: [],
  };
  const original = (await languageFor('en')).words;
  for (const tag of languageTags) {
    const language = await languageFor(tag);
    all.words.push(...lintWords(language.words, original).map((fault) => ({ language: tag, ...fault })));
    for (const reason of buyerReasons) {
      const choices = choicesOf(reason, tag);
      all.messages += choices.length;
      all.findings.push(...findingsIn(choices, language));
      await afterOthers();
    }
  }
  return all;
};

/** A fault without the words that it is seen by: what is wrong in the same way is the same fault. */
export const kindOf = ({ code, fault }: Pick<Finding, 'code' | 'fault'>): string =>
  `${code} ${fault.replaceAll(/“[^”]*”/g, '“”')}`;

/** The same fault of the same message is one, however often it is seen. */
const findingsIn = (choices: readonly Choice[], language: Language): readonly Finding[] => {
  const findings = new Map<string, Finding>();
  for (const seen of choices)
    for (const fault of inspect({ ...seen, brand: seen.brand.look }, language).faults)
      if (!findings.has(kindOf(fault))) findings.set(kindOf(fault), { ...fault, seen });
  return [...findings.values()];
};

const choicesOf = (reason: BuyerReason, language: string): readonly Choice[] => {
  const situations = situationsOf(reason);
  const choices = [
    ...sampleBrands.map((brand) => ({ brand, situation: situations[0] })),
    ...situations.map((situation, turn) => ({ brand: sampleBrands[turn % sampleBrands.length], situation })),
  ];
  return choices.flatMap(({ brand, situation }) =>
    brand && situation ? [{ reason, language, brand, situation, width: 'phone', scheme: 'light' } as const] : [],
  );
};

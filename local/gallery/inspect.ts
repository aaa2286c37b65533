import type { Language } from '../../messages/language.ts';
import { lintRendered } from '../../messages/lint-rendered.ts';
import { type Choice, type Sample, sampleOf } from '../../messages/samples/sample.ts';
import { occasion } from '../../messages/samples/views.ts';

interface Fault {
  readonly code: string;
  readonly fault: string;
}

/** A message and what is wrong with it; without a message, why it cannot be said. */
export interface Inspected {
  readonly sample?: Sample;
  readonly faults: readonly Fault[];
}

export const inspect = (choice: Choice, language: Language): Inspected => {
  try {
    const sample = sampleOf(choice, language);
    const { class: kind } = occasion(choice.reason);
    return { sample, faults: lintRendered({ class: kind, words: language.words, ...sample }) };
  } catch (error) {
    return { faults: [{ code: 'cannot-be-said', fault: error instanceof Error ? error.message : String(error) }] };
  }
};

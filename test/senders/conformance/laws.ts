import { askingLaws } from './asking-laws.ts';
import { bodyLaws } from './body-laws.ts';
import { historyLaws } from './history-laws.ts';
import type { Law } from './law.ts';
import { sampleLaws } from './sample-laws.ts';
import type { Subject } from './subject.ts';
import { trustLaws } from './trust-laws.ts';

/** All that is asked of this sender. */
export const lawsOf = (subject: Subject): readonly Law[] =>
  [...trustLaws, ...sampleLaws, ...bodyLaws, ...historyLaws, ...askingLaws].filter((law) => law.of?.(subject) ?? true);

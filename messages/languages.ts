import { english } from './en/index.ts';
import type { Language } from './language.ts';

const languages: Readonly<Record<string, Language>> = { en: english };

/** The words for a reader's language tag ("de-AT" is de); English where there are none yet. */
export const languageFor = (tag: string): Language => {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? english;
};

import { english } from './en/index.ts';
import type { Language } from './language.ts';

const languages: Readonly<Record<string, Language>> = { en: english };

/** Finds the words for a reader's language tag. */
export type Languages = (tag: string) => Language;

/** The words for a reader's language tag ("de-AT" is de); English where there are none yet. */
export const languageFor: Languages = (tag) => {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? english;
};

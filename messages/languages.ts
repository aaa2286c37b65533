import { type Language, speaking } from './language.ts';
import type { Words } from './words.ts';

/** Each is loaded when somebody reads it first. */
const shelves: Readonly<Record<string, () => Promise<Words>>> = {
  en: async () => (await import('./languages/en.ts')).english,
  de: async () => (await import('./languages/de.ts')).german,
  es: async () => (await import('./languages/es.ts')).spanish,
  fr: async () => (await import('./languages/fr.ts')).french,
  it: async () => (await import('./languages/it.ts')).italian,
  ja: async () => (await import('./languages/ja.ts')).japanese,
  nl: async () => (await import('./languages/nl.ts')).dutch,
  pl: async () => (await import('./languages/pl.ts')).polish,
  pt: async () => (await import('./languages/pt.ts')).portuguese,
  sv: async () => (await import('./languages/sv.ts')).swedish,
};

/** The languages that there are words in, as BCP 47 has them. */
export const languageTags: readonly string[] = Object.keys(shelves);

/** Finds the words for a reader's language tag ("de-AT" is de); where there are none, the next one's. English ends every list. */
export type Languages = (...tags: readonly string[]) => Promise<Language>;

const known = new Map<string, Promise<Language>>();

/** The language that a reader of these tags is written to in; nothing, if there are words in none of them. */
export const languageTagOf = (...tags: readonly string[]): string | undefined =>
  tags.map(baseOf).find((tag) => Object.hasOwn(shelves, tag));

export const languageFor: Languages = (...tags) => {
  const found = languageTagOf(...tags) ?? 'en';
  const language = known.get(found) ?? opened(found);
  known.set(found, language);
  return language;
};

/** Has every language at hand, for whom waiting for a file would be out of turn. */
export const loadAll = async (): Promise<void> => {
  await Promise.all(languageTags.map((tag) => languageFor(tag)));
};

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

const opened = async (tag: string): Promise<Language> => {
  const shelf = shelves[tag];
  if (!shelf) throw new RangeError(`There are no words in ${tag}.`);
  return speaking(await shelf());
};

import { isDeepStrictEqual } from 'node:util';
import type { Variant } from '../../messages/brand-words.ts';
import type { Language } from '../../messages/language.ts';
import { languageFor, languageTagOf, languageTags } from '../../messages/languages.ts';
import { lintBrandWords } from '../../messages/lint-brand-words.ts';
import { inFull, onlyOwn, publishedWords } from '../../messages/own-words.ts';
import type { OfWords } from '../adapters/brand-words-store.ts';
import type { Brand } from '../adapters/brands.ts';
import { lookOf } from '../send-notice/view.ts';
import { refused, type Told } from '../serve-shop/problem.ts';
import { readContent } from '../serve-shop/read-body.ts';
import type { Command, CommandOf } from './command.ts';
import { type Operator, unknownBrand, wrong } from './operator.ts';
import { variantsForm } from './words-form.ts';

/** The words of one message as they hold, ready to be written anew. */
interface WordsView extends OfWords {
  /** Whose words the variants are. */
  readonly source: 'brand' | 'published';
  /** The newest there is; 0, where the brand never had words of its own. */
  readonly revision: number;
  /** Each is whole: what the brand leaves to the published words is told with it. */
  readonly variants: readonly Variant[];
}

const unknownLanguage = wrong('/language', `must be one that there are words in: ${languageTags.join(', ')}`);

const wordsCommands = ['list-words', 'show-words', 'save-words', 'revert-words', 'show-published-words'] as const;
type AboutWords = CommandOf<(typeof wordsCommands)[number]>;

export const isAboutWords = (command: Command): command is AboutWords =>
  wordsCommands.some((name) => name === command.command);

export const obeyAboutWords = (operator: Operator, command: AboutWords): Promise<Told<unknown>> => {
  switch (command.command) {
    case 'list-words':
      return listWords(operator, command);
    case 'show-words':
      return showWords(operator, command);
    case 'save-words':
      return saveWords(operator, command);
    case 'revert-words':
      return revertWords(operator, command);
    case 'show-published-words':
      return showPublished(command);
  }
};

/** Every message that a brand says, or once said, in its own words. */
const listWords = async ({ brands, brandWords }: Operator, { brand }: CommandOf<'list-words'>) =>
  (await brands.read(brand))
    ? { kind: 'told' as const, outcome: 'words-listed', content: { words: await brandWords.list(brand) } }
    : unknownBrand;

const showPublished = async ({
  reason,
  language = 'en',
}: CommandOf<'show-published-words'>): Promise<Told<Omit<WordsView, 'brand' | 'revision'>>> => {
  const tag = languageTagOf(language);
  if (!tag) return unknownLanguage;
  const variants = inFull([], publishedWords((await languageFor(tag)).words, reason));
  return told('words-shown', { reason, language: tag, source: 'published', variants });
};

/** As they hold, or as they were at a revision. */
const showWords = async (operator: Operator, command: CommandOf<'show-words'>): Promise<Told<WordsView>> => {
  const about = await aboutOf(operator, command);
  if (about.kind === 'refused') return about;
  const { of } = about;
  const newest = await operator.brandWords.read(of);
  const shown = command.revision === undefined ? newest : await operator.brandWords.revision(of, command.revision);
  if (command.revision !== undefined && !shown) return wrong('/revision', 'is no revision of these words');
  return told('words-shown', viewOf(about, { revision: newest?.revision ?? 0, variants: shown?.variants ?? [] }));
};

/** Holds from the next message on. Refused where somebody else has saved since the revision that was seen. Safe to repeat. */
const saveWords = async (
  operator: Operator,
  { revision, variants, ...command }: CommandOf<'save-words'>,
): Promise<Told<WordsView>> => {
  const about = await aboutOf(operator, command);
  if (about.kind === 'refused') return about;
  if (JSON.stringify(variants).length > MOST_LETTERS)
    return wrong('/variants', `must not be longer than ${MOST_LETTERS} letters in all: every message reads them`);
  const read = readContent({ variants }, variantsForm(about.of.reason));
  if (read.kind === 'refused') return read;
  return keep(operator, about, { after: revision, variants: read.content.variants });
};

const MOST_LETTERS = 50_000;

/** Says again what an older revision said, or the published words: as a new revision, so that this can be undone, too. */
const revertWords = async (
  operator: Operator,
  { to, ...command }: CommandOf<'revert-words'>,
): Promise<Told<WordsView>> => {
  const about = await aboutOf(operator, command);
  if (about.kind === 'refused') return about;
  const newest = await operator.brandWords.read(about.of);
  if (!newest) return wrong('/reason', 'is said in the published words: there is nothing to revert');
  const older = to === undefined ? { variants: [] } : await operator.brandWords.revision(about.of, to);
  if (!older) return wrong('/to', `is no revision of these words: there are 1 to ${newest.revision}`);
  return keep(operator, about, { after: newest.revision, variants: older.variants });
};

interface About {
  readonly kind: 'about';
  readonly of: OfWords;
  readonly brand: Brand;
  readonly language: Language;
}

const aboutOf = async (
  { brands }: Operator,
  { brand: id, reason, language }: Omit<OfWords, 'language'> & { readonly language?: string | undefined },
): Promise<About | typeof unknownBrand> => {
  const brand = await brands.read(id);
  if (!brand) return unknownBrand;
  const tag = language === undefined ? (languageTagOf(brand.language) ?? 'en') : languageTagOf(language);
  if (!tag) return unknownLanguage;
  return { kind: 'about', of: { brand: id, reason, language: tag }, brand, language: await languageFor(tag) };
};

const keep = async (
  { brandWords, shop }: Operator,
  about: About,
  { after, ...given }: { readonly after: number; readonly variants: readonly Variant[] },
): Promise<Told<WordsView>> => {
  const { of, brand, language } = about;
  const variants = onlyOwn(given.variants, publishedWords(language.words, of.reason));
  const errors = lintBrandWords(variants, { reason: of.reason, language, look: lookOf(brand) });
  if (errors.length > 0) return refused('invalid-fields', { errors });
  const newest = await brandWords.read(of);
  const asBefore = newest ? isDeepStrictEqual(newest.variants, variants) : variants.length === 0;
  if (asBefore) return told('words-unchanged', viewOf(about, newest ?? { revision: 0, variants }));
  const saved =
    newest?.revision === after || (!newest && after === 0)
      ? await brandWords.save(of, after, { variants, at: shop.now() })
      : 'beaten';
  return saved === 'beaten' ? changedMeanwhile : told('words-saved', viewOf(about, saved));
};

const changedMeanwhile = wrong(
  '/revision',
  'is not the newest any more: somebody else has saved meanwhile. Nothing of yours was: look at what holds now, and write it into that',
);

const viewOf = (
  { of, language }: About,
  { revision, variants }: { readonly revision: number; readonly variants: readonly Variant[] },
): WordsView => ({
  ...of,
  source: variants.length > 0 ? 'brand' : 'published',
  revision,
  variants: inFull(variants, publishedWords(language.words, of.reason)),
});

const told = <Content>(outcome: string, content: Content): Told<Content> => ({ kind: 'told', outcome, content });

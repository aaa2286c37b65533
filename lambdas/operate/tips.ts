import { isDeepStrictEqual } from 'node:util';
import { lintTips } from '../../messages/lint-tips.ts';
import type { BrandTips, Tip } from '../../messages/tips.ts';
import { refused, type Told } from '../serve-shop/problem.ts';
import { readContent } from '../serve-shop/read-body.ts';
import type { Command, CommandOf } from './command.ts';
import { type Operator, unknownBrand, wrong } from './operator.ts';
import { tipsForm } from './tips-form.ts';

/** All tips of a brand, ready to be written anew; revision 0, where it never had any. */
interface TipsView extends BrandTips {
  readonly brand: string;
}

const tipsCommands = ['show-tips', 'save-tips', 'list-tip-revisions', 'revert-tips'] as const;
type AboutTips = CommandOf<(typeof tipsCommands)[number]>;

export const isAboutTips = (command: Command): command is AboutTips =>
  tipsCommands.some((name) => name === command.command);

export const obeyAboutTips = async (operator: Operator, command: AboutTips): Promise<Told<unknown>> => {
  if (!(await operator.brands.read(command.brand))) return unknownBrand;
  switch (command.command) {
    case 'show-tips':
      return showTips(operator, command);
    case 'save-tips':
      return saveTips(operator, command);
    case 'list-tip-revisions':
      return listRevisions(operator, command);
    case 'revert-tips':
      return revertTips(operator, command);
  }
};

/** As they hold, or as they were at a revision; `revision` is the newest in either case, so that what is shown can be saved. */
const showTips = async (
  { tips: store }: Operator,
  { brand, revision }: CommandOf<'show-tips'>,
): Promise<Told<TipsView>> => {
  const newest = await store.read(brand);
  const shown = revision === undefined ? newest : await store.revision(brand, revision);
  if (revision !== undefined && !shown) return noRevision('/revision', newest);
  return told('tips-shown', { brand, revision: newest?.revision ?? 0, tips: shown?.tips ?? [] });
};

/** All of them, in the order in which they are chosen. They hold from the next message on. Safe to repeat. */
const saveTips = async (
  operator: Operator,
  { brand, revision, tips }: CommandOf<'save-tips'>,
): Promise<Told<TipsView>> => {
  const read = readContent({ tips }, tipsForm);
  if (read.kind === 'refused') return read;
  if (new TextEncoder().encode(JSON.stringify(read.content.tips)).length > MOST_BYTES)
    return wrong(
      '/tips',
      `must not be longer than ${MOST_BYTES / 1000} KB in all: say it in fewer words, or of fewer goods`,
    );
  return keep(operator, brand, { after: revision, tips: read.content.tips });
};

/** Half of what an item may hold, since both ways of writing are not equally long. */
const MOST_BYTES = 200_000;

/** The newest first, how many tips there were in each. */
const listRevisions = async ({ tips: store }: Operator, { brand }: CommandOf<'list-tip-revisions'>) => {
  const revisions = await store.revisions(brand);
  return told('tip-revisions-listed', {
    revisions: revisions.map(({ revision, savedAt, tips }) => ({ revision, savedAt, tips: tips.length })),
  });
};

/** Says again what an older revision said: as a new one, so that this can be undone, too. */
const revertTips = async (operator: Operator, { brand, to }: CommandOf<'revert-tips'>): Promise<Told<TipsView>> => {
  const [newest, older] = await Promise.all([operator.tips.read(brand), operator.tips.revision(brand, to)]);
  if (!newest || !older) return noRevision('/to', newest);
  return keep(operator, brand, { after: newest.revision, tips: older.tips });
};

const keep = async (
  { tips: store, shop }: Operator,
  brand: string,
  { after, tips }: { readonly after: number; readonly tips: readonly Tip[] },
): Promise<Told<TipsView>> => {
  const errors = lintTips(tips);
  if (errors.length > 0) return refused('invalid-fields', { errors });
  const newest = await store.read(brand);
  const { revision, tips: known } = newest ?? { revision: 0, tips: [] };
  if (isDeepStrictEqual(known, tips)) return told('tips-unchanged', { brand, revision, tips });
  const saved = revision === after ? await store.save(brand, after, { tips, at: shop.now() }) : 'beaten';
  return saved === 'beaten'
    ? changedMeanwhile
    : told('tips-saved', { brand, revision: saved.revision, tips: saved.tips });
};

const changedMeanwhile = wrong(
  '/revision',
  'is not the newest any more: somebody else has saved meanwhile. Nothing of yours was: look at what holds now, and write it into that',
);

const noRevision = (pointer: '/revision' | '/to', newest: BrandTips | undefined) =>
  wrong(
    pointer,
    `is no revision of this brand’s tips: ${newest ? `there are 1 to ${newest.revision}` : 'it has none'}`,
  );

const told = <Content>(outcome: string, content: Content): Told<Content> => ({ kind: 'told', outcome, content });

import { z } from 'zod';
import { Obstacle } from '../../local/obstacle.ts';
import { readJson } from '../given-files.ts';
import type { Tips } from './tips-view.ts';

/** What is typed of one tip. */
export interface OneTip {
  readonly sku?: readonly string[];
  readonly tag?: readonly string[];
  readonly language?: string;
  readonly title?: string;
  readonly text?: string;
  readonly link?: string;
}

interface Written {
  readonly revision: number;
  readonly tips: readonly unknown[];
}

const form = z.looseObject({ revision: z.int().min(0), tips: z.array(z.unknown()) });

/** With --json, tips are shown with their brand, too. */
const told: readonly string[] = ['brand'];

/** All tips of a file; nothing, where one tip was typed. */
export const tipsIn = async (
  id: string | undefined,
  { from, ...one }: OneTip & { readonly from?: string },
): Promise<Written | undefined> => {
  const { sku, tag, language, title, text, link } = one;
  const isTyped = [id, sku, tag, language, title, text, link].some((each) => each !== undefined);
  if (from === undefined) return undefined;
  if (isTyped) throw new Obstacle('Give either --from with all tips, or the id of one tip with its options.');
  const read = form.safeParse(await readJson(from));
  if (!read.success)
    throw new Obstacle(`${from} must be an object with "revision" (a number) and "tips" (a list). ${cure}`);
  const { revision, tips, ...rest } = read.data;
  const stray = Object.keys(rest).find((name) => !told.includes(name));
  if (stray !== undefined) throw new Obstacle(`${from} holds "${stray}", which does not belong there. ${cure}`);
  return { revision, tips };
};
const cure = 'Begin with what doorstep messages tips show prints.';

/** The brand's tips with one of them changed, or added behind the others. What is not typed of a known one stays. */
export const withOne = ({ revision, tips }: Tips, id: string | undefined, typed: OneTip): Written => {
  const { sku, tag, language, title, text, link } = typed;
  if (id === undefined)
    throw new Obstacle('Give --from with all tips, or the id of one tip: messages tips save wool …');
  const known = tips.find((tip) => tip.id === id);
  if (language === undefined && [title, text, link].some((each) => each !== undefined))
    throw new Obstacle('Say in which --language title, text and link are.');
  const said =
    language === undefined
      ? {}
      : { [language]: whole({ ...known?.languages[language], ...defined({ title, text, link }) }, id) };
  const tip = {
    ...known,
    id,
    ...defined({ skus: sku, tags: tag }),
    languages: { ...known?.languages, ...said },
  };
  return { revision, tips: known ? tips.map((each) => (each === known ? tip : each)) : [...tips, tip] };
};

const whole = (texts: { readonly title?: string; readonly text?: string }, id: string) => {
  if (texts.title !== undefined && texts.text !== undefined) return texts;
  throw new Obstacle(`"${id}" says nothing in that language yet: give both --title and --text.`);
};

const defined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The brand's tips but one, or but what it says in one language. */
export const without = ({ revision, tips }: Tips, id: string, language?: string): Written => {
  const known = tips.find((tip) => tip.id === id);
  if (!known) throw new Obstacle(`There is no tip "${id}": see doorstep messages tips list.`);
  const { [language ?? '']: said, ...others } = known.languages;
  if (language !== undefined && !said) throw new Obstacle(`"${id}" says nothing in ${language}.`);
  const isWhole = language === undefined || Object.keys(others).length === 0;
  return {
    revision,
    tips: isWhole
      ? tips.filter((tip) => tip !== known)
      : tips.map((tip) => (tip === known ? { ...tip, languages: others } : tip)),
  };
};

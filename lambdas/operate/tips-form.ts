import * as z from 'zod/mini';
import { plain } from '../../messages/inert.ts';
import { languageTags } from '../../messages/languages.ts';
import { LONGEST_TIP, LONGEST_TIP_TITLE } from '../../messages/tips.ts';
import { text } from '../serve-shop/texts.ts';

/** A brand's tips, as somebody wrote them. Whether they sell is looked at after this. */

const MOST_TIPS = 200;
const LONGEST_LINK = 500;

const words = (longest: number) =>
  text(longest).check(
    z.refine((said: string) => !/[{}]/.test(said), 'must be plain words, without { or }: nothing is filled in'),
    z.refine((said: string) => plain(said, longest) !== '', 'must hold something that can be seen'),
  );

const link = z.url({ protocol: /^https$/, error: 'must be an https address' }).check(
  z.maxLength(LONGEST_LINK),
  z.refine((address: string) => !/[{}\s]/.test(address), 'must be one address, without { or }'),
);

const tipText = z.strictObject({
  title: words(LONGEST_TIP_TITLE),
  text: words(LONGEST_TIP),
  link: z.exactOptional(link),
});

const listOf = (longest: number, most: number) =>
  z.exactOptional(z.array(text(longest)).check(z.minLength(1), z.maxLength(most)));

const isInWords = (texts: object): boolean => {
  const tags = Object.keys(texts);
  return tags.length > 0 && tags.every((tag) => languageTags.includes(tag));
};

const tip = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, 'must be up to 40 small letters, digits and hyphens')),
    skus: listOf(100, 200),
    tags: listOf(60, 100),
    languages: z
      .record(z.string(), tipText)
      .check(z.refine(isInWords, `must be one or more that there are words in: ${languageTags.join(', ')}`)),
  })
  .check(
    z.refine(({ skus, tags }) => (skus ?? tags) !== undefined, 'must name skus or tags: of what it is to be read'),
  );

export const tipsForm = z.strictObject({
  tips: z.array(tip).check(
    z.maxLength(MOST_TIPS),
    z.refine(
      (tips: readonly { readonly id: string }[]) => new Set(tips.map(({ id }) => id)).size === tips.length,
      'must each have an id of its own: two have the same',
    ),
  ),
});

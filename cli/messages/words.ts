import { Argument, type Command, Option } from 'commander';
import { z } from 'zod';
import { Obstacle } from '../../local/obstacle.ts';
import { languageTags } from '../../messages/languages.ts';
import { buyerReasons } from '../../messages/samples/views.ts';
import { atDesk, brandOption, command, type Surroundings, type Typed } from '../command-line.ts';
import { brandOf } from '../desk.ts';
import { readJson } from '../given-files.ts';
import { moment } from '../moment.ts';
import { faint, type Printer } from '../printer.ts';

/** What a brand says otherwise than Doorstep does. */
export const words = (cli: Surroundings): Command =>
  command('words', 'a brand’s own words for a message: shown, saved from a file, reverted; no code, no deployment')
    .addCommand(list(cli))
    .addCommand(show(cli))
    .addCommand(save(cli))
    .addCommand(revert(cli))
    .addCommand(published(cli));

const variant = z.looseObject({ words: z.record(z.string(), z.unknown()) });
const wordsView = z.looseObject({
  reason: z.string(),
  language: z.string(),
  source: z.enum(['brand', 'published']),
  revision: z.number().optional(),
  variants: z.array(variant),
});
type WordsView = z.infer<typeof wordsView>;

const wordsList = z.looseObject({
  words: z.array(
    z.looseObject({
      reason: z.string(),
      language: z.string(),
      revision: z.number(),
      savedAt: z.string(),
      variants: z.number(),
    }),
  ),
});

interface About extends Typed {
  readonly language?: string;
}

const languageOption = (): Option =>
  new Option('--language <tag>', 'of the words; without it, the brand’s').choices(languageTags);

const about = (name: string, summary: string, examples: readonly string[]): Command =>
  command(name, summary, examples).addArgument(new Argument('<name>', 'which message').choices(buyerReasons));

export const revisionOption = (flags: string, summary: string): Option =>
  new Option(flags, summary).argParser((typed) => {
    if (!/^[1-9]\d{0,8}$/.test(typed)) throw new Obstacle(`A revision is a number from 1; "${typed}" is none.`);
    return Number(typed);
  });

const list = (cli: Surroundings): Command =>
  atDesk(
    command('list', 'lists the messages that a brand says in its own words', [
      'npx doorstep messages words list --brand demo',
    ]).addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand }: Typed) =>
        desk.operate({ command: 'list-words', brand: await brandOf(desk, brand) }, wordsList),
      show: ({ words: known }, { table }) =>
        table(
          ['MESSAGE', 'LANGUAGE', 'REVISION', 'SAVED', 'HOLDS'],
          known.map(({ reason, language, revision, savedAt, variants }) => [
            reason,
            language,
            String(revision),
            moment(savedAt),
            variants === 0 ? 'the published words' : `${variants} ${variants === 1 ? 'variant' : 'variants'}`,
          ]),
          'Everything is said in the published words: npx doorstep messages words show --help',
        ),
    },
  );

/** As a file that can be edited and saved. */
const file = ({ revision, variants }: WordsView) => ({ ...(revision === undefined ? {} : { revision }), variants });
const showFile = (view: WordsView, { json }: Printer): void => json(file(view));

const show = (cli: Surroundings): Command =>
  atDesk(
    about('show', 'prints the words that hold now, the brand’s or the published ones, as a file to edit', [
      'npx doorstep messages words show delay --language de > delay.json',
      'npx doorstep messages words show delay --revision 3',
    ])
      .addOption(languageOption())
      .addOption(revisionOption('--revision <number>', 'as they were then'))
      .addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand, language, revision, args: [reason] }: About & { readonly revision?: number }) =>
        desk.operate(
          { command: 'show-words', brand: await brandOf(desk, brand), reason, language, revision },
          wordsView,
        ),
      show: showFile,
    },
  );

const save = (cli: Surroundings): Command =>
  atDesk(
    about('save', 'checks the words of a file and says them from the next message on', [
      'npx doorstep messages words save delay --language de --from delay.json',
    ])
      .requiredOption('--from <file>', 'as words show prints it')
      .addOption(languageOption())
      .addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand, language, from, args: [reason] }: About & { readonly from: string }) => {
        const written = writtenIn(from, await readJson(from));
        return desk.operate(
          { ...written, command: 'save-words', brand: await brandOf(desk, brand), reason, language },
          wordsView,
        );
      },
      show: ({ reason, language, revision }, { print }) => {
        print(`Saved: "${reason}" in ${language}, revision ${revision}. It is said from the next message on.`);
        print(faint(`Before you save the file again, write "revision": ${revision} into it.`));
      },
    },
  );

const form = z.looseObject({ revision: z.int().min(0), variants: z.array(z.unknown()) });

/** With --json, words are shown with all that is known of them. */
const told: readonly string[] = ['brand', 'reason', 'language', 'source'];

const writtenIn = (path: string, content: unknown) => {
  const read = form.safeParse(content);
  if (read.success) {
    const { revision, variants, ...rest } = read.data;
    const others = Object.keys(rest).filter((name) => !told.includes(name));
    const [stray] = others;
    if (stray === undefined) return { revision, variants };
    throw new Obstacle(`${path} holds "${stray}", which is nothing that words have. ${cure}`);
  }
  throw new Obstacle(`${path} must be an object with "revision" (a number) and "variants" (a list). ${cure}`);
};
const cure = 'Begin with what doorstep messages words show prints.';

const revert = (cli: Surroundings): Command =>
  atDesk(
    about('revert', 'says again what an older revision said, or the published words; that is a new revision, too', [
      'npx doorstep messages words revert delay --language de',
      'npx doorstep messages words revert delay --language de --to 3',
    ])
      .addOption(revisionOption('--to <number>', 'the revision; without it, the published words'))
      .addOption(languageOption())
      .addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand, language, to, args: [reason] }: About & { readonly to?: number }) =>
        desk.operate({ command: 'revert-words', brand: await brandOf(desk, brand), reason, language, to }, wordsView),
      show: ({ reason, language, revision, source }, { print }) =>
        print(
          `"${reason}" in ${language} is said in ${source === 'brand' ? 'the brand’s own' : 'the published'} words again (revision ${revision}).`,
        ),
    },
  );

const published = (cli: Surroundings): Command =>
  atDesk(
    about('published', 'prints the words that a message has where a brand has none of its own', [
      'npx doorstep messages words published delay --language de',
    ]).addOption(languageOption()),
    cli,
    {
      ask: async (desk, { language, args: [reason] }: About) =>
        desk.operate({ command: 'show-published-words', reason, language }, wordsView),
      show: showFile,
    },
  );

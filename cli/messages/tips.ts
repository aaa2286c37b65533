import { type Command, Option } from 'commander';
import { z } from 'zod';
import { languageTags } from '../../messages/languages.ts';
import { atDesk, brandOption, command, type Surroundings, type Typed } from '../command-line.ts';
import { brandOf, type Desk } from '../desk.ts';
import { moment } from '../moment.ts';
import { faint, type Printer } from '../printer.ts';
import { type OneTip, tipsIn, withOne, without } from './tips-file.ts';
import { type Tips, tipsView } from './tips-view.ts';
import { revisionOption } from './words.ts';

/** What a brand says about looking after its goods, below the question how it went. */
export const tips = (cli: Surroundings): Command =>
  command('tips', 'how to look after what was bought, told with the check-in: listed, saved, removed, reverted')
    .addCommand(list(cli))
    .addCommand(show(cli))
    .addCommand(save(cli))
    .addCommand(remove(cli))
    .addCommand(history(cli))
    .addCommand(revert(cli));

const shown = async (desk: Desk, brand: string, revision?: number): Promise<Tips> =>
  desk.operate({ command: 'show-tips', brand, ...(revision === undefined ? {} : { revision }) }, tipsView);

const list = (cli: Surroundings): Command =>
  atDesk(
    command('list', 'lists a brand’s tips, in the order in which they are chosen', [
      'npx doorstep messages tips list --brand demo',
    ]).addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand }: Typed) => shown(desk, await brandOf(desk, brand)),
      show: ({ tips: all }, { table }) =>
        table(
          ['TIP', 'FOR', 'LANGUAGES', 'TITLE'],
          all.map(({ id, skus = [], tags = [], languages }) => [
            id,
            [...skus, ...tags.map((tag) => `#${tag}`)].join(' '),
            Object.keys(languages).join(' '),
            (languages.en ?? Object.values(languages)[0])?.title ?? '',
          ]),
          'There are no tips yet: npx doorstep messages tips save --help',
        ),
    },
  );

const show = (cli: Surroundings): Command =>
  atDesk(
    command('show', 'prints a brand’s tips as a file to edit', [
      'npx doorstep messages tips show > tips.json',
      'npx doorstep messages tips show --revision 3',
    ])
      .addOption(revisionOption('--revision <number>', 'as they were then'))
      .addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand, revision }: Typed & { readonly revision?: number }) =>
        shown(desk, await brandOf(desk, brand), revision),
      show: ({ revision, tips: all }, { json }) => json({ revision, tips: all }),
    },
  );

interface Saved extends Typed, OneTip {
  readonly from?: string;
}

const severalOf = (flags: string, summary: string): Option =>
  new Option(flags, summary).argParser((typed: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    typed,
  ]);

const save = (cli: Surroundings): Command =>
  atDesk(
    command('save', 'checks the tips of a file, or one tip, and tells them from the next message on', [
      'npx doorstep messages tips save --from tips.json',
      'npx doorstep messages tips save wool --tag wool --language en --title "Wool: wash it cold" --text "Wash it by hand."',
    ])
      .argument('[id]', 'of one tip, new or known')
      .option('--from <file>', 'all tips, as tips show prints them')
      .addOption(severalOf('--sku <sku>', 'of one tip: an article that it is for; may be told again'))
      .addOption(severalOf('--tag <tag>', 'of one tip: which goods it is for; may be told again'))
      .addOption(new Option('--language <tag>', 'of its title, text and link').choices(languageTags))
      .option('--title <words>', 'at most 60 characters')
      .option('--text <words>', 'at most 400 characters')
      .option('--link <address>', 'where the brand says more; https')
      .addOption(brandOption()),
    cli,
    {
      ask: async (desk, typed: Saved) => {
        const brand = await brandOf(desk, typed.brand);
        const [id] = typed.args;
        const file = await tipsIn(id, typed);
        const { revision, tips: all } = file ?? withOne(await shown(desk, brand), id, typed);
        return desk.operate({ command: 'save-tips', brand, revision, tips: all }, tipsView);
      },
      show: showSaved,
    },
  );

const showSaved = ({ revision, tips: all }: Tips, { print }: Printer): void => {
  print(
    `Saved: ${all.length} ${all.length === 1 ? 'tip' : 'tips'}, revision ${revision}. They are told from the next message on.`,
  );
  print(faint(`Before you save a file again, write "revision": ${revision} into it.`));
};

const remove = (cli: Surroundings): Command =>
  atDesk(
    command('remove', 'removes a tip, or what it says in one language', [
      'npx doorstep messages tips remove wool',
      'npx doorstep messages tips remove wool --language de',
    ])
      .argument('<id>', 'of the tip')
      .addOption(new Option('--language <tag>', 'only what it says in this one').choices(languageTags))
      .addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand: named, language, args: [id = ''] }: Typed & { readonly language?: string }) => {
        const brand = await brandOf(desk, named);
        const { revision, tips: all } = without(await shown(desk, brand), id, language);
        return desk.operate({ command: 'save-tips', brand, revision, tips: all }, tipsView);
      },
      show: showSaved,
    },
  );

const revisions = z.looseObject({
  revisions: z.array(z.looseObject({ revision: z.number(), savedAt: z.string(), tips: z.number() })),
});

const history = (cli: Surroundings): Command =>
  atDesk(
    command('history', 'lists the newest revisions', ['npx doorstep messages tips history']).addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand }: Typed) =>
        desk.operate({ command: 'list-tip-revisions', brand: await brandOf(desk, brand) }, revisions),
      show: ({ revisions: known }, { table }) =>
        table(
          ['REVISION', 'SAVED', 'TIPS'],
          known.map(({ revision, savedAt, tips: count }) => [String(revision), moment(savedAt), String(count)]),
          'There were never any tips: npx doorstep messages tips save --help',
        ),
    },
  );

const revert = (cli: Surroundings): Command =>
  atDesk(
    command('revert', 'tells again what an older revision told; that is a new revision, too', [
      'npx doorstep messages tips revert --to 3',
    ])
      .addOption(revisionOption('--to <number>', 'the revision').makeOptionMandatory())
      .addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand, to }: Typed & { readonly to?: number }) =>
        desk.operate({ command: 'revert-tips', brand: await brandOf(desk, brand), to }, tipsView),
      show: showSaved,
    },
  );

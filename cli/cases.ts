import type { Command } from 'commander';
import { atDesk, brandOption, command, type Surroundings, type Typed } from './command-line.ts';
import { brandOf } from './desk.ts';
import { moment } from './moment.ts';
import { type CaseView, casePage, caseView } from './views.ts';

/** What waits for a person. */
export const cases = (cli: Surroundings): Command =>
  command('cases', 'cases: what waits for a person').addCommand(list(cli)).addCommand(close(cli));

const list = (cli: Surroundings): Command =>
  atDesk(
    command('list', 'lists open cases, the most urgent first', ['npx doorstep cases list']).addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand }: Typed) => {
        const asked = { command: 'list-cases', brand: await brandOf(desk, brand), limit: '100' };
        const found: CaseView[] = [];
        for (let cursor: string | undefined; ; ) {
          const page = await desk.operate(cursor ? { ...asked, cursor } : asked, casePage);
          found.push(...page.cases);
          if (!page.next) return { cases: found };
          cursor = page.next;
        }
      },
      show: ({ cases: open }, { table }) =>
        table(
          ['CASE', 'ORDER', 'ABOUT', 'OPENED', 'ANSWER BY'],
          open.map(({ id, reference, about, problem, openedAt, answerBy }) => [
            id,
            reference ?? '',
            problem ?? about,
            moment(openedAt),
            moment(answerBy),
          ]),
          'No case is open: nobody waits for an answer.',
        ),
    },
  );

const close = (cli: Surroundings): Command =>
  atDesk(
    command('close', 'closes a case, which clears its problem', [
      'npx doorstep cases close 0b1c…-c1',
      'npx doorstep cases close 0b1c…-c1 --end-order',
    ])
      .argument('<id>', 'the id that cases list shows')
      .option('--end-order', 'and ends the order where it stands: nothing more is told to its buyer')
      .addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand, endOrder = false, args: [id] }: Typed & { readonly endOrder?: boolean }) =>
        desk.operate({ command: 'close-case', brand: await brandOf(desk, brand), id, endOrder }, caseView),
      show: ({ id, problem }, { print }) =>
        print(
          problem ? `The case ${id} is closed, and its problem (${problem}) with it.` : `The case ${id} is closed.`,
        ),
    },
  );

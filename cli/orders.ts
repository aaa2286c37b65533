import type { Command } from 'commander';
import { tellInteraction } from '../messages/tell-interaction.ts';
import { atDesk, brandOption, command, type Surroundings, type Typed } from './command-line.ts';
import { brandOf } from './desk.ts';
import { exportOrders } from './export-orders.ts';
import { importOrders } from './import-orders.ts';
import { moment, momentOf } from './moment.ts';
import { faint, type Printer, strong } from './printer.ts';
import { erased, type Interaction, noticeList, type OrderView, orderView, timelinePage } from './views.ts';

/** One order, as whoever is asked about it needs to see it. */
export const orders = (cli: Surroundings): Command =>
  command('orders', 'one order: where it is, what happened, who was told; or all of them, to play them again')
    .addCommand(show(cli))
    .addCommand(timeline(cli))
    .addCommand(notices(cli))
    .addCommand(erase(cli))
    .addCommand(exportOrders(cli))
    .addCommand(importOrders(cli));

const about = (name: string, summary: string, demanded = ''): Command =>
  command(name, summary, [
    `npx doorstep orders ${name} 1042${demanded}`,
    `npx doorstep orders ${name} 1042${demanded} --brand demo --stage dev`,
  ])
    .argument('<reference>', "the shop's own id of the order")
    .addOption(brandOption());

const show = (cli: Surroundings): Command =>
  atDesk(about('show', 'shows where an order is, what is expected next, and what is wrong'), cli, {
    ask: async (desk, { brand, args: [reference] }: Typed) =>
      desk.operate({ command: 'show-order', brand: await brandOf(desk, brand), reference }, orderView),
    show: showOrder,
  });

const showOrder = (order: OrderView, { print, table }: Printer): void => {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Stage', `${order.stage} since ${moment(order.stageSince)}`],
    ['Placed', moment(order.placedAt)],
    ['Next', order.promise && `${order.promise.of} by ${moment(order.promise.at)}`],
    ['Answer', order.answer],
    ['Score', order.score === undefined ? undefined : `${order.score} of 100`],
    ['Page', order.page],
    ['Order id', order.orderId],
  ];
  print(strong(`Order ${order.number ?? order.reference}`));
  for (const [name, fact] of facts) if (fact) print(`${faint(name.padEnd(9))} ${fact}`);
  print('');
  table(
    ['PARCEL', 'CARRIER', 'STATUS', 'LAST HEARD', 'EXPECTED'],
    order.parcels.map((parcel) => [
      parcel.trackingNumber,
      parcel.carrier,
      parcel.status,
      moment(parcel.heardAt),
      parcel.estimatedDelivery ?? '',
    ]),
    'No parcel is known yet.',
  );
  if (order.problems.length === 0) return;
  print('');
  table(
    ['PROBLEM', 'REASON', 'SINCE', 'PARCEL', 'CASE'],
    order.problems.map((problem) => [
      problem.kind,
      problem.reason ?? '',
      moment(problem.openedAt),
      problem.parcel?.trackingNumber ?? 'whole order',
      problem.case,
    ]),
    '',
  );
};

const timeline = (cli: Surroundings): Command =>
  atDesk(about('timeline', 'shows everything that happened, oldest first'), cli, {
    ask: async (desk, { brand, args: [reference] }: Typed) => {
      const asked = { command: 'show-timeline', brand: await brandOf(desk, brand), reference, limit: '100' };
      const interactions: Interaction[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await desk.operate(cursor ? { ...asked, cursor } : asked, timelinePage);
        interactions.push(...page.interactions);
        if (!page.next) return { interactions };
        cursor = page.next;
      }
    },
    show: ({ interactions }, { table }) =>
      table(
        ['WHEN', 'WHO', 'WHAT'],
        interactions.map((one) => [momentOf(one), ...tellInteraction(one)]),
        'Nothing has happened yet.',
      ),
  });

const notices = (cli: Surroundings): Command =>
  atDesk(about('notices', 'shows who was told what, and who was not and why'), cli, {
    ask: async (desk, { brand, args: [reference] }: Typed) =>
      desk.operate({ command: 'show-notices', brand: await brandOf(desk, brand), reference }, noticeList),
    show: ({ notices: ledger }, { table }) =>
      table(
        ['NOTICE', 'CHANNEL', 'STATE', 'WHY', 'CLAIMED', 'SENT'],
        ledger.map(({ reason, channel, state, why, fate, claimedAt, sentAt }) => [
          reason,
          channel,
          fate ?? state,
          why ?? '',
          moment(claimedAt),
          moment(sentAt),
        ]),
        'Nobody has been told anything yet.',
      ),
  });

const erase = (cli: Surroundings): Command =>
  atDesk(
    about('erase', 'forgets who the buyer is, for good; the parcels are still followed', ' --yes').requiredOption(
      '--yes',
      'you mean it: this cannot be undone',
    ),
    cli,
    {
      ask: async (desk, { brand, args: [reference] }: Typed) =>
        desk.operate({ command: 'erase-order', brand: await brandOf(desk, brand), reference }, erased),
      show: ({ orderId }, { print }) =>
        print(`The buyer of the order ${orderId} is forgotten. Backups forget within their window.`),
    },
  );

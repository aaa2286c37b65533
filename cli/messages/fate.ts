import { Argument, type Command } from 'commander';
import { fates } from '../../domain/fate.ts';
import { instantOf } from '../../domain/time.ts';
import { clientSettings } from '../../local/aws-environment.ts';
import { Obstacle } from '../../local/obstacle.ts';
import { findRunning } from '../../local/state.ts';
import { mailReport, tagsOfNotice } from '../../simulator/world/reports.ts';
import { atDesk, brandOption, command, type Surroundings, type Typed } from '../command-line.ts';
import { brandOf, type Desk } from '../desk.ts';
import { noticeList, orderView } from '../views.ts';

interface Telling extends Typed {
  readonly order: string;
  readonly to: string;
  readonly message?: string;
}

/** Plays the mail provider of this laptop, whose embedded AWS tells nothing of e-mails. */
export const fate = (cli: Surroundings): Command =>
  atDesk(
    command('fate', 'tells Doorstep on this laptop what became of an e-mail, as SES would on AWS', [
      'npx doorstep messages fate bounced --order 1042 --to ada@example.com',
      'npx doorstep messages fate delivered --order 1042 --message shipped --to ada@example.com',
    ])
      .addArgument(new Argument('<fate>', 'soft: it comes back this once').choices([...fates, 'soft']))
      .addOption(brandOption())
      .requiredOption('--order <reference>', "the shop's own id of the order")
      .requiredOption('--to <address>', 'where the e-mail went')
      .option('--message <name>', 'which message; the newest that was sent unless told'),
    cli,
    {
      ask: async (desk, { brand: named, order: reference, to, message, args: [told] }: Telling) => {
        const kind = [...fates, 'soft' as const].find((each) => each === told) ?? 'delivered';
        const brand = await brandOf(desk, named);
        const notice = await newestMail(desk, { brand, reference }, message);
        const { orderId } = await desk.operate({ command: 'show-order', brand, reference }, orderView);
        const of = { ...tagsOfNotice({ brand, order: orderId, notice: notice.id }), to, at: instantOf(Date.now()) };
        await publish(cli.folder, desk, JSON.stringify(mailReport(kind, of)));
        return { notice: notice.id, fate: kind };
      },
      show: ({ notice, fate: kind }, { print }) =>
        print(`Doorstep hears that ${notice} is ${kind}: npx doorstep orders notices shows what follows.`),
    },
  );

const newestMail = async (
  desk: Desk,
  { brand, reference }: { readonly brand: string; readonly reference: string },
  message: string | undefined,
) => {
  const { notices } = await desk.operate({ command: 'show-notices', brand, reference }, noticeList);
  const sent = notices.filter(
    ({ channel, state, reason }) => channel === 'email' && state === 'sent' && reason === (message ?? reason),
  );
  const newest = sent.toSorted((a, b) => ((a.sentAt ?? '') < (b.sentAt ?? '') ? -1 : 1)).at(-1);
  if (!newest) throw new Obstacle('No such e-mail was sent: npx doorstep orders notices shows which were.');
  return newest;
};

const publish = async (folder: string, { stage }: Desk, event: string): Promise<void> => {
  const running = stage === 'local' ? await findRunning(folder) : undefined;
  const outputs = Object.values(running?.outputs ?? {});
  const TopicArn = outputs.find(({ FatesTopicArn }) => FatesTopicArn)?.FatesTopicArn;
  if (!running || !TopicArn) throw new Obstacle('This is for a laptop only: on AWS, SES tells it by itself.');
  const { PublishCommand, SNSClient } = await import('@aws-sdk/client-sns');
  await new SNSClient(clientSettings(running.endpoint)).send(new PublishCommand({ TopicArn, Message: event }));
};

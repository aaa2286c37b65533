import { writeFile } from 'node:fs/promises';
import { Argument, type Command, Option } from 'commander';
import { z } from 'zod';
import { Obstacle } from '../local/obstacle.ts';
import { buyerReasons } from '../messages/samples/views.ts';
import { atDesk, brandOption, command, type Surroundings, type Typed } from './command-line.ts';
import { brandOf } from './desk.ts';
import { asMail } from './messages/as-mail.ts';
import { fate } from './messages/fate.ts';
import { reply } from './messages/reply.ts';
import { text } from './messages/text.ts';
import { tips } from './messages/tips.ts';
import { words } from './messages/words.ts';
import { faint, type Printer, strong } from './printer.ts';

/** What buyers are written. */
export const messages = (cli: Surroundings): Command =>
  command(
    'messages',
    'what buyers are written: shown for an order, sent as a test (npm run messages shows all), or said otherwise',
  )
    .addCommand(preview(cli))
    .addCommand(send(cli))
    .addCommand(words(cli))
    .addCommand(tips(cli))
    .addCommand(reply(cli))
    .addCommand(text(cli))
    .addCommand(fate(cli));

const about = (name: string, summary: string, examples: readonly string[]): Command =>
  command(name, summary, examples)
    .addArgument(new Argument('<name>', 'which message').choices(buyerReasons))
    .addOption(brandOption())
    .addOption(new Option('--language <tag>', 'in another language than it would be in, such as de'));

const previewed = z.looseObject({
  template: z.string(),
  due: z.boolean(),
  email: z.object({ subject: z.string(), html: z.string(), text: z.string() }),
  sms: z.string().optional(),
});
type Previewed = z.infer<typeof previewed>;

interface Preview extends Typed {
  readonly order: string;
  readonly language?: string;
  readonly html?: string;
  readonly eml?: string;
}

const preview = (cli: Surroundings): Command =>
  atDesk(
    about('preview', 'shows what a message would say of an order now; nothing is sent', [
      'npx doorstep messages preview shipped --order 1042',
      'npx doorstep messages preview delay --order 1042 --language de --html delay.html',
    ])
      .requiredOption('--order <reference>', "the shop's own id of the order")
      .option('--html <file>', 'writes the HTML into a file')
      .option('--eml <file>', 'writes the e-mail into a file that mail programs open'),
    cli,
    {
      ask: async (desk, { brand, order: reference, language, html, eml, args: [reason] }: Preview) => {
        const asked = { command: 'preview-message', brand: await brandOf(desk, brand), reference, reason };
        const content = await desk.operate({ ...asked, ...(language ? { language } : {}) }, previewed);
        if (html) await write(html, content.email.html);
        if (eml) await write(eml, await asMail(desk, brand, content.email));
        return { ...content, ...(html ? { file: html } : {}), ...(eml ? { mailFile: eml } : {}) };
      },
      show: showPreview,
    },
  );

const write = (file: string, content: string | Buffer): Promise<void> =>
  writeFile(file, content).catch(() => {
    throw new Obstacle(`The file ${file} cannot be written.`);
  });

const showPreview = (
  { template, due, email, sms, file, mailFile }: Previewed & { readonly file?: string; readonly mailFile?: string },
  { print }: Printer,
): void => {
  print(faint(due ? template : `${template}, as if it had happened: the order is not there now`));
  print(`${strong(email.subject)}\n\n${email.text}`);
  if (sms) print(`${strong('SMS')}\n${sms}`);
  if (file) print(`\nThe HTML is in ${file}.`);
  if (mailFile) print(`\nThe e-mail is in ${mailFile}: open it in a mail program.`);
};

const tested = z.looseObject({ email: z.string().optional(), sms: z.string().optional() });

interface Send extends Typed {
  readonly to?: string;
  readonly phone?: string;
  readonly language?: string;
}

const send = (cli: Surroundings): Command =>
  atDesk(
    about('send', 'sends a sample of a message to yourself, marked as a test; it stands in no ledger', [
      'npx doorstep messages send shipped --to you@shop.example',
      'npx doorstep messages send delay --to you@shop.example --phone +491701234567 --language de --stage dev',
    ])
      .option('--to <address>', 'the address that the e-mail goes to')
      .option('--phone <number>', 'the number that the SMS goes to, such as +491701234567'),
    cli,
    {
      ask: async (desk, { brand, to: email, phone, language, args: [reason] }: Send) => {
        if (!email && !phone) throw new Obstacle('To whom? Add --to you@shop.example, or --phone +491701234567.');
        const asked = { command: 'send-test-message', brand: await brandOf(desk, brand), reason };
        const fates = await desk.operate({ ...asked, email, phone, language }, tested);
        for (const fate of [fates.email, fates.sms]) if (fate && fate !== 'accepted') throw new Obstacle(cureOf(fate));
        return fates;
      },
      show: ({ email, sms }, { print }) => {
        if (email) print('The e-mail is on its way.');
        if (sms) print('The SMS is on its way.');
      },
    },
  );

/** What AWS made of it, and what to do about that. */
const cureOf = (fate: string): string => cures[fate] ?? 'Nobody knows whether it went out; look before you try again.';

const cures: Readonly<Record<string, string>> = {
  refused: 'It was refused: is the address or the number right?',
  'opted-out': 'This number has answered STOP: it takes no more messages.',
  'country-closed': 'The account does not text to the country of this number: see its protect configuration.',
  'too-dear': 'It would cost more than a text may: see mostTextDollars of the stage.',
  busy: 'AWS is busy: try again in a moment.',
  misconfigured:
    'AWS sends nothing for this stage: is the sender’s domain verified with SES, and has the account left the sandboxes of SES and SNS?',
};

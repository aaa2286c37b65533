import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import { Obstacle } from '../local/obstacle.ts';
import { carrierSlug } from '../senders/carrier-name.ts';
import { fill } from '../senders/samples/fill.ts';
import { readSample, type Sample } from '../senders/samples/sample.ts';
import { shiftTimes } from '../senders/samples/shift-times.ts';
import { command, type Surroundings, stageOption } from './command-line.ts';
import type { Desk } from './desk.ts';
import { readHeaders } from './given-files.ts';
import { added, settingsOf } from './given-settings.ts';
import { askForSecret, secretVariable } from './secret.ts';
import { findSender, providerOption } from './senders.ts';
import { deliver, refuseOthersThan200 } from './signed-delivery.ts';

/** Plays a provider. */
export const webhook = (cli: Surroundings): Command =>
  command('webhook', 'webhooks, as carriers send them').addCommand(send(cli));

interface Sending {
  readonly body: string;
  readonly provider?: string;
  readonly url?: string;
  readonly connection?: string;
  readonly secret?: string;
  readonly stage?: string;
  readonly headers?: string;
  readonly setting: readonly string[];
  readonly shift?: boolean;
  readonly trackingNumber?: string;
  readonly carrier?: string;
  readonly json?: boolean;
}

const onLaptop = `
On this laptop, without --url and --connection, the demonstration's connection is taken, and no secret is needed.`;

const send = (cli: Surroundings): Command =>
  command('send', 'signs a body and posts it, as a provider would', [
    'npx doorstep webhook send --body carriers/easypost/samples/delivered.json --shift --tracking-number 9400100000000000000001',
    `${secretVariable}=… npx doorstep webhook send --url https://…/v1/webhooks/… --body event.json`,
    'npx doorstep webhook send --provider doorstep --stage dev --connection 3q2-7w… --body news.json --shift',
  ])
    .addHelpText('after', onLaptop)
    .requiredOption('--body <file>', 'what is sent, byte for byte; - reads it from standard input')
    .addOption(providerOption().default('easypost'))
    .option('--url <url>', "the connection's address, as connections add printed it")
    .option('--connection <address>', 'only the last part of that address')
    .option('--secret <secret>', `the connection's secret; better in ${secretVariable}, or typed when asked for`)
    .option('--headers <file>', 'what it sends beside the signature: a JSON object')
    .option(
      '--setting <name=value>',
      'what the connection was told besides; of a file, its path or its text',
      added,
      [],
    )
    .option('--shift', 'move all times so that the newest scan was now')
    .option('--tracking-number <number>', 'tell of this parcel instead')
    .option('--carrier <carrier>', 'as the provider spells it, such as USPS')
    .addOption(stageOption())
    .option('--json', 'answer as JSON')
    .action((typed: Sending) => sendOne(cli, typed));

const sendOne = async (cli: Surroundings, typed: Sending): Promise<void> => {
  const { printer } = cli;
  const receiver = await receiverOf(cli, typed);
  const sender = await findSender(receiver.provider);
  const headers = typed.headers === undefined ? {} : await readHeaders(typed.headers);
  const settings = await settingsOf(sender, typed.setting);
  const body = prepare(await read(typed.body), { sender, headers, settings }, typed);
  const answer = await deliver({ ...receiver, body, headers, settings });
  refuseOthersThan200(answer);
  if (typed.json) printer.json({ ...answer, url: receiver.url, provider: receiver.provider, bytes: body.length });
  else
    printer.print(
      `Answered with ${answer.status} in ${answer.milliseconds} ms (${receiver.provider}, ${body.length} bytes).`,
    );
};

const read = async (file: string): Promise<Buffer> => {
  if (file === '-') return buffer(process.stdin);
  return readFile(file).catch(() => {
    throw new Obstacle(
      `There is no file ${file} to send. Samples: carriers/easypost/samples, carriers/doorstep/samples.`,
    );
  });
};

/** Untouched bytes unless something is to be changed. */
const prepare = (
  bytes: Buffer,
  from: Omit<Sample, 'body'>,
  { shift, trackingNumber, carrier }: Sending,
): Uint8Array => {
  if (!shift && trackingNumber === undefined && carrier === undefined) return bytes;
  const filling = {
    ...(trackingNumber !== undefined && { trackingNumber }),
    ...(carrier !== undefined && { carrier }),
  };
  const filled = { ...from, body: fill({ ...from, body: bytes.toString() }, filling) };
  if (carrier !== undefined && !isCarriedBy(filled, carrier))
    throw new Obstacle('The carrier cannot be exchanged in this body: it stands there in a way of the provider’s own.');
  return Buffer.from(shift ? shiftTimes(filled, Date.now()) : filled.body);
};

const isCarriedBy = (sample: Sample, carrier: string): boolean => {
  const reading = readSample(sample, Date.now());
  return reading.kind !== 'news' || reading.parcels.every((parcel) => parcel.carrier === carrierSlug(carrier));
};

interface Receiver {
  readonly url: string;
  readonly provider: string;
  readonly secret: string;
}

const receiverOf = async ({ openDesk, ask }: Surroundings, typed: Sending): Promise<Receiver> => {
  const { provider = 'easypost', url, connection } = typed;
  const secretOf = async () => typed.secret ?? process.env[secretVariable] ?? (await askForSecret(ask));
  if (url) return { provider, url: webAddress(url), secret: await secretOf() };
  const desk = await openDesk(typed.stage);
  if (connection) {
    const address = `${desk.address}/v1/webhooks/${encodeURIComponent(connection)}`;
    return { provider, url: address, secret: await secretOf() };
  }
  return demoReceiver(desk, typed, provider);
};

const demoReceiver = (desk: Desk, typed: Sending, provider: string): Receiver => {
  const known = desk.demo?.connection;
  if (known?.provider === provider) return { ...known, secret: typed.secret ?? known.secret };
  throw new Obstacle(
    `Where to? Add --url, as doorstep connections add ${provider} printed it, and its secret in ${secretVariable}.`,
  );
};

const webAddress = (url: string): string => {
  const parsed = URL.parse(url);
  if (parsed && ['http:', 'https:'].includes(parsed.protocol)) return url;
  throw new Obstacle(`"${url}" is no address: it begins with https:// (or http://localhost).`);
};

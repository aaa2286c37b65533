import type { Command } from 'commander';
import type { Reading } from '../senders/reading.ts';
import type { Sender, Trust } from '../senders/sender.ts';
import { command, type Surroundings } from './command-line.ts';
import { Ending } from './ending.ts';
import { added } from './given-settings.ts';
import { secretVariable } from './secret.ts';
import { findSender } from './senders.ts';
import { type Call, callOf, type Sent } from './translate/call.ts';
import { showReading } from './translate/show-reading.ts';

const forScripts = `
Prints one JSON document, whatever is found. Ends with 0 if the call is trusted, with 2 if it is not (what it would say is printed all the same),
with 3 if it is trusted and cannot be read, and with 1 if something on the line is wrong. Needs neither AWS nor a running Doorstep.`;

/** Shows what a provider's webhook says, as Doorstep would understand it. */
export const translate = (cli: Surroundings): Command =>
  command('translate', 'shows what a webhook says, and whether it would be trusted', [
    'npx doorstep translate doorstep --body carriers/doorstep/samples/delivered.json',
    `${secretVariable}=… npx doorstep translate easypost --body event.json --headers headers.json --at 2026-11-22T12:00:00Z`,
    'npx doorstep translate shipengine --body event.json --headers headers.json --setting jwks=keys.json',
  ])
    .addHelpText('after', forScripts)
    .argument('<provider>', 'who sent it, such as easypost')
    .requiredOption('--body <file>', 'what was sent, byte for byte; - reads it from standard input')
    .option('--headers <file>', 'its headers: a JSON object')
    .option(
      '--secret <secret>',
      `the connection's secret, while one is exchanged both; or in ${secretVariable}`,
      added,
      [],
    )
    .option(
      '--setting <name=value>',
      'what the connection was told besides; of a file, its path or its text',
      added,
      [],
    )
    .option('--at <time>', 'when it was received: ISO 8601, or seconds since 1970', 'now')
    .action(async (provider: string, typed: Sent) => {
      const sender = await findSender(provider);
      const call = await callOf(sender, typed);
      const { said, code } = answer(sender, call);
      cli.printer.json(said);
      if (code !== 0) throw new Ending(code);
    });

/** As the function behind the connection's address does it, save that what is not trusted is read too. */
const answer = (sender: Sender, { delivery, proof }: Call): { readonly said: object; readonly code: 0 | 2 | 3 } => {
  const greeting = sender.greet?.(delivery, proof);
  if (greeting) {
    const { status, why } = greeting;
    const trusted = status === 200;
    return { said: showReading({ kind: 'nothing', why }, delivery, { trusted, why }), code: trusted ? 0 : 2 };
  }
  const trust = sender.trust(delivery, proof);
  const reading = read(sender, { delivery, proof });
  return {
    said: showReading(reading, delivery, { trusted: trust.trusted, why: whyOf(trust, reading) }),
    code: codeOf(trust, reading),
  };
};

/** A larger body is not read, there as here. */
const MOST_BODY_BYTES = 1024 * 1024;

const read = ({ read: readBody }: Sender, { delivery, proof: { settings, now } }: Call): Reading =>
  delivery.body.byteLength > MOST_BODY_BYTES
    ? { kind: 'unreadable', why: 'too-large' }
    : readBody(delivery, { settings, now });

const whyOf = (trust: Trust, reading: Reading): string | null => {
  if (!trust.trusted) return trust.why;
  return reading.kind === 'unreadable' ? reading.why : null;
};

const codeOf = ({ trusted }: Trust, { kind }: Reading): 0 | 2 | 3 => {
  if (!trusted) return 2;
  return kind === 'unreadable' ? 3 : 0;
};

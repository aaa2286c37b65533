import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Obstacle } from '../local/obstacle.ts';

/** The variable that keeps a secret out of the shell's history. */
export const secretVariable = 'DOORSTEP_WEBHOOK_SECRET';

/** Asks for a secret without showing it. An Obstacle where nobody sits before the screen. */
export const askForSecret = async (): Promise<string> => {
  if (!process.stdin.isTTY) {
    throw new Obstacle(`The connection's secret is missing: give it with --secret or in ${secretVariable}.`);
  }
  process.stderr.write("The connection's secret: ");
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    const secret = (await prompt.question('')).trim();
    if (secret) return secret;
    throw new Obstacle('No secret, no signature.');
  } finally {
    prompt.close();
    process.stderr.write('\n');
  }
};

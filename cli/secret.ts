import { Obstacle } from '../local/obstacle.ts';
import type { Ask } from './ask.ts';

/** The variable that keeps a secret out of the shell's history. */
export const secretVariable = 'DOORSTEP_WEBHOOK_SECRET';

/** Asks for a secret without showing it. An Obstacle where nobody sits before the screen. */
export const askForSecret = async (ask: Ask | undefined): Promise<string> => {
  if (!ask) throw new Obstacle(`The connection's secret is missing: give it with --secret or in ${secretVariable}.`);
  const secret = await ask.hidden("The connection's secret: ");
  if (secret) return secret;
  throw new Obstacle('No secret, no signature.');
};

import { createHmac } from 'node:crypto';
import type { Settings } from '../../senders/delivery.ts';

export const TOKEN_SECONDS = 60 * 60;

/** The name by which UPS introduces itself, unless the connection chose another. */
const DEFAULT_CLIENT = 'doorstep';

export const clientId = ({ clientId: chosen }: Settings): string => chosen || DEFAULT_CLIENT;

/** A token that needs no memory: when it ends (seconds since 1970), and a proof that the holder of this secret gave it to this client. */
export const token = (expiry: number, client: string, secret: string): string =>
  `${expiry}.${createHmac('sha256', secret).update(`${expiry}.${client}`).digest('base64url')}`;

/** When a token ends, as it says itself; nothing if it has not the form of one. */
export const expiryOf = (sent: string): number | undefined => {
  const [, seconds] = /^(\d{10,12})\.[\w-]{43}$/.exec(sent) ?? [];
  return seconds ? Number(seconds) : undefined;
};

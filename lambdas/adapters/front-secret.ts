import { createHash, timingSafeEqual } from 'node:crypto';
import { TryAgain } from '../../domain/errors.ts';
import { exchangedKeys, type KeySource } from './exchanged-keys.ts';

/** Whether a request brings what only the front knows. Throws TryAgain while the secret cannot be had. */
export type FrontSecret = (shown: string | undefined) => Promise<boolean>;

/** None without a secret's id: the stage has no front. */
export const frontSecret = (source: KeySource): FrontSecret | undefined => {
  if (!source.secretId) return undefined;
  const digests = exchangedKeys(source, ({ current, previous }) => [current, previous].filter(Boolean).map(digestOf));
  return async (shown) => {
    if (!shown) return false;
    const digest = digestOf(shown);
    const valid = await digests().catch((error: unknown) => {
      throw new TryAgain('The secret of the front could not be had', { cause: error });
    });
    return valid.map((one) => timingSafeEqual(one, digest)).includes(true);
  };
};

/** Of one length, whatever was shown. */
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

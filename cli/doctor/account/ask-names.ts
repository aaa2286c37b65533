import { Resolver } from 'node:dns/promises';
import { isNativeError } from 'node:util/types';
import type { Heard } from '../findings.ts';
import type { Names } from '../names.ts';

/** DNS as this machine asks it. */
export const namesBy = (resolver: Resolver = new Resolver({ timeout: 3000, tries: 2 })): Names => ({
  txt: (name) => heard(async () => (await resolver.resolveTxt(name)).map((parts) => parts.join(''))),
  mx: (name) => heard(async () => (await resolver.resolveMx(name)).map(({ exchange }) => exchange.toLowerCase())),
});

const heard = async (ask: () => Promise<readonly string[]>): Promise<Heard<readonly string[]>> => {
  try {
    return { kind: 'told', content: await ask() };
  } catch (error) {
    const code = isNativeError(error) && 'code' in error ? error.code : undefined;
    if (code === 'ENOTFOUND' || code === 'ENODATA') return { kind: 'absent' };
    return { kind: 'unknown', why: { reason: 'unreachable' } };
  }
};

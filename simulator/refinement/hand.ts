import type { Held } from './gate.ts';
import type { RealWorld } from './real-world.ts';

/** The real functions, or the real machine, do not do what the model says. */
export class Differs extends Error {
  override readonly name = 'Differs';
}

/** Until every promise that can go on has gone on. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets everything go that a function asks for, until it asks for something else or is done. */
export const advance = async (
  { gate }: Pick<RealWorld, 'gate'>,
  name: string,
  isMeant: (held: Held) => boolean = () => true,
): Promise<void> => {
  await settled();
  for (let now = gate.held(name).filter(isMeant); now.length > 0; now = gate.held(name).filter(isMeant)) {
    for (const held of now) held.go();
    await settled();
  }
};

/** The first call that a function waits with, which must be this one. */
export const asked = ({ gate }: Pick<RealWorld, 'gate'>, name: string, isMeant: (held: Held) => boolean): Held => {
  const held = gate.held(name);
  const found = held.find(isMeant);
  if (found) return found;
  const asks = held.map(({ action }) => action).join(', ') || 'nothing';
  throw new Differs(`${name} asks for ${asks}`);
};

/** Lets one call go that a function must be waiting with. */
export const letGo = async (real: RealWorld, name: string, isMeant: (held: Held) => boolean): Promise<void> => {
  asked(real, name, isMeant).go();
  await settled();
};

export const isRead = ({ kind }: Held): boolean => kind === 'read';
export const isWrite = ({ kind }: Held): boolean => kind === 'write';
export const isEnqueue = ({ kind }: Held): boolean => kind === 'enqueue';
export const does =
  (...actions: readonly string[]) =>
  ({ action }: Held): boolean =>
    actions.includes(action);

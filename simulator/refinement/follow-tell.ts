import type { Act } from '../model/act.ts';
import type { Held } from './gate.ts';
import { advance, asked, Differs, does, isEnqueue, letGo, settled } from './hand.ts';
import type { RealWorld } from './real-world.ts';

/** One telling step of the machine, cut where the model cuts it. */

type Tell = Extract<Act, { kind: 'tell' }>;
type Crash = Extract<Act, { kind: 'tell-crashes' }>;

const tellOf = ({ life }: { readonly life: number }): string => `tell ${life}`;
const isFirstLook = does('get JOURNEY', 'query NOTICE#');
const isJourneyWrite = does('write JOURNEY');
const isClaiming = (held: Held): boolean => does('write NOTICE')(held) || isEnqueue(held);

export const tellStep = async (real: RealWorld, act: Tell): Promise<void> => {
  const name = tellOf(act);
  if (act.step === 'read') {
    asked(real, name, isFirstLook);
    return lookOnce(real, name);
  }
  if (act.step === 'write') return letGo(real, name, isJourneyWrite);
  if (act.step === 'claim') return advance(real, name, isClaiming);
  await advance(real, name, does('query AT#'));
  return letGo(real, name, isJourneyWrite);
};

/** Both reads of one look, and no more: whoever is refused the end looks again at once, which is a step of its own. */
const lookOnce = async ({ gate }: RealWorld, name: string): Promise<void> => {
  for (const held of gate.held(name).filter(isFirstLook)) held.go();
  await settled();
};

/** Some claims and some messages are made, and nobody hears of the last one. */
export const tellCrashes = async (real: RealWorld, { claims, waiting, ...act }: Crash): Promise<void> => {
  const { gate, known } = real;
  const name = tellOf(act);
  const first = gate.held(name).filter(does('write NOTICE')).slice(0, claims);
  if (first.length < claims) throw new Differs(`${name} does not claim before all else`);
  for (const held of first) held.go(waiting.length > 0 ? undefined : 'unheard');
  await settled();
  if (waiting.length > 0) {
    known.accepted = waiting;
    for (const held of gate.held(name).filter(isEnqueue)) held.go('unheard');
    await settled();
    known.accepted = undefined;
  }
  gate.die(name);
  await settled();
};

/** The clock's write, or the last one of an ended order, is made, and nobody hears of it. */
export const writeCrashes = async (real: RealWorld, act: { readonly life: number }): Promise<void> => {
  const name = tellOf(act);
  await advance(real, name, does('query AT#'));
  asked(real, name, isJourneyWrite).go('unheard');
  await settled();
  real.gate.die(name);
  await settled();
};

export const park = (real: RealWorld, { life }: { readonly life: number }): Promise<void> =>
  letGo(real, `park ${life}`, ({ kind }) => kind === 'park');

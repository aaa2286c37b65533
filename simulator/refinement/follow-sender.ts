import type { Act } from '../model/act.ts';
import { advance, isRead, isWrite, letGo, settled } from './hand.ts';
import { ORDER, type RealWorld } from './real-world.ts';

/** The sender, message by message. */

type Send = Extract<Act, { kind: 'send' }>;
type HandOver = Extract<Act, { kind: 'hand-over' }>;

/** The providers' twins know by this of whose notice they are asked. */
const senderOf = (key: string): string => `${ORDER} ${key}`;

const begun = (real: RealWorld, key: string): void => {
  const { gate, known, functions } = real;
  const name = senderOf(key);
  if (gate.isRunning(name)) return;
  void gate
    .run(name, () => functions.sendNotice({ order: ORDER, notice: key }))
    .then(({ kind }) => {
      if (kind === 'answered' && !known.comesBack.delete(key)) known.queue.delete(key);
    });
};

export const send = async (real: RealWorld, { key, until }: Send): Promise<void> => {
  const name = senderOf(key);
  begun(real, key);
  if (until === 'done') return advance(real, name);
  await advance(real, name, isRead);
  await letGo(real, name, isWrite);
};

export const handOver = async (real: RealWorld, { key, answer }: HandOver): Promise<void> => {
  const name = senderOf(key);
  await advance(real, name, isRead);
  const [call] = real.gate.held(name).filter(({ kind }) => kind === 'hand-over');
  call?.go(answer === 'accepted' ? undefined : answer);
  await settled();
};

export const senderCrashes = async (real: RealWorld, { key }: { readonly key: string }): Promise<void> => {
  real.gate.die(senderOf(key));
  await settled();
};

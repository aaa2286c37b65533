import type { Act, Errand, Source } from '../model/act.ts';
import type { Move, World } from '../model/world.ts';
import type { Held } from './gate.ts';
import { advance, Differs, does, isRead, letGo, settled } from './hand.ts';
import { ORDER, type RealWorld } from './real-world.ts';

/** *wake*, by the stream and by the retry queue, call by call. */

const wakeOf = (source: Source): string => `wake by ${source}`;

export const readStream = async (real: RealWorld, count: number, after: World): Promise<void> => {
  const { gate, known, functions } = real;
  const records = known.stream.slice(0, count);
  known.taken = count;
  void gate
    .run(wakeOf('stream'), () => functions.wake(records))
    .then((ran) => {
      if (ran.kind !== 'answered' || ran.answer.some(({ failedAt }) => failedAt !== undefined)) known.taken = 0;
    });
  await settled();
  finish(real, 'stream', after);
};

/** Where the model is done, the real one must be: then what it was called with is done with. */
const finish = ({ gate, known }: RealWorld, source: Source, { wakers }: World): void => {
  if (wakers[source]) return;
  if (gate.isRunning(wakeOf(source))) throw new Differs(`wake by ${source} is not done`);
  if (source === 'retry') known.isRetried = false;
  else known.stream = known.stream.slice(known.taken);
};

export const badRecord = async (real: RealWorld, { count }: { readonly count: number }): Promise<void> => {
  const { gate, known, functions } = real;
  const records = known.stream.slice(0, count);
  const name = wakeOf('stream');
  void gate.run(name, () => functions.wakeByBadRecords(records));
  await advance(real, name, does('sqs.SendMessage'));
  if (gate.isRunning(name)) throw new Differs('a bad record is not put aside');
  known.stream = known.stream.slice(count);
};

export const readRetry = async (real: RealWorld): Promise<void> => {
  void real.gate.run(wakeOf('retry'), () => real.functions.wakeAgain({ order: ORDER }));
  await advance(real, wakeOf('retry'), isRead);
};

type ErrandAct = Extract<Act, { kind: 'errand' }>;

export const runErrand = async (real: RealWorld, act: ErrandAct, after: Move['world']): Promise<void> => {
  const { source, errand, crash } = act;
  const name = wakeOf(source);
  if (!crash) {
    await runOne(real, name, errand);
    return finish(real, source, after);
  }
  if (crash === 'after') real.gate.held(name).find(callOf(errand))?.go('unheard');
  await settled();
  real.gate.die(name);
};

const isNote = does('write JOURNEY');

/** By what an errand begins. */
const callOf = ({ kind }: Errand): ((held: Held) => boolean) => {
  if (kind === 'start') return does('states.StartExecution');
  if (kind === 'note-life' || kind === 'note-token') return isNote;
  return does(kind === 'succeed' ? 'states.SendTaskSuccess' : 'states.SendTaskFailure');
};

const runOne = async (real: RealWorld, name: string, errand: Errand): Promise<void> => {
  // A note that would be refused is not always tried.
  if (errand.kind === 'note-life' || errand.kind === 'note-token') return advance(real, name, isNote);
  await letGo(real, name, callOf(errand));
  await advance(real, name, does('states.DescribeExecution'));
};

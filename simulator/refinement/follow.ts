import { epochOf } from '../../domain/time.ts';
import type { Act } from '../model/act.ts';
import type { Move, World } from '../model/world.ts';
import { happen } from './follow-fact.ts';
import { kill, putAgain, rule, ruleLost, sweep, timeOut } from './follow-keeping.ts';
import { handOver, send, senderCrashes } from './follow-sender.ts';
import { park, tellCrashes, tellStep, writeCrashes } from './follow-tell.ts';
import { badRecord, readRetry, readStream, runErrand } from './follow-wake.ts';
import type { RealWorld } from './real-world.ts';

/** Does with the real functions and the real machine what the model did in one move. Rejects with `Differs` if they would do something else. */
export const follow = (real: RealWorld, { act, world }: Move): Promise<void> => {
  real.clock.set(epochOf(world.now));
  return doing(real, act, world);
};

const doing = (real: RealWorld, act: Act, after: World): Promise<void> => {
  switch (act.kind) {
    case 'tell':
      return tellStep(real, act);
    case 'tell-crashes':
      return tellCrashes(real, act);
    case 'write-crashes':
    case 'rest-crashes':
      return writeCrashes(real, act);
    case 'park':
      return park(real, act);
    case 'wake-reads':
      return readStream(real, act.count, after);
    case 'record-fails':
      return badRecord(real, act);
    case 'retry-reads':
      return readRetry(real);
    case 'errand':
      return runErrand(real, act, after);
    default:
      return doingBeside(real, act);
  }
};

type Machine = 'tell' | 'tell-crashes' | 'write-crashes' | 'rest-crashes' | 'park';
type Wake = 'wake-reads' | 'record-fails' | 'retry-reads' | 'errand';
type Beside = Exclude<Act, { kind: Machine | Wake }>;

/** Those beside machine and *wake*. */
const doingBeside = async (real: RealWorld, act: Beside): Promise<void> => {
  switch (act.kind) {
    case 'time-out':
      return timeOut(real, act);
    case 'sweep':
      return sweep(real, act);
    case 'put-again':
      return putAgain(real, act);
    case 'rule':
      return rule(real, act);
    case 'rule-lost':
      return ruleLost(real, act);
    case 'kill':
      return kill(real, act);
    case 'fact':
      return happen(real, act);
    case 'send':
      return send(real, act);
    case 'hand-over':
      return handOver(real, act);
    case 'sender-crashes':
      return senderCrashes(real, act);
    default:
      return;
  }
};

import type { Made } from '../aws/calls.ts';
import type { Fault, FaultPlan } from '../aws/fault.ts';
import { storyOf } from '../stories/index.ts';
import { soundWiring, type Wiring } from '../world/wiring.ts';
import { prove, type Trial, type Verdict } from './trial.ts';

/** Doorstep put together without one of its guards, and a story in which that does harm. */
export interface Sabotage {
  readonly name: string;
  /** The second nets that had to be taken away with it, in words; none where it stands alone. */
  readonly nets?: string;
  readonly story: string;
  /** What must go wrong for the harm to show; nothing, where it shows by itself. */
  readonly mishaps?: readonly Mishap[];
  readonly harm: (sound: Wiring) => Partial<Wiring>;
  /** The invariant that catches it; 0 where the world never comes to rest. */
  readonly caughtBy: number;
}

/** An execution is ended from outside while it waits, and the rule never hears of it. */
export const killedUnheard: readonly Mishap[] = [
  { action: 'dynamodb.UpdateItem', by: '', fault: 'killed-after' },
  { action: 'lambda.Invoke restart-journey', fault: 'missed' },
];

/** A call of this kind goes wrong: the nth (0) that is made. */
export interface Mishap {
  readonly action: string;
  readonly by?: string;
  readonly nth?: number;
  readonly fault: Fault;
}

/** Tells the sabotage's story, with its mishaps, on the sabotaged or on the sound wiring. */
export const tried = async (sabotage: Sabotage, how: 'sabotaged' | 'sound'): Promise<Verdict> => {
  const sound = soundWiring();
  const wiring = how === 'sound' ? sound : { ...sound, ...sabotage.harm(sound) };
  const trial = { story: storyOf(sabotage.story), wiring };
  return prove({ ...trial, faults: await planOf(sabotage.mishaps ?? [], trial), isThorough: true });
};

/** One after the other, since each mishap changes what is called after it. */
const planOf = async (mishaps: readonly Mishap[], trial: Omit<Trial, 'faults'>): Promise<FaultPlan> => {
  const plan = new Map<number, Fault>();
  for (const mishap of mishaps) {
    const { calls } = await prove({ ...trial, faults: plan });
    const call = calls.filter((made) => fits(mishap, made) && !plan.has(made.number))[mishap.nth ?? 0];
    if (!call) throw new Error(`no such call: ${mishap.action}`);
    plan.set(call.number, mishap.fault);
  }
  return plan;
};

const fits = ({ action, by }: Mishap, made: Made): boolean =>
  made.action === action && (by === undefined || made.by === by);

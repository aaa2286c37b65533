import type { Setting } from '../model/setting.ts';
import type { Move, World } from '../model/world.ts';
import { follow } from './follow.ts';
import { Differs, settled } from './hand.ts';
import { viewOfModel } from './model-view.ts';
import { viewOfReal } from './real-view.ts';
import { openRealWorld, type RealOptions } from './real-world.ts';
import { differences } from './view.ts';

/** Where model and reality part: the moves up to there, and in what they differ. */
export interface Parting {
  readonly trace: readonly string[];
  readonly differs: readonly string[];
}

/** `isNew`: no trace has made this move from this state before. What another trace has come to was compared then. */
export interface Step {
  readonly move: Move;
  readonly isNew: boolean;
}

/** Follows moves of the model on the real machine and functions, one after the other, and compares the worlds after each new one. Asks for the next move as long as there is one. */
export const followTrace = async (
  setting: Setting,
  { first, next }: { readonly first: World; readonly next: () => Step | undefined },
  options?: RealOptions,
): Promise<Parting | undefined> => {
  const real = await openRealWorld(setting, options);
  const trace = ['an order is placed'];
  await settled();
  const before = differences(viewOfModel(first), viewOfReal(real));
  if (before.length > 0) return { trace, differs: before };
  for (let step = next(); step; step = next()) {
    const { move, isNew } = step;
    trace.push(move.say);
    const differs = await follow(real, move).then(
      () => (isNew ? differences(viewOfModel(move.world), viewOfReal(real)) : []),
      (error: unknown) => {
        if (error instanceof Differs) return [error.message];
        throw error;
      },
    );
    if (differs.length > 0) return { trace, differs };
  }
  return undefined;
};

import { instantOf } from '../../domain/time.ts';
import { journeyChanges } from '../../lambdas/adapters/journey-changes.ts';
import { readCall } from '../../lambdas/tell/call.ts';
import { tellOrder } from '../../lambdas/tell/handler.ts';
import { wakeJourneys } from '../../lambdas/wake-journeys/handler.ts';
import type { StreamRecord } from '../aws/stream.ts';
import { functionsOn } from '../world/functions.ts';
import type { Ground } from '../world/ground.ts';

export type RealFunctions = ReturnType<typeof realFunctions>;

/** The product's functions. The shortest wait is the one that stands in the model, as it does on a laptop. */
export const realFunctions = (ground: Ground) => {
  const [forTell, forWake] = [ground.footing('tell'), ground.footing('wake-journeys')];
  const tell = tellOrder({ ...forTell, now: () => instantOf(ground.now()), shortestWaitSeconds: 1 });
  const wake = wakeJourneys({ ...forWake, retries: ground.retries });
  return {
    ...functionsOn(ground),
    tell: (payload: unknown) => tell(readCall(payload)),
    /** Reads records of which each fails for its own reason. */
    wakeByBadRecords: (records: readonly StreamRecord[]) =>
      wake(
        journeyChanges(records).map((change) => ({
          ...change,
          get old(): never {
            throw new Error('a record that nobody can make sense of');
          },
        })),
      ),
  };
};

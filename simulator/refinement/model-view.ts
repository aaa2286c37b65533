import type { Execution, World } from '../model/world.ts';
import { type ExecutionShown, shownJourney, shownLedger, shownParcels, type View } from './view.ts';

export const viewOfModel = (world: World): View => ({
  journey: shownJourney(world.journey),
  parcels: shownParcels(Object.values(world.parcels)),
  ledger: shownLedger(Object.values(world.ledger)),
  executions: world.executions.map(shown),
  stream: world.stream.map(({ old, new: next }) => ({ old, new: next })),
  failures: world.failures,
  queue: world.queue,
  isRetried: world.retry,
  sent: world.sent,
});

const shown = ({ life, state, doing, progress, token, deadline, variables }: Execution): ExecutionShown => ({
  ...{ life, state, doing, token, deadline, variables },
  progress: doing === 'call' ? (progress?.step ?? 'begin') : undefined,
});

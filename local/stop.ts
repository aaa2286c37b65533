import { setTimeout as pause } from 'node:timers/promises';
import { Obstacle } from './obstacle.ts';
import { localFolder } from './paths.ts';
import type { Print } from './printer.ts';
import { printer } from './printer.ts';
import { findRunning } from './state.ts';

const stopsWithinSeconds = 15;

/** Ends the Doorstep that another shell started. Fine when none runs. */
export const stop = async ({ print, folder = localFolder }: { print: Print; folder?: string }): Promise<void> => {
  const running = await findRunning(folder);
  if (!running) {
    print('Doorstep is not running.');
    return;
  }
  process.kill(running.pid, 'SIGTERM');
  const deadline = Date.now() + stopsWithinSeconds * 1000;
  while (await findRunning(folder)) {
    if (Date.now() > deadline) throw new Obstacle(`Doorstep does not stop; end it yourself: kill -9 ${running.pid}`);
    await pause(50);
  }
  print('Doorstep has stopped.');
};

if (import.meta.main) {
  const { print, complain } = printer();
  stop({ print }).catch(complain);
}

import type { Command } from 'commander';
import { stop as stopLocal } from '../local/stop.ts';
import { command, type Surroundings } from './command-line.ts';

export const stop = ({ printer, folder }: Surroundings): Command =>
  command('stop', 'ends the Doorstep that runs on this laptop', ['npm stop']).action(() =>
    stopLocal({ print: printer.print, folder }),
  );

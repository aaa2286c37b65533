import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Obstacle } from '../../../local/obstacle.ts';
import { loopback } from '../../../local/ports.ts';
import { pythonFor } from '../../../local/setup.ts';

/** As microburst takes it: which calls, how often, and what becomes of them. */
export interface Rule {
  readonly service: string;
  readonly probability: number;
  /** At most so often. */
  readonly times?: number;
  readonly error?: { readonly code: string; readonly status?: number };
  /** Milliseconds. */
  readonly latency?: { readonly min: number; readonly max: number };
  readonly timeout_ms?: number;
  readonly reset?: true;
  readonly response?: { readonly abort_frac?: number; readonly truncate_frac?: number };
}

export interface Injected {
  readonly service: string;
  readonly operation: string;
  readonly action: string;
  readonly count: number;
}

/** A proxy that speaks AWS's protocols, between the functions and their AWS. */
export interface Microburst {
  /** From now on these, and no others. */
  readonly disturb: (rules: readonly Rule[]) => Promise<void>;
  /** Everything since it was started. */
  readonly injected: () => Promise<readonly Injected[]>;
  readonly stop: () => Promise<void>;
}

export interface MicroburstOptions {
  readonly port: number;
  readonly upstream: string;
  readonly seed: number;
  readonly folder: string;
}

const healthyWithinSeconds = 30;

export const startMicroburst = async ({ port, upstream, seed, folder }: MicroburstOptions): Promise<Microburst> => {
  await mkdir(folder, { recursive: true });
  const log = openSync(join(folder, 'microburst.log'), 'w');
  const own = ['--upstream', upstream, '--host', loopback, '--port', String(port), '--no-resign'];
  const child = spawn(pythonFor('faults'), [join(import.meta.dirname, 'seeded_proxy.py'), String(seed), ...own], {
    env: { PATH: process.env.PATH, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', log, log],
  });
  const ended = once(child, 'exit');
  const control = `http://${loopback}:${port}/_microburst`;
  const deadline = Date.now() + healthyWithinSeconds * 1000;
  while (!(await isHealthy(control))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Obstacle(`microburst did not start: ${join(folder, 'microburst.log')} says why.`);
    }
    await pause(100);
  }
  return {
    disturb: async (rules) => {
      const response = await fetch(`${control}/rules`, { method: 'POST', body: JSON.stringify(rules) });
      if (!response.ok) throw new Error(`microburst refused the rules: ${await response.text()}`);
    },
    injected: async () => countsIn(await (await fetch(`${control}/metrics`)).text()),
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

const isHealthy = (control: string): Promise<boolean> =>
  fetch(`${control}/health`).then(
    (response) => response.ok,
    () => false,
  );

const line = /^microburst_faults_total\{service="([^"]*)",operation="([^"]*)",action="([^"]*)"\} (\d+)$/gm;
const count = z.coerce.number();

const countsIn = (metrics: string): readonly Injected[] =>
  [...metrics.matchAll(line)].map(([, service = '', operation = '', action = '', number]) => ({
    service,
    operation,
    action,
    count: count.parse(number),
  }));

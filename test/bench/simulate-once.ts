// Simulates so many orders on all cores and prints how long it took, and the most memory that it held, as JSON.
import { availableParallelism } from 'node:os';
import { simulateOn } from '../../cli/simulate/crew.ts';
import { findProfile } from '../../simulator/profile/find-profile.ts';

const orders = Number(process.argv[2]);
const profile = await findProfile('everyday');
const simulation = { orders, profile, start: '2026-03-02T00:00:00.000Z', days: 30, seed: 1 };
const started = performance.now();
let done = 0;
for await (const { tally } of simulateOn(availableParallelism(), { simulation, keepsRecords: false }))
  done += tally.orders;
const seconds = (performance.now() - started) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ done, seconds, megabytes }));

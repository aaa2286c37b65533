import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { easypost } from '../../carriers/easypost/index.ts';
import { snapshots } from '../../carriers/easypost/snapshots.ts';
import { projectFolder } from '../../local/paths.ts';
import { type Filling, fill } from '../../senders/samples/fill.ts';
import { shiftTimes } from '../../senders/samples/shift-times.ts';

/** Which way a parcel goes: as it should, or with an exception in the middle that is over again later. */
export type Way = 'ordinary' | 'problem';

const scan = z.looseObject({ datetime: z.string() });
const tracker = z.looseObject({ result: z.looseObject({ tracking_details: z.array(scan) }) });

const read = (sample: string): Promise<string> =>
  readFile(join(projectFolder, 'carriers', 'easypost', 'samples', `${sample}.json`), 'utf8');

/** The webhooks that EasyPost sends while this parcel travels, its delivery at `to` (epoch milliseconds). */
export const carrierHistory = async (way: Way, filling: Filling, to: number): Promise<readonly string[]> => {
  const whole = way === 'problem' ? await withException() : await read('delivered');
  const body = fill({ sender: easypost, body: whole }, filling);
  return snapshots(shiftTimes({ sender: easypost, body }, to));
};

/** Four scans, then the one that says what is wrong, then the rest as if it had been put right. */
const troubleAfterScans = 4;

const withException = async (): Promise<string> => {
  const delivered = tracker.parse(JSON.parse(await read('delivered')));
  const trouble = tracker.parse(JSON.parse(await read('exception'))).result.tracking_details.at(-1);
  const scans = delivered.result.tracking_details;
  const [before, after] = [scans.slice(0, troubleAfterScans), scans.slice(troubleAfterScans)];
  // Its own time is after the delivery's day began; an hour after the last scan is when it would have been found.
  const datetime = hourAfter(before.at(-1)?.datetime ?? '');
  const history = [...before, { ...trouble, datetime }, ...after];
  return JSON.stringify({ ...delivered, result: { ...delivered.result, tracking_details: history } });
};

const hourAfter = (datetime: string): string =>
  new Date(Date.parse(datetime) + 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { carrierIds } from '../../carriers/index.ts';
import { projectFolder } from '../../local/paths.ts';
import type { Settings } from '../../senders/delivery.ts';
import { fill } from '../../senders/samples/fill.ts';
import { readSample, type Sample } from '../../senders/samples/sample.ts';
import { shiftTimes } from '../../senders/samples/shift-times.ts';
import type { Sender } from '../../senders/sender.ts';
import { readHeaders } from '../given-files.ts';

/** A tracking number that no carrier gives out. */
export const TRY_OUT_NUMBER = 'DOORSTEP0TRY0OUT';

/** What a provider sends, in a form that does nothing to anybody: a carrier's news of a parcel that nobody has; of a shop, something that is no news. */
export const harmlessSample = async (sender: Sender, settings: Settings): Promise<Sample | undefined> => {
  const isCarrier = carrierIds.includes(sender.id);
  const folder = join(projectFolder, isCarrier ? 'carriers' : 'shops', sender.id, 'samples');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  for (const file of files.filter((each) => !each.endsWith('.headers.json'))) {
    const named = file.replace(/\.json$/, '.headers.json');
    const headers = files.includes(named) ? await readHeaders(join(folder, named)) : {};
    const sample = { sender, settings, headers, body: await readFile(join(folder, file), 'utf8') };
    const harmless = isCarrier ? ofNobody(sample) : sample;
    if (isHarmless(harmless, isCarrier)) return harmless;
  }
  return undefined;
};

const ofNobody = (sample: Sample): Sample => {
  const filled = { ...sample, body: fill(sample, { trackingNumber: TRY_OUT_NUMBER }) };
  return { ...filled, body: shiftTimes(filled, Date.now()) };
};

const isHarmless = (sample: Sample, isCarrier: boolean): boolean => {
  const reading = readSample(sample, Date.now());
  if (!isCarrier) return reading.kind === 'nothing';
  if (reading.kind !== 'news' || (reading.orders ?? []).length > 0) return false;
  return reading.parcels.length === 1 && reading.parcels[0]?.trackingNumber === TRY_OUT_NUMBER;
};

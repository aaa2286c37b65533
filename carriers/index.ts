import type { Sender } from '../senders/sender.ts';

/** Everyone who can tell us of parcels; only the one that is asked for is loaded. A new one is a folder and a line here. */
const carriers: ReadonlyMap<string, () => Promise<Sender>> = new Map<string, () => Promise<Sender>>([
  ['easypost', async () => (await import('./easypost/index.ts')).easypost],
  ['aftership', async () => (await import('./aftership/index.ts')).aftership],
  ['shippo', async () => (await import('./shippo/index.ts')).shippo],
  ['doorstep', async () => (await import('./doorstep/index.ts')).doorstep],
  ['sendcloud', async () => (await import('./sendcloud/index.ts')).sendcloud],
  ['ups', async () => (await import('./ups/index.ts')).ups],
  ['ship24', async () => (await import('./ship24/index.ts')).ship24],
  ['shipengine', async () => (await import('./shipengine/index.ts')).shipengine],
  ['trackingmore', async () => (await import('./trackingmore/index.ts')).trackingmore],
  ['17track', async () => (await import('./17track/index.ts')).seventeenTrack],
  ['fedex', async () => (await import('./fedex/index.ts')).fedex],
  ['usps', async () => (await import('./usps/index.ts')).usps],
  ['karrio', async () => (await import('./karrio/index.ts')).karrio],
  ['parcelsapp', async () => (await import('./parcelsapp/index.ts')).parcelsapp],
  ['dhl', async () => (await import('./dhl/index.ts')).dhl],
]);

export const carrierIds: readonly string[] = [...carriers.keys()];

export const findCarrier = async (id: string): Promise<Sender | undefined> => carriers.get(id)?.();

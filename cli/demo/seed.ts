import { Obstacle } from '../../local/obstacle.ts';
import { type Demo, findRunning, writeState } from '../../local/state.ts';
import type { Surroundings } from '../command-line.ts';
import type { Desk } from '../desk.ts';
import { addedConnection, createdKey, putBrand } from '../views.ts';

export interface OpenDemo {
  readonly address: string;
  readonly endpoint: string;
  readonly demo: Demo;
}

const brand = {
  id: 'demo',
  name: 'Demo Shop',
  // Promises in seconds, so that one can watch.
  plan: 'brief@2',
  invitationUrl: 'https://shop.example/tell-others',
  sender: 'orders@shop.example',
  replyTo: 'help@shop.example',
  supportEmail: 'help@shop.example',
  colour: '#2f5d50',
  footer: ['Demo Shop, 1 Doorstep Lane, Springfield', 'You get this because you ordered from us.'],
  language: 'en',
  country: 'US',
  zone: 'America/New_York',
};

/** The running Doorstep with what the demonstration needs: a brand, its API key and a connection. Made once, then kept. */
export const openDemo = async ({ folder, openDesk }: Surroundings): Promise<OpenDemo> => {
  const desk = await openDesk(undefined);
  const running = await findRunning(folder);
  if (!running) throw new Obstacle('Doorstep is not running on this laptop: npm start.');
  const demo = running.demo ?? (await seed(desk));
  if (!running.demo) await writeState(folder, { ...running, demo });
  return { address: running.address, endpoint: running.endpoint, demo };
};

const seed = async (desk: Desk): Promise<Demo> => {
  await desk.operate({ command: 'put-brand', brand }, putBrand);
  const provider = 'easypost';
  const [{ key }, connection] = await Promise.all([
    desk.operate({ command: 'create-key', brand: brand.id, name: 'Demo Shop' }, createdKey),
    desk.operate({ command: 'add-connection', brand: brand.id, provider, name: 'Demo carrier' }, addedConnection),
  ]);
  const { url, secret = '' } = connection;
  return { brand: brand.id, key, connection: { url, provider, secret } };
};

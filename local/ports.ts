import { createServer } from 'node:net';
import { Obstacle } from './obstacle.ts';

export const loopback = '127.0.0.1';

/** A port that nobody listens on just now. */
export const freePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, loopback, () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? settle(address.port) : fail(new Error('no port'))));
    });
  });

export const isFree = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(false));
    server.listen(port, loopback, () => server.close(() => settle(true)));
  });

export const portInUse = (port: number): Obstacle =>
  new Obstacle(
    `Port ${port} is in use by another program: end that one, or choose another with DOORSTEP_PORT=5600 npm start.`,
  );

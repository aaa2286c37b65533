import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { brokenPage } from './gallery/broken-page.ts';
import { type Painter, painter } from './gallery/painter.ts';
import { pagePolicy } from './gallery/policy.ts';
import { projectFolder } from './paths.ts';
import { freePort, isFree, loopback } from './ports.ts';
import { printer } from './printer.ts';

interface Gallery {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Shows every message in a browser, and shows it anew when a file of the messages changes. */
const openGallery = async (port: number): Promise<Gallery> => {
  const hand = painter();
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const answered = isForUs(request) ? answer(hand, listeners, { request, response }) : refuse(response);
    answered.catch(() => response.destroy());
  });
  await new Promise<void>((settle, fail) => server.once('error', fail).listen(port, loopback, settle));
  const watcher = watchMessages(() => {
    hand.renew();
    for (const listener of listeners) listener.write('event: changed\ndata:\n\n');
  });
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      watcher.close();
      server.close();
      server.closeAllConnections();
      await hand.close();
    },
  };
};

/** Editors write a file in several steps: one change is told once. */
const watchMessages = (tell: () => void): { readonly close: () => void } => {
  let soon: NodeJS.Timeout | undefined;
  const watcher = watch(join(projectFolder, 'messages'), { recursive: true }, () => {
    clearTimeout(soon);
    soon = setTimeout(tell, 100);
  });
  return {
    close: () => {
      clearTimeout(soon);
      watcher.close();
    },
  };
};

/** A web page can give this machine a name of its own and then read what is answered to it. */
const isForUs = ({ headers }: IncomingMessage): boolean => /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? '');

const refuse = async (response: ServerResponse): Promise<void> =>
  void response.writeHead(403, { 'content-type': 'text/plain' }).end('This is for this machine alone.');

const answer = async (
  hand: Painter,
  listeners: Set<ServerResponse>,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> => {
  if (request.url === '/changes') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
    listeners.add(response);
    response.once('close', () => listeners.delete(response));
    return;
  }
  const { status, html, policy } = await hand
    .paint(request.url ?? '/')
    .catch((error: Error) => ({ status: 500, html: brokenPage(error), policy: pagePolicy }));
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .end(html);
};

/** Where somebody sits before a screen. */
const show = (url: string): void => {
  const { CI, BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasScreen = process.platform === 'darwin' || process.platform === 'win32' || DISPLAY || WAYLAND_DISPLAY;
  if (!process.stdout.isTTY || CI || BROWSER === 'none' || !hasScreen) return;
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, url], { detached: true, stdio: 'ignore' })
    .once('error', () => undefined)
    .unref();
};

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

const PORT = 5700;

/** Stays until Ctrl-C. */
const openInForeground = async (): Promise<void> => {
  const given = Number(process.env.DOORSTEP_GALLERY_PORT);
  const port = given || ((await isFree(PORT)) ? PORT : await freePort());
  const gallery = await openGallery(port);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void gallery.close());
  printer().print(`every message at ${gallery.url}; Ctrl-C ends it`);
  show(gallery.url);
};

openInForeground().catch(printer().complain);

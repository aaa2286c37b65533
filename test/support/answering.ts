import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An AWS of one answer: a server on the loopback, and what it was asked. */
export interface Answering {
  readonly client: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  readonly asked: readonly string[];
  answer(how: (response: ServerResponse, body: string) => void): void;
  end(): Promise<void>;
}

export const answering = async (): Promise<Answering> => {
  const asked: string[] = [];
  let how: Parameters<Answering['answer']>[0] = (response) => response.end('{}');
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      asked.push(body);
      how(response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    client: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
    asked,
    answer: (next) => {
      how = next;
    },
    end: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** An error as AWS's JSON services word it. */
export const jsonError =
  (status: number, type: string, message = 'no') =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type });
    response.end(JSON.stringify({ __type: `com.amazonaws#${type}`, message }));
  };

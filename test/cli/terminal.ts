import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { deskOpener } from '../../cli/open-desk.ts';
import { printerOn } from '../../cli/printer.ts';
import { run } from '../../cli/run.ts';
import { brandWordsStore } from '../../lambdas/adapters/brand-words-store.ts';
import { brandStore } from '../../lambdas/adapters/brands.ts';
import type { Confidence } from '../../lambdas/adapters/connection-secrets.ts';
import { connections } from '../../lambdas/adapters/connections.ts';
import { orderWalk } from '../../lambdas/adapters/order-walk.ts';
import { personalStore } from '../../lambdas/adapters/personal-store.ts';
import { reachStore } from '../../lambdas/adapters/reach-store.ts';
import { tipsStore } from '../../lambdas/adapters/tips-store.ts';
import { trackingStore } from '../../lambdas/adapters/tracking-store.ts';
import { operate } from '../../lambdas/operate/handler.ts';
import { writeState } from '../../local/state.ts';
import { languageFor } from '../../messages/languages.ts';
import { memoryPost } from '../support/memory-post.ts';
import { openShop, signer } from '../support/shop.ts';

export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The questions, where somebody could be asked. */
  readonly asked?: string;
}

/** A webhook as it arrived. */
export interface Arrived {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const demoSecret = 'the secret of the demonstration';

/**
 * A terminal before a Doorstep that runs: the real operate function on the table's twin, behind an address that speaks as Lambda and
 * CloudFormation do, and that keeps the webhooks that it gets.
 */
export const openTerminal = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-cli-'));
  const world = await openShop();
  const post = memoryPost();
  const secrets = new Map<string, Confidence>();
  let count = 0;
  const desk = operate({
    shop: world.shop,
    keys: world.keys,
    brands: brandStore(world.table, () => 0),
    brandWords: brandWordsStore(world.table),
    tips: tipsStore(world.table),
    connections: connections(world.table, () => 0),
    secrets: { readAfresh: async (id) => secrets.get(id), write: async (id, kept) => void secrets.set(id, kept) },
    personal: personalStore(world.table, trackingStore(world.table)),
    reaches: reachStore(world.table, async () => signer),
    allOrders: orderWalk(world.table),
    languages: languageFor,
    post: { ...post, sender: 'orders@doorstep.example' },
    publicUrl: 'https://doorstep.example',
    newSecret: () => {
      count += 1;
      return Buffer.alloc(32, count).toString('base64url');
    },
  });
  const arrived: Arrived[] = [];
  const published: { readonly topic: string; readonly message: any }[] = [];
  const manner = { webhook: 200, functionFails: false, stack: stackAnswer('operate', 'https://dev.example') };

  const routes: readonly [RegExp, (request: IncomingMessage, response: ServerResponse) => Promise<unknown>][] = [
    [/^\/_local$/, async (_, response) => response.end('this one')],
    [
      /\/functions\/operate\/invocations$/,
      async (request, response) => {
        if (manner.functionFails) return response.setHeader('x-amz-function-error', 'Unhandled').end('{}');
        return response.end(JSON.stringify(await desk(JSON.parse((await buffer(request)).toString()))));
      },
    ],
    [
      /^\/v1\/webhooks\//,
      async (request, response) => {
        const headers = request.headers as Record<string, string>;
        arrived.push({ path: request.url!, headers, body: await buffer(request) });
        return response.writeHead(manner.webhook).end();
      },
    ],
    [
      /^\/$/,
      async (request, response) => {
        const form = new URLSearchParams((await buffer(request)).toString());
        if (form.get('Action') !== 'Publish') return response.writeHead(manner.stack.status).end(manner.stack.body);
        published.push({ topic: form.get('TopicArn') ?? '', message: JSON.parse(form.get('Message') ?? '') });
        return response.end(
          '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>',
        );
      },
    ],
  ];
  const server = createServer((request, response) => {
    const route = routes.find(([path]) => path.test(request.url ?? ''));
    route?.[1](request, response).catch((error) => response.writeHead(500).end(String(error)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const state = { id: 'this one', pid: process.pid, status: 'ready', address, endpoint: address } as const;
  const outputs = {
    'Doorstep-local-Journey': {
      OperateFunctionName: 'operate',
      FatesTopicArn: 'arn:aws:sns:us-east-1:000000000000:fates',
    },
  };
  const connection = { url: `${address}/v1/webhooks/demo`, provider: 'easypost', secret: demoSecret };
  const demo = { brand: 'acme', key: 'dk_x', connection };
  await writeState(folder, { ...state, outputs, demo });

  return {
    ...world,
    post,
    address,
    arrived,
    /** What was published to topics. */
    published,
    manner,
    demo,
    /** Types a line after `doorstep`. */
    type: (...words: string[]) => typeAt(folder, words),
    /** The same where somebody sits before the screen: what they answer, by what the question holds. */
    converse: (answers: Readonly<Record<string, string>>, ...words: string[]) => typeAt(folder, words, { answers }),
    /** The same where a text is sent in. */
    feed: (pipe: string, ...words: string[]) => typeAt(folder, words, { pipe }),
    secrets,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
};

/** Types a line where no Doorstep runs. */
export const typeAt = async (
  folder: string,
  words: readonly string[],
  { answers, pipe }: { readonly answers?: Readonly<Record<string, string>>; readonly pipe?: string } = {},
): Promise<Typed> => {
  const streams = { out: new PassThrough(), err: new PassThrough() };
  const said = { out: '', err: '', asked: '' };
  streams.out.on('data', (text) => {
    said.out += text;
  });
  streams.err.on('data', (text) => {
    said.err += text;
  });
  const answer = async (question: string) => {
    said.asked += `${question}\n`;
    return Object.entries(answers ?? {}).find(([part]) => question.includes(part))?.[1] ?? '';
  };
  const piped = pipe === undefined ? {} : { piped: async () => pipe };
  const ask = answers ? { ask: { line: answer, hidden: answer } } : {};
  const code = await run(words, {
    streams,
    printer: printerOn(streams),
    openDesk: deskOpener(folder),
    folder,
    ...ask,
    ...piped,
  });
  return { code, out: stripVTControlCharacters(said.out), err: said.err, ...(answers ? { asked: said.asked } : {}) };
};

/** What CloudFormation answers about a stack that is there. */
export const stackAnswer = (functionName: string, apiUrl: string) => ({
  status: 200,
  body: `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member>
    <StackName>Doorstep-dev-Journey</StackName><CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>
    <Outputs>${[
      ['OperateFunctionName', functionName],
      ['ApiUrl', apiUrl],
    ]
      .map(([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`)
      .join('')}</Outputs>
    </member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
});

/** What AWS answers to what it refuses. */
export const awsError = (status: number, code: string, message: string) => ({
  status,
  body: `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});

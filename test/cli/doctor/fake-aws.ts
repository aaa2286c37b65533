import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What one operation answers: its content, or a refusal. */
export type Said = { readonly content: object } | { readonly status: number; readonly code: string };

/** An AWS account by its operations, each as the service's own model names it. `silence` is never answered. */
export type Account = Readonly<Record<string, Said | 'silence' | ((input: unknown) => Said)>>;

interface Asked {
  readonly operation: string;
  readonly input: unknown;
}

/**
 * An AWS that speaks the three protocols which these services speak: REST with JSON (SES), query with XML (SNS), and JSON (CloudWatch, End User
 * Messaging). What it was not told to answer it refuses as an unknown operation.
 */
export const openFakeAws = async (account: Account) => {
  const asked: Asked[] = [];
  const answers = { ...account };
  const server = createServer(async (request, response) => {
    const { protocol, operation, input } = await read(request);
    asked.push({ operation, input });
    const answer = answers[operation] ?? unknownOperation;
    if (answer === 'silence') return;
    const { status, type, body } = protocol(operation, typeof answer === 'function' ? answer(input) : answer);
    response.writeHead(status, { 'content-type': type }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } },
    asked,
    answers,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const unknownOperation: Said = { status: 400, code: 'UnknownOperationException' };

type Protocol = (operation: string, said: Said) => { status: number; type: string; body: string };

const read = async (request: IncomingMessage) => {
  const body = await text(request);
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    return { protocol: json, operation: target.split('.')[1]!, input: JSON.parse(body) };
  }
  const path = request.url!.split('?')[0]!;
  const rest = restOperations.find(([pattern]) => pattern.test(path));
  if (rest) return { protocol: restJson, operation: rest[1], input: decodeURIComponent(path) };
  const form = Object.fromEntries(new URLSearchParams(body));
  return { protocol: query, operation: form.Action ?? '', input: form };
};

const restOperations: readonly (readonly [RegExp, string])[] = [
  [/^\/v2\/email\/account$/, 'GetAccount'],
  [/^\/v2\/email\/identities\/[^/]+$/, 'GetEmailIdentity'],
  [/^\/v2\/email\/configuration-sets\/[^/]+$/, 'GetConfigurationSet'],
  [/^\/v2\/email\/configuration-sets\/[^/]+\/event-destinations$/, 'GetConfigurationSetEventDestinations'],
];

const secret = 'arn:aws:iam::123456789012:user/jane.doe is not authorized';

const restJson: Protocol = (_, said) =>
  'content' in said
    ? { status: 200, type: 'application/json', body: JSON.stringify(said.content) }
    : {
        status: said.status,
        type: 'application/json',
        body: JSON.stringify({ __type: said.code, message: secret }),
      };

const json: Protocol = (operation, said) => ({
  ...restJson(operation, said),
  type: 'application/x-amz-json-1.0',
});

const query: Protocol = (operation, said) => {
  const type = 'text/xml';
  if ('content' in said) {
    const body = `<${operation}Response><${operation}Result>${xml(said.content)}</${operation}Result></${operation}Response>`;
    return { status: 200, type, body };
  }
  const body = `<ErrorResponse><Error><Type>Sender</Type><Code>${said.code}</Code><Message>${secret}</Message></Error></ErrorResponse>`;
  return { status: said.status, type, body };
};

/** Of SNS's answers: a flag, or a map of texts. */
const xml = (content: object): string =>
  Object.entries(content)
    .map(([name, value]) => `<${name}>${typeof value === 'object' ? entries(value) : String(value)}</${name}>`)
    .join('');

const entries = (map: object): string =>
  Object.entries(map)
    .map(([key, value]) => `<entry><key>${key}</key><value>${value}</value></entry>`)
    .join('');

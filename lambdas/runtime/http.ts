import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** One HTTP call as a story reads it: header names in lower case, the body's bytes exactly as they came. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What happened, as a stable code: it is logged and counted. */
  readonly outcome: string;
  /** Whom it concerned, by ids only: logged, never counted. */
  readonly ids?: Readonly<Record<string, string | number>>;
}

export const jsonAnswer = (
  status: number,
  content: unknown,
  { outcome, ids, type = 'application/json' }: Pick<HttpAnswer, 'outcome' | 'ids'> & { readonly type?: string },
): HttpAnswer => ({
  status,
  headers: { 'content-type': type },
  body: JSON.stringify(content),
  outcome,
  ...(ids ? { ids } : {}),
});

export const requestOf = (event: APIGatewayProxyEventV2): HttpRequest => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  pathParameters: present(event.pathParameters),
  query: present(event.queryStringParameters),
  headers: Object.fromEntries(Object.entries(present(event.headers)).map(([name, text]) => [name.toLowerCase(), text])),
  body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
});

const present = (all: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(all ?? {}).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));

export const responseOf = ({ status, headers, body }: HttpAnswer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { 'cache-control': 'no-store', ...headers },
  ...(body === undefined ? {} : { body }),
});

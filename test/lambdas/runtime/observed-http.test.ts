import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { TryAgain } from '../../../domain/errors.ts';
import type { FrontSecret } from '../../../lambdas/adapters/front-secret.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../../../lambdas/runtime/http.ts';
import { observedHttp } from '../../../lambdas/runtime/observed-http.ts';

const event = {
  rawPath: '/v1/webhooks/the-address',
  headers: {},
  requestContext: { http: { method: 'POST' } },
} as unknown as APIGatewayProxyEventV2;
const context = { awsRequestId: 'r-1', functionName: 'f', getRemainingTimeInMillis: () => 1000 } as unknown as Context;

beforeAll(() => {
  process.env.POWERTOOLS_METRICS_NAMESPACE = 'Doorstep-dev';
});
afterAll(() => {
  delete process.env.POWERTOOLS_METRICS_NAMESPACE;
});

/** What a story's call answers, and every line that it writes. */
const call = async (
  story: (request: HttpRequest) => Promise<HttpAnswer>,
  { headers = {}, front }: { readonly headers?: Record<string, string>; readonly front?: FrontSecret } = {},
) => {
  const lines: string[] = [];
  const listen = (text: unknown) => lines.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation(listen),
  );
  try {
    return {
      answer: await observedHttp('a-function', story, front)({ ...event, headers }, context),
      written: lines.join(''),
    };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};

test('an outcome is written with its ids, and counted', async () => {
  const { answer, written } = await call(async () => jsonAnswer(200, {}, { outcome: 'applied', ids: { changed: 2 } }));
  expect(answer).toMatchObject({ statusCode: 200 });
  const [line, metric] = written
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));
  expect(line).toMatchObject({ level: 'INFO', message: 'applied', changed: 2, service: 'a-function' });
  expect(metric).toMatchObject({ service: 'a-function', outcome: 'applied', Outcomes: 1 });
  expect(metric._aws.CloudWatchMetrics[0].Namespace).toBe('Doorstep-dev');
});

test.each([
  [503, 'try-again', new TryAgain('said Ermintrude', { cause: new Error('Plantagenet') })],
  [500, 'failed', new Error('said Ermintrude', { cause: new TypeError('Plantagenet') })],
  [500, 'failed', 'said Ermintrude'],
])('what a story throws becomes %i, and nobody reads why', async (status, outcome, thrown) => {
  const { answer, written } = await call(async () => {
    throw thrown;
  });
  expect(answer).toMatchObject({ statusCode: status, headers: { 'content-type': 'application/problem+json' } });
  expect(written).toContain(`"message":"${outcome}"`);
  expect(`${JSON.stringify(answer)}${written}`).not.toMatch(/Ermintrude|Plantagenet|the-address/);
});

describe('behind a front', () => {
  const front: FrontSecret = async (shown) => shown === 'the-secret';
  const echo = async ({ headers }: HttpRequest) => jsonAnswer(200, headers, { outcome: 'told' });

  test('the story is told to what came through it, and does not see the secret', async () => {
    const headers = { 'X-Doorstep-Front': 'the-secret', authorization: 'Bearer x' };
    const { answer, written } = await call(echo, { headers, front });
    expect(answer).toMatchObject({ statusCode: 200, body: '{"authorization":"Bearer x"}' });
    expect(written).not.toContain('the-secret');
  });

  test.each([[{}], [{ 'x-doorstep-front': 'a-guess' }]])('what came past it with %j is refused', async (headers) => {
    const { answer, written } = await call(echo, { headers, front });
    expect(answer).toMatchObject({ statusCode: 403, headers: { 'content-type': 'application/problem+json' } });
    expect(JSON.parse(String(Reflect.get(Object(answer), 'body')))).toEqual({
      type: 'about:blank',
      title: 'This is not the address to call',
      status: 403,
    });
    expect(written).toContain('"message":"past-the-front"');
    expect(written).not.toContain('a-guess');
  });

  test('it is refused for now while nobody knows the secret', async () => {
    const nobody = async () => {
      throw new TryAgain('busy');
    };
    expect((await call(echo, { front: nobody })).answer).toMatchObject({ statusCode: 503 });
  });
});

test('without a front the story is told to everybody', async () => {
  const { answer } = await call(async () => jsonAnswer(200, {}, { outcome: 'told' }));
  expect(answer).toMatchObject({ statusCode: 200 });
});

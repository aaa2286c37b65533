import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { TryAgain } from '../../../domain/errors.ts';
import { type HttpAnswer, jsonAnswer } from '../../../lambdas/runtime/http.ts';
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
const call = async (story: () => Promise<HttpAnswer>) => {
  const lines: string[] = [];
  const listen = (text: unknown) => lines.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation(listen),
  );
  try {
    return { answer: await observedHttp('a-function', story)(event, context), written: lines.join('') };
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

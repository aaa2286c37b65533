import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { TryAgain } from '../../domain/errors.ts';
import type { FrontSecret } from '../adapters/front-secret.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer, requestOf, responseOf } from './http.ts';
import { observer } from './observation.ts';

type Story = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * A story behind a route: its answer is noted in one line; what it throws becomes 503 if it will pass, else 500, and tells nothing of its reason.
 * With a front, it is told only to requests that came through it.
 */
export const observedHttp = (service: string, story: Story, front?: FrontSecret) => {
  const { logger, note, fail } = observer(service);
  const tell = front ? behind(front, story) : story;
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { clearState: true }))
    .handler(async (event) => {
      try {
        const answer = await tell(requestOf(event));
        note(answer);
        return responseOf(answer);
      } catch (error) {
        fail(error);
        return responseOf(sorry(error instanceof TryAgain ? 503 : 500));
      }
    });
};

/** Added by CloudFront to what it passes on. */
const FRONT_HEADER = 'x-doorstep-front';

/** The story does not see the header: what it keeps of a request must not hold the secret. */
const behind =
  (front: FrontSecret, story: Story): Story =>
  async (request) => {
    const { [FRONT_HEADER]: shown, ...headers } = request.headers;
    return (await front(shown)) ? story({ ...request, headers }) : pastTheFront;
  };

const problem = (status: number, title: string, outcome: string): HttpAnswer =>
  jsonAnswer(status, { type: 'about:blank', title, status }, { outcome, type: 'application/problem+json' });

const pastTheFront = problem(403, 'This is not the address to call', 'past-the-front');

const sorry = (status: 500 | 503): HttpAnswer =>
  problem(status, status === 503 ? 'Try again later' : 'Something went wrong on our side', 'failed');

import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { TryAgain } from '../../domain/errors.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer, requestOf, responseOf } from './http.ts';
import { observer } from './observation.ts';

/** A story behind a route: its answer is noted in one line; what it throws becomes 503 if it will pass, else 500, and tells nothing of its reason. */
export const observedHttp = (service: string, story: (request: HttpRequest) => Promise<HttpAnswer>) => {
  const { logger, note, fail } = observer(service);
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { clearState: true }))
    .handler(async (event) => {
      try {
        const answer = await story(requestOf(event));
        note(answer);
        return responseOf(answer);
      } catch (error) {
        fail(error);
        return responseOf(sorry(error instanceof TryAgain ? 503 : 500));
      }
    });
};

const sorry = (status: number): HttpAnswer => {
  const title = status === 503 ? 'Try again later' : 'Something went wrong on our side';
  const type = 'application/problem+json';
  return jsonAnswer(status, { type: 'about:blank', title, status }, { outcome: 'failed', type });
};

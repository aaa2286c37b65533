import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { jsonAnswer, requestOf, responseOf } from '../../../lambdas/runtime/http.ts';

const anEvent = (more: Partial<APIGatewayProxyEventV2> = {}): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: 'POST /v1/webhooks/{connection}',
  rawPath: '/v1/webhooks/abc',
  rawQueryString: '',
  headers: {},
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    domainName: 'api.example',
    domainPrefix: 'api',
    http: { method: 'POST', path: '/v1/webhooks/abc', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'x' },
    requestId: 'r',
    routeKey: 'POST /v1/webhooks/{connection}',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
  isBase64Encoded: false,
  ...more,
});

test('a request has its parts, and header names in lower case', () => {
  const event = anEvent({
    headers: { 'X-Signature': 'S', host: 'h' },
    pathParameters: { connection: 'abc', none: undefined },
    queryStringParameters: { limit: '5' },
  });
  expect(requestOf(event)).toEqual({
    method: 'POST',
    path: '/v1/webhooks/abc',
    pathParameters: { connection: 'abc' },
    query: { limit: '5' },
    headers: { 'x-signature': 'S', host: 'h' },
    body: Buffer.alloc(0),
  });
});

test('a body’s bytes are those that were sent, encoded or not', () => {
  const sent = Buffer.from([0xff, 0x00, 0xc3, 0xa4]);
  expect(requestOf(anEvent({ body: sent.toString('base64'), isBase64Encoded: true })).body).toEqual(sent);
  expect(requestOf(anEvent({ body: '{"name":"Ä€"}' })).body).toEqual(Buffer.from('{"name":"Ä€"}'));
});

test('an answer is not kept by anyone on its way', () => {
  const answer = jsonAnswer(200, { received: true }, { outcome: 'applied' });
  expect(responseOf(answer)).toEqual({
    statusCode: 200,
    headers: { 'cache-control': 'no-store', 'content-type': 'application/json' },
    body: '{"received":true}',
  });
});

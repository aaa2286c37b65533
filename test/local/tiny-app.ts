import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';

// The smallest thing that the local address can lead to: a function that answers what it was asked.
const stack = new Stack(new App(), 'Tiny');
const handler = new Lambda(stack, 'Echo', {
  runtime: Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: Code.fromInline(`exports.handler = async ({ rawPath, rawQueryString, headers, body, isBase64Encoded }) => ({
    statusCode: 418,
    headers: { 'content-type': 'application/json', 'x-echo': 'yes' },
    body: JSON.stringify({ rawPath, rawQueryString, headers, body, isBase64Encoded }),
  });`),
});
const api = new HttpApi(stack, 'Api', { defaultIntegration: new HttpLambdaIntegration('Echo', handler) });
new CfnOutput(stack, 'ApiId', { value: api.apiId });

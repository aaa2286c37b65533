import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';

test('a real DynamoDB answers the contract suites', async () => {
  const client = new DynamoDBClient({
    endpoint: process.env.DYNAMODB_LOCAL_ENDPOINT ?? '',
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  expect((await client.send(new ListTablesCommand({}))).$metadata.httpStatusCode).toBe(200);
  client.destroy();
});

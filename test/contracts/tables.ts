import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoTable, WATCH_INDEX } from '../../lambdas/adapters/dynamo-table.ts';
import { dynamoWalk } from '../../lambdas/adapters/dynamo-walk.ts';
import type { Table } from '../../lambdas/adapters/table.ts';
import type { TableWalk } from '../../lambdas/adapters/table-walk.ts';
import { memoryTable } from '../../simulator/table.ts';

/** A table to test against, and its end. */
export interface Subject {
  readonly table: Table & TableWalk;
  end(): Promise<void>;
}

const realTable = async (): Promise<Subject> => {
  const client = new DynamoDBClient({
    endpoint: process.env.DYNAMODB_LOCAL_ENDPOINT ?? '',
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const TableName = `contract-${randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'watch', 'lookBy'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: WATCH_INDEX,
          KeySchema: [
            { AttributeName: 'watch', KeyType: 'HASH' },
            { AttributeName: 'lookBy', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  );
  return {
    table: { ...dynamoTable(client, TableName), ...dynamoWalk(client, TableName) },
    end: async () => {
      await client.send(new DeleteTableCommand({ TableName }));
      client.destroy();
    },
  };
};

/** The same contract holds for both. */
export const subjects: readonly (readonly [string, () => Promise<Subject>])[] = [
  ['the twin in memory', async () => ({ table: memoryTable(), end: async () => {} })],
  ['DynamoDB', realTable],
];

/** A partition of its own for each test. */
export const aPartition = (): string => `acme#${randomUUID()}`;

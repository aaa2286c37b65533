import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { documentsOf } from './documents.ts';
import type { Item, Key } from './table.ts';
import { trying } from './table-errors.ts';
import type { TableWalk } from './table-walk.ts';

/** Reads a megabyte of the table for each page, and sends on only what is wanted of it. */
export const dynamoWalk = (client: DynamoDBClient, TableName: string): TableWalk => {
  const documents = documentsOf(client);
  return {
    walk: async ({ sk, prefix, limit, after }) => {
      const input = {
        TableName,
        FilterExpression: 'sk = :sk AND begins_with(pk, :prefix)',
        ExpressionAttributeValues: { ':sk': sk, ':prefix': prefix },
        ...startBehind(after),
      };
      const { Items = [], LastEvaluatedKey } = await trying(() => documents.send(new ScanCommand(input)));
      const items = Items.slice(0, limit);
      const last = items.length < Items.length ? items.at(-1) : LastEvaluatedKey;
      return last ? { items, next: cursorOf(last) } : { items };
    },
  };
};

/** No key holds a line break: what people type is checked for such letters, and the rest is ours. */
const cursorOf = ({ pk, sk }: Item): string => `${pk}\n${sk}`;

/** A cursor that nobody gave out starts from the beginning. */
const startBehind = (cursor: string | undefined): { readonly ExclusiveStartKey?: Record<keyof Key, string> } => {
  const [pk, sk, ...more] = cursor?.split('\n') ?? [];
  return pk && sk && more.length === 0 ? { ExclusiveStartKey: { pk, sk } } : {};
};

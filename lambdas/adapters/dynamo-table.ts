import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { TryAgain } from '../../domain/errors.ts';
import { documentsOf } from './documents.ts';
import { expressionsOf } from './expressions.ts';
import { type Item, type Key, type Page, type Query, type Table, type Write, type Written, written } from './table.ts';
import { refusal, trying } from './table-errors.ts';

/** The sparse index over everything that somebody must look at in time: by `watch`, then `lookBy`. */
export const WATCH_INDEX = 'watch';

export const dynamoTable = (client: DynamoDBClient, tableName: string): Table => {
  const documents = documentsOf(client);
  const page = async (
    input: ConstructorParameters<typeof QueryCommand>[0],
    cursor: (last: Item) => string,
  ): Promise<Page> => {
    const { Items = [], LastEvaluatedKey } = await trying(() => documents.send(new QueryCommand(input)));
    const last = Items.at(-1);
    return LastEvaluatedKey && last ? { items: Items, next: cursor(last) } : { items: Items };
  };

  return {
    get: async (key, options) => {
      const input = { TableName: tableName, Key: { ...key }, ConsistentRead: !options?.eventually };
      return (await trying(() => documents.send(new GetCommand(input)))).Item;
    },
    getMany: (keys) => trying(() => getMany(documents, tableName, keys)),
    query: (query) => page(queryInput(tableName, query), (last) => last.sk),
    overdue: async (watch, before, limit) => {
      const { KeyConditionExpression, ExpressionAttributeValues, ...input } = watchInput(tableName, watch);
      const overdue = {
        KeyConditionExpression: `${KeyConditionExpression} AND lookBy < :before`,
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ':before': before },
      };
      return (await page({ ...input, ...overdue, Limit: limit }, watchCursor)).items.map(keyOf);
    },
    watched: async (watch, { limit, after }) => {
      const input = { ...watchInput(tableName, watch), ...startBehind(watch, after), Limit: limit };
      const { items, ...rest } = await page(input, watchCursor);
      return { ...rest, items: items.map(keyOf) };
    },
    write: (writes) => trying(() => write(documents, tableName, writes)),
  };
};

const watchInput = (TableName: string, watch: string) => ({
  TableName,
  IndexName: WATCH_INDEX,
  KeyConditionExpression: 'watch = :watch',
  ExpressionAttributeValues: { ':watch': watch },
});

const keyOf = ({ pk, sk }: Item): Key => ({ pk, sk });

/** The whole key: several items may be due at the same instant. No part of it holds a space. */
const watchCursor = ({ lookBy, pk, sk }: Item): string => `${lookBy} ${pk} ${sk}`;

/** A cursor that nobody gave out starts from the beginning. */
const startBehind = (watch: string, cursor: string | undefined) => {
  const [lookBy, pk, sk, ...more] = cursor?.split(' ') ?? [];
  return lookBy && pk && sk && more.length === 0 ? { ExclusiveStartKey: { watch, lookBy, pk, sk } } : {};
};

const queryInput = (tableName: string, { pk, prefix, after, limit, newestFirst, eventually }: Query) => ({
  TableName: tableName,
  KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
  ExpressionAttributeValues: { ':pk': pk, ...(prefix ? { ':prefix': prefix } : {}) },
  ConsistentRead: !eventually,
  ScanIndexForward: !newestFirst,
  ...(limit ? { Limit: limit } : {}),
  ...(after ? { ExclusiveStartKey: { pk, sk: after } } : {}),
});

/** Attempts to get what a busy table left out of an answer. */
const MOST_BATCHES = 5;

const getMany = async (
  documents: DynamoDBDocumentClient,
  tableName: string,
  keys: readonly Key[],
): Promise<readonly Item[]> => {
  const found: Item[] = [];
  let wanted: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  for (let batch = 0; wanted.length > 0; batch += 1) {
    if (batch === MOST_BATCHES) throw new TryAgain('The table left keys unread');
    const { Responses, UnprocessedKeys } = await documents.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: wanted, ConsistentRead: true } } }),
    );
    found.push(...(Responses?.[tableName] ?? []));
    wanted = UnprocessedKeys?.[tableName]?.Keys ?? [];
  }
  return found;
};

const write = async (
  documents: DynamoDBDocumentClient,
  tableName: string,
  writes: readonly Write[],
): Promise<Written> => {
  const [only] = writes;
  if (!only) return written;
  try {
    if (writes.length === 1 && only.kind !== 'check') await plainWrite(documents, tableName, only);
    else
      await documents.send(
        new TransactWriteCommand({ TransactItems: writes.map((each) => transactItem(tableName, each)) }),
      );
    return written;
  } catch (error) {
    return refusal(error);
  }
};

const onFailure = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

const plainWrite = (
  documents: DynamoDBDocumentClient,
  TableName: string,
  only: Exclude<Write, { kind: 'check' }>,
): Promise<unknown> => {
  const common = { TableName, ...onFailure, ...expressionsOf(only) };
  if (only.kind === 'put') return documents.send(new PutCommand({ ...common, Item: only.item }));
  if (only.kind === 'delete') return documents.send(new DeleteCommand({ ...common, Key: { ...only.key } }));
  return documents.send(new UpdateCommand({ ...common, Key: { ...only.key } }));
};

const transactItem = (TableName: string, each: Write) => {
  const { UpdateExpression, ...conditions } = expressionsOf(each);
  const common = { TableName, ...onFailure, ...conditions };
  if (each.kind === 'put') return { Put: { ...common, Item: each.item } };
  if (each.kind === 'delete') return { Delete: { ...common, Key: { ...each.key } } };
  if (each.kind === 'check')
    return { ConditionCheck: { ...common, Key: { ...each.key }, ConditionExpression: conditions.ConditionExpression } };
  return { Update: { ...common, Key: { ...each.key }, UpdateExpression } };
};

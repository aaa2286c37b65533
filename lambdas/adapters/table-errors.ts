import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { TryAgain } from '../../domain/errors.ts';
import { isPassing } from './fate.ts';
import type { Written } from './table.ts';

/** A condition that failed and a transaction that met another are answers; everything else is an error. */
export const refusal = (error: unknown): Written => {
  if (error instanceof ConditionalCheckFailedException)
    return { kind: 'refused', failed: [{ place: 0, ...(error.Item ? { item: unmarshall(error.Item) } : {}) }] };
  if (error instanceof TransactionConflictException) return { kind: 'refused', failed: [] };
  if (!(error instanceof TransactionCanceledException)) throw error;
  const reasons = error.CancellationReasons ?? [];
  const others = reasons.filter(({ Code = '' }) => !answers.has(Code));
  if (others.some(({ Code }) => Code === 'ValidationError')) throw error;
  if (others.length > 0) throw new TryAgain('The table could not take a transaction', { cause: error });
  const failed = reasons.flatMap(({ Code, Item }, place) =>
    Code === 'ConditionalCheckFailed' ? [{ place, ...(Item ? { item: unmarshall(Item) } : {}) }] : [],
  );
  return { kind: 'refused', failed };
};

const answers = new Set(['None', 'ConditionalCheckFailed', 'TransactionConflict']);

/** Does something at the table; what will pass by itself is thrown as `TryAgain`. */
export const trying = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw isPassing(error) || isBusy(error) ? new TryAgain('The table did not answer', { cause: error }) : error;
  }
};

const isBusy = (error: unknown): boolean =>
  error instanceof ProvisionedThroughputExceededException || error instanceof TransactionInProgressException;

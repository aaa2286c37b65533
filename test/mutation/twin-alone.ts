import { randomUUID } from 'node:crypto';
import { memoryTable } from '../../simulator/table.ts';

/** Stands in for the contract's subjects: the twin without the server. */
export const subjects = [['the twin in memory', async () => ({ table: memoryTable(), end: async () => {} })]];

export const aPartition = (): string => `acme#${randomUUID()}`;

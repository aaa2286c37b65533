import * as z from 'zod/mini';
import type { Arrival } from '../adapters/arrivals.ts';

const key = z.object({ pk: z.string(), sk: z.string() });

/** An arrival as a message of the retry queue holds it. */
export const arrivalForm: z.ZodMiniType<Arrival> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), brand: z.string(), trackingNumber: z.string() }),
  z.object({ kind: z.literal('order'), brand: z.string(), partition: z.string() }),
  z.object({ kind: z.literal('ask'), key, slot: z.string() }),
  z.object({ kind: z.literal('kept'), key }),
]);

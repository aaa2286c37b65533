import * as z from 'zod/mini';
import type { Call } from './handler.ts';

const call = z.object({
  order: z.string(),
  life: z.int(),
  definition: z.int(),
  from: z.string(),
  expect: z.optional(z.literal('Settled')),
});

/** What a telling step of the machine says of itself. */
export const readCall = (event: unknown): Call => {
  const { order, life, definition, expect } = call.parse(event);
  return { order, life, definition, ...(expect ? { expect } : {}) };
};

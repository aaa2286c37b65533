import * as z from 'zod/mini';

export const environment = z.object({
  TABLE_NAME: z.string(),
  URGENT_QUEUE_URL: z.string(),
  ORDINARY_QUEUE_URL: z.string(),
  /** No wait of the machine is shorter: a promise already past must not spin. */
  SHORTEST_WAIT_SECONDS: z.string().check(z.regex(/^[1-9]\d*$/)),
});
export type Environment = z.infer<typeof environment>;

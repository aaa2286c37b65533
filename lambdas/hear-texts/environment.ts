import * as z from 'zod/mini';

export const environment = z.object({
  TABLE_NAME: z.string(),
  /** The secret that digests of numbers are made with. */
  KEYS_SECRET: z.string(),
});
export type Environment = z.infer<typeof environment>;

import * as z from 'zod/mini';

export const environment = z.object({
  TABLE_NAME: z.string(),
  /** The secret that buyers' links and digests are made with. */
  KEYS_SECRET: z.string(),
  /** The secret of the front's header; empty where the stage has no front. */
  FRONT_SECRET: z.string(),
});
export type Environment = z.infer<typeof environment>;

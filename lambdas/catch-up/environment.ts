import * as z from 'zod/mini';

export const environment = z.object({
  TABLE_NAME: z.string(),
  /** The secret that buyers' links and digests are made with. */
  KEYS_SECRET: z.string(),
  INQUIRY_QUEUE_URL: z.string(),
  RETRY_QUEUE_URL: z.string(),
  STAGE: z.string(),
});
export type Environment = z.infer<typeof environment>;

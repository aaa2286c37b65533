import * as z from 'zod/mini';

export const environment = z.object({
  TABLE_NAME: z.string(),
  /** Under which path of the parameter store connections' secrets are kept. */
  SECRETS_PREFIX: z.string(),
  INQUIRY_QUEUE_URL: z.string(),
});
export type Environment = z.infer<typeof environment>;

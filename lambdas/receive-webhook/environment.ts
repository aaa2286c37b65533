import * as z from 'zod/mini';

export const environment = z.object({
  TABLE_NAME: z.string(),
  /** Under which path of the parameter store connections' secrets are kept. */
  SECRETS_PREFIX: z.string(),
  /** The secret of the front's header; empty where the stage has no front. */
  FRONT_SECRET: z.string(),
});
export type Environment = z.infer<typeof environment>;

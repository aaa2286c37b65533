import * as z from 'zod/mini';

export const environment = z.object({
  TABLE_NAME: z.string(),
  /** Where in Parameter Store the connections' secrets stand, without the connection's id. */
  SECRETS_PREFIX: z.string(),
});
export type Environment = z.infer<typeof environment>;

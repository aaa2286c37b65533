import * as z from 'zod/mini';

export const environment = z.object({
  TABLE_NAME: z.string(),
});
export type Environment = z.infer<typeof environment>;

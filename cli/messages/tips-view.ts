import { z } from 'zod';

/** A brand's tips, as its stage answers them. */
const text = z.looseObject({ title: z.string(), text: z.string(), link: z.string().optional() });
const tip = z.looseObject({
  id: z.string(),
  skus: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  languages: z.record(z.string(), text),
});
export const tipsView = z.looseObject({ revision: z.number(), tips: z.array(tip) });

export interface Tips {
  /** The newest that was seen. */
  readonly revision: number;
  readonly tips: z.infer<typeof tipsView>['tips'];
}

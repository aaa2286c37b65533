import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How long ten thousand orders took, on which machine, and how fast that one was just then. */
const keptRun = z.object({
  takenAt: z.string(),
  processor: z.string(),
  seconds: z.number(),
  /** In seconds. */
  yardstick: z.number().optional(),
  /** What else it depends on: one yardstick is not the other under another TypeScript or Node. */
  note: z.string(),
});

export type KeptRun = z.infer<typeof keptRun>;

const page = z.object({ keptRuns: z.array(keptRun).default([]) });

/** All that the page told before, oldest first: one machine's seconds say little of another's. */
export const keptRuns = (file: string): readonly KeptRun[] =>
  existsSync(file) ? page.parse(JSON.parse(readFileSync(file, 'utf8'))).keptRuns : [];

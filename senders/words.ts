import type { ScanWords } from '../domain/tracking.ts';

type Said = { readonly [Key in keyof ScanWords]: string | null | undefined };

/** A provider's words, without the blank ones: personal, so they travel apart from the codes. */
export const scanWords = (said: Said): ScanWords => {
  const message = clip(said.message ?? '', 500);
  const location = clip(said.location ?? '', 120);
  const providerStatus = clip(said.providerStatus ?? '', 80);
  return { ...(message && { message }), ...(location && { location }), ...(providerStatus && { providerStatus }) };
};

/** At most so many UTF-16 units, on one line, without control characters: they would steer the terminal that shows them. */
export const clip = (text: string, longest: number): string =>
  text.length <= longest && !unclean.test(text) ? text : cleaned(text, longest);

/** Most texts need no cleaning, and to see that is several times faster. Blanks at an end or side by side; else whatever is not sure to be visible. */
const unclean = /^ | $| {2}|[^ -~\u00a1-\u167f\u3001-\ud7ff]/;

const cleaned = (text: string, longest: number): string =>
  text
    .slice(0, 2 * longest)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();

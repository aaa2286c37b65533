import type { ScanWords } from '../domain/tracking.ts';

type Said = { readonly [Key in keyof ScanWords]: string | null | undefined };

/** A provider's words, without the blank ones: personal, so they travel apart from the codes. */
export const scanWords = ({ message, location, providerStatus }: Said): ScanWords => ({
  ...part('message', message, 500),
  ...part('location', location, 120),
  ...part('providerStatus', providerStatus, 80),
});

const part = (key: keyof ScanWords, said: string | null | undefined, longest: number): ScanWords => {
  const text = clip(said ?? '', longest);
  return text ? { [key]: text } : {};
};

/** At most so many UTF-16 units, on one line, without control characters: they would steer the terminal that shows them. */
export const clip = (text: string, longest: number): string =>
  text.length <= longest && plain.test(text)
    ? text
    : text
        .slice(0, 2 * longest)
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .slice(0, longest)
        .toWellFormed();

/** Nearly everything that is said: there is nothing to clip, and looking is quicker than clipping. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

import { sampleLogo, sampleLogoUrl } from '../../messages/samples/brands.ts';
import type { Scheme } from './choice.ts';

/** The e-mail as a mail program of that scheme shows it. The logo comes from here and not from where it would be. */
export const letterPage = (html: string, scheme: Scheme): string =>
  inScheme(html, scheme).replaceAll(sampleLogoUrl, `data:image/svg+xml;base64,${btoa(sampleLogo)}`);

/**
 * In the light or in the dark, whichever its reader's own settings are: what it asks for the dark is made true or false in its own words, since
 * browsers do not agree on whether a frame follows its page or its reader's settings.
 */
export const inScheme = (html: string, scheme: Scheme): string =>
  html
    .replaceAll(/@media \(prefers-color-scheme: ?dark\)/g, scheme === 'dark' ? '@media all' : '@media not all')
    .replaceAll('color-scheme:light dark', `color-scheme:${scheme}`)
    .replace('content="light dark"', `content="${scheme}"`);

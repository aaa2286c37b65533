import type { Languages } from '../../messages/languages.ts';
import { renderGone } from '../../messages/page.ts';
import type { Page } from '../../messages/page-view.ts';
import type { HttpAnswer, HttpRequest } from '../runtime/http.ts';

/** A page as a buyer's browser is to treat it: kept nowhere, found by no search, telling no other site where it was. */
export const pageAnswer = (
  { html, contentSecurityPolicy }: Page,
  { method }: HttpRequest,
  answered: Pick<HttpAnswer, 'status' | 'outcome' | 'ids'>,
): HttpAnswer => ({
  ...answered,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  },
  ...(method === 'HEAD' ? {} : { body: html }),
});

/** Forged, damaged, expired and of no order: all the same to whoever asks. */
export const gone = async (
  { languages }: { readonly languages: Languages },
  request: HttpRequest,
): Promise<HttpAnswer> => {
  const language = /^[a-z]{2,3}\b/i.exec(request.headers['accept-language'] ?? '')?.[0] ?? 'en';
  return pageAnswer(renderGone(await languages(language)), request, {
    status: 404,
    outcome: 'page-unknown',
  });
};

import type { HttpRequest } from '../runtime/http.ts';

/** Before the path of a page: as configured, else as the caller reached us. */
export const originOf = ({ headers }: Pick<HttpRequest, 'headers'>, publicUrl: string): string => {
  if (publicUrl) return publicUrl.replace(/\/$/, '');
  const host = headers.host ?? '';
  if (!/^[a-z0-9.-]+(:\d{1,5})?$/i.test(host)) return '';
  return `${/^(localhost|127\.0\.0\.1)(:|$)/.test(host) ? 'http' : 'https'}://${host}`;
};

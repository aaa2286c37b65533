import { type Route, routes } from './routes.ts';

export type Found =
  | { readonly kind: 'found'; readonly route: Route; readonly reference: string; readonly id: string }
  | { readonly kind: 'wrong-method'; readonly allow: string }
  | { readonly kind: 'unknown-route' };

/** References may hold slashes, and some doors decode an address before it reaches us: they are read greedily. */
const parts: Readonly<Record<string, string>> = { reference: '(?<reference>.+)', id: '(?<id>[^/]+)' };

const compiled = routes.map((route) => ({
  route,
  form: new RegExp(`^${route.template.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '')}$`, 's'),
}));

export const findRoute = (method: string, path: string): Found => {
  const template = compiled.find(({ form }) => form.test(path))?.route.template;
  const fitting = compiled.filter(({ route }) => route.template === template);
  const hit = fitting.find(({ route }) => route.method === method);
  if (!hit)
    return template === undefined
      ? { kind: 'unknown-route' }
      : { kind: 'wrong-method', allow: fitting.map(({ route }) => route.method).join(', ') };
  const { reference = '', id = '' } = hit.form.exec(path)?.groups ?? {};
  return { kind: 'found', route: hit.route, reference: decoded(reference), id: decoded(id) };
};

/** No reference holds a per cent sign, so decoding what was decoded already changes nothing. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

import type { ApiKeys } from '../adapters/api-keys.ts';
import type { Brand, BrandStore } from '../adapters/brands.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../runtime/http.ts';
import { findRoute } from './find-route.ts';
import { originOf } from './origin.ts';
import { type Problem, type ProblemCode, problems, type Told } from './problem.ts';
import type { Shop } from './shop.ts';
import type { TokenBuckets } from './token-buckets.ts';

export interface Door {
  readonly shop: Shop;
  readonly keys: ApiKeys;
  readonly brands: BrandStore;
  readonly buckets: TokenBuckets;
  /** Where buyers' pages are reached; empty where only the request's own host is known. */
  readonly publicUrl: string;
}

/** The shops' API: first the key, then its pace, then what is asked. */
export const serveShop =
  (door: Door) =>
  async (request: HttpRequest): Promise<HttpAnswer> => {
    const admitted = await admit(door, request);
    if ('status' in admitted) return admitted;

    const found = findRoute(request.method, request.path);
    if (found.kind === 'unknown-route') return refusal({ code: 'unknown-route' });
    if (found.kind === 'wrong-method') return refusal({ code: 'wrong-method' }, { allow: found.allow });

    const { route, reference, id } = found;
    const origin = originOf(request, door.publicUrl);
    return answerOf(await route.tell(door.shop, { ...admitted, origin, reference, id, request }), admitted.brand.id);
  };

/** Unknown, revoked and malformed keys are answered alike. */
const admit = async (door: Door, request: HttpRequest): Promise<{ readonly brand: Brand } | HttpAnswer> => {
  if (!request.path.startsWith('/v1/')) return refusal({ code: 'unknown-route' });
  const key = await door.keys.find(bearerOf(request));
  const brand = key && (await door.brands.find(key.brand));
  if (!brand) return refusal({ code: 'no-valid-key' }, { 'www-authenticate': 'Bearer' });
  const wait = door.buckets.take(key.id);
  return wait === undefined ? { brand } : refusal({ code: 'too-many-requests' }, { 'retry-after': String(wait) });
};

const bearerOf = ({ headers }: HttpRequest): string => /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';

const answerOf = (told: Told<unknown>, brand: string): HttpAnswer => {
  if (told.kind === 'refused') return { ...refusal(told.problem), ids: { brand } };
  const ids = { brand, ...(told.order ? { order: told.order } : {}) };
  return jsonAnswer(told.outcome === 'order-placed' ? 201 : 200, told.content, { outcome: told.outcome, ids });
};

const type = 'application/problem+json';

/** RFC 9457. */
const refusal = ({ code, ...more }: Problem, headers: Readonly<Record<string, string>> = {}): HttpAnswer => {
  const [status, title]: readonly [number, string] = problems[code satisfies ProblemCode];
  const content = { type: `urn:doorstep:problem:${code}`, title, status, ...more };
  const answer = jsonAnswer(status, content, { outcome: code, type });
  return { ...answer, headers: { ...answer.headers, ...headers } };
};

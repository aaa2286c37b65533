/** What a call can be refused for: a stable code, its HTTP status, and its meaning in a sentence (RFC 9457's type, status and title). */
export const problems = {
  'no-valid-key': [401, 'The API key is missing, unknown or revoked'],
  'too-many-requests': [429, 'Too many requests with this API key'],
  'unknown-route': [404, 'There is nothing at this address'],
  'wrong-method': [405, 'This address does not take this method'],
  'too-large': [413, 'The body is larger than 256 KB'],
  'wrong-media-type': [415, 'The body must be application/json'],
  'not-json': [400, 'The body is not JSON'],
  'invalid-fields': [422, 'Some fields are not as they must be'],
  'unknown-order': [404, 'This brand has no order with this reference'],
  'unknown-case': [404, 'This brand has no case with this id'],
  'other-content': [409, 'This reference belongs to an order with other content'],
  'brand-is-closed': [409, 'This brand takes no new orders'],
  'order-has-ended': [409, 'The order has ended'],
  'already-moving': [409, 'A parcel of this order is on its way, so it cannot be cancelled any more'],
  'too-many-parcels': [409, 'An order has 40 parcels at most'],
  'unknown-parcel': [422, 'The order has no such parcel'],
} as const satisfies Record<string, readonly [number, string]>;
export type ProblemCode = keyof typeof problems;

/** One field that is wrong: where (a JSON Pointer into the body, or into the query's parameters), and why. Never what stood there: it may be personal. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
}

/** What a story says: its content, or why there is none. */
export type Told<Content> =
  | { readonly kind: 'told'; readonly outcome: string; readonly content: Content; readonly order?: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

export const refused = (
  code: ProblemCode,
  more: Omit<Problem, 'code'> = {},
): Extract<Told<never>, { kind: 'refused' }> => ({
  kind: 'refused',
  problem: { code, ...more },
});

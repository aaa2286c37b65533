import type { Heard, Unknown } from '../findings.ts';

/** Asks AWS, and turns whatever it says, refusals too, into what is known. Never rejects. */
export const hear = async <Content>(permission: string, ask: () => Promise<Content>): Promise<Heard<Content>> => {
  try {
    return { kind: 'told', content: await ask() };
  } catch (error) {
    const said = error instanceof Error ? error : new Error('nothing that can be read');
    if (absences.test(said.name)) return { kind: 'absent' };
    return { kind: 'unknown', why: whyOf(said, permission) };
  }
};

/** Each service has its own name for one thing. */
const absences = /^(NotFound|NotFoundException|ResourceNotFoundException)$/;

const signs: readonly (readonly [RegExp, (permission: string) => Unknown])[] = [
  [
    /AccessDenied|AuthorizationError|NotAuthorized|UnauthorizedOperation/,
    (permission) => ({ reason: 'refused', permission }),
  ],
  [
    /UnknownOperation|InvalidAction|UnsupportedOperation|NotImplemented|OptInRequired|SyntaxError/,
    () => ({ reason: 'unsupported' }),
  ],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|Timeout|Throttl|TooManyRequests|ServiceUnavailable|Internal/,
    () => ({ reason: 'unreachable' }),
  ],
];

/** Of an error only its name and code are kept: its message may name people and resources. */
const whyOf = (error: Error, permission: string): Unknown => {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const sign = signs.find(([pattern]) => pattern.test(`${error.name} ${code}`));
  return sign ? sign[1](permission) : { reason: 'failed', code: error.name };
};

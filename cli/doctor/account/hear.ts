import { isNativeError } from 'node:util/types';
import type { Heard, Unknown } from '../findings.ts';

/** Asks AWS, and turns whatever it says, refusals too, into what is known. Never rejects. */
export const hear = async <Content>(permission: string, ask: () => Promise<Content>): Promise<Heard<Content>> => {
  try {
    return { kind: 'told', content: await ask() };
  } catch (error) {
    const said = isNativeError(error) ? error : new Error('nothing that can be read');
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
    /ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|Timeout|Throttl|TooManyRequests|ServiceUnavailable|InternalS/,
    () => ({ reason: 'unreachable' }),
  ],
];

/** Of an error only its kind is kept: its message may name people and resources. The SDK may have wrapped what the network said. */
const whyOf = ({ name, message, ...more }: Error, permission: string): Unknown => {
  const code = 'code' in more && typeof more.code === 'string' ? more.code : '';
  const [network = ''] = /\b(ENOTFOUND|ECONN[A-Z]+|EAI_AGAIN|ETIMEDOUT)\b/.exec(message) ?? [];
  const sign = signs.find(([pattern]) => pattern.test(`${name} ${code} ${network}`));
  return sign ? sign[1](permission) : { reason: 'failed', code: name };
};

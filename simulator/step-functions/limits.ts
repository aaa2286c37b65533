import { TaskFailed } from './contract.ts';

/** Step Functions' quotas that an execution can meet. */

/** Input, output, arguments, and what one state assigns. */
const PAYLOAD_BYTES = 256 * 1024;
/** All variables of an execution together. */
const VARIABLE_BYTES = 10 * 1024 * 1024;
export const HISTORY_EVENTS = 25_000;
const DAY = 24 * 60 * 60 * 1000;
export const LONGEST_EXECUTION = 365 * DAY;
export const NAME_IS_TAKEN = 90 * DAY;
export const LONGEST_TASK_SECONDS = 99_999_999;

const bytes = (text: string, most: number): number =>
  // No character takes more than three bytes, so most texts need not be measured.
  text.length * 3 <= most ? text.length : Buffer.byteLength(text);

export const isPayload = (text: string): boolean => bytes(text, PAYLOAD_BYTES) <= PAYLOAD_BYTES;

/** As JSON would carry it, shared with nobody. Throws `TaskFailed` States.DataLimitExceeded. */
export const carried = (value: unknown, what: string): unknown => {
  const text = JSON.stringify(value) ?? 'null';
  if (!isPayload(text)) throw tooLarge(what);
  return JSON.parse(text);
};

/** As it is, for what is as JSON carries it already. Throws `TaskFailed` States.DataLimitExceeded. */
export const fitting = <Value>(value: Value, what: string): Value => {
  if (!isPayload(JSON.stringify(value) ?? 'null')) throw tooLarge(what);
  return value;
};

/** The variables with those that are assigned. Throws `TaskFailed` States.DataLimitExceeded. */
export const withAssigned = (variables: Variables, assigned: Variables): Variables => {
  const text = JSON.stringify(assigned);
  if (!isPayload(text)) throw tooLarge('what a state assigns');
  const all = { ...variables, ...assigned };
  // Variables of some size come from states that assign something of some size.
  if (text.length > 1024 && Buffer.byteLength(JSON.stringify(all)) > VARIABLE_BYTES) throw tooLarge('all variables');
  return all;
};

export type Variables = Readonly<Record<string, unknown>>;

const tooLarge = (what: string) =>
  new TaskFailed('States.DataLimitExceeded', `The size of ${what} is larger than Step Functions allows.`);

const forbidden = /[\s\p{Cc}<>{}[\]?*"#%\\^|~`$&,;:/\ufffe\uffff]/u;

export const isExecutionName = (name: string): boolean =>
  name.length >= 1 && name.length <= 80 && name.isWellFormed() && !forbidden.test(name);

export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

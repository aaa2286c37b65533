/** One text or number of a JSON document: where it stands, and under which name in which object. */
export interface Value {
  readonly start: number;
  readonly end: number;
  /** Its name; none in a list. */
  readonly key: string;
  /** The same number for all that stand in one object. */
  readonly object: number;
  readonly isText: boolean;
  /** A text without its quotes. */
  readonly text: string;
}

const text = String.raw`"(?:[^"\\]|\\.)*"`;
/** A name with what stands behind it, where that is a text or a number; a text of a list; where an object begins and ends. */
const piece = new RegExp(String.raw`[{}]|(${text})\s*:\s*(${text}|-?\d[\d.eE+-]*)?|(${text})`, 'gs');

/** Every text, and every number that has a name, so that one can be changed and every other byte of the document stays as it is. */
export const valuesOf = (json: string): readonly Value[] => {
  const open: number[] = [];
  let objects = 0;
  return [...json.matchAll(piece)].flatMap(({ 0: found, 1: name, 2: named, 3: listed, index }) => {
    if (found === '{') {
      objects += 1;
      open.push(objects);
    } else if (found === '}') open.pop();
    const value = named ?? listed;
    if (value === undefined) return [];
    const end = index + found.length;
    return [{ ...valueAt(end, value), key: unquoted(name ?? '""'), object: open.at(-1) ?? 0 }];
  });
};

const valueAt = (end: number, value: string) => {
  const isText = value.startsWith('"');
  return { start: end - value.length, end, isText, text: isText ? unquoted(value) : value };
};

/** A text that is no JSON (a lone backslash) stays as it stands. */
const unquoted = (quoted: string): string => {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
};

/** The document with other values. One that was a number stays one as far as the new one is. */
export const withValues = (json: string, change: (value: Value) => string | undefined): string => {
  const parts: string[] = [];
  let from = 0;
  for (const value of valuesOf(json)) {
    const next = change(value);
    if (next === undefined || next === value.text) continue;
    const isNumber = !value.isText && /^\d{1,15}$/.test(next);
    parts.push(json.slice(from, value.start), isNumber ? next : JSON.stringify(next));
    from = value.end;
  }
  return parts.length === 0 ? json : parts.join('') + json.slice(from);
};

import * as z from 'zod/mini';

/** The small forms that bodies are read by. A field that no decision rests on may be missing, null, or blank. */
export const text = z.nullish(z.string());

/** A code or an id, whichever way it is spelled. Integers too long to be exact are text already (see `readBody`). */
export const code = z.nullish(z.union([z.string(), z.number()]));

/** A field whose form does not matter unless it has this one: anything else counts as missing. */
export const lenient = <T>(form: z.ZodMiniType<T>) => z.catch(z.nullish(form), undefined);

export const looseText = lenient(text);

export const looseCode = lenient(code);

export const flag = lenient(z.boolean());

export const said = (value: string | number | null | undefined): string => String(value ?? '').trim();

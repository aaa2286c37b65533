import type { Condition, Write } from './table.ts';

/** DynamoDB's expression strings for what a write asks. Every name and value is a placeholder, so nothing can be a reserved word. */
export interface Expressions {
  readonly ConditionExpression?: string;
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
}

class Placeholders {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, unknown> = {};

  name(attribute: string): string {
    const placeholder = `#${attribute}`;
    this.names[placeholder] = attribute;
    return placeholder;
  }

  value(value: unknown): string {
    const placeholder = `:v${Object.keys(this.values).length}`;
    this.values[placeholder] = value;
    return placeholder;
  }
}

export const expressionsOf = (write: Write): Expressions => {
  const marks = new Placeholders();
  const condition = write.if && conditionText(write.if, marks);
  const update = write.kind === 'update' ? updateText(write, marks) : undefined;
  return {
    ...(condition ? { ConditionExpression: condition } : {}),
    ...(update ? { UpdateExpression: update } : {}),
    ...(Object.keys(marks.names).length > 0 ? { ExpressionAttributeNames: marks.names } : {}),
    ...(Object.keys(marks.values).length > 0 ? { ExpressionAttributeValues: marks.values } : {}),
  };
};

const conditionText = (
  { absent = [], present = [], equals = {}, differs = {} }: Condition,
  marks: Placeholders,
): string =>
  [
    ...absent.map((name) => `attribute_not_exists(${marks.name(name)})`),
    ...present.map((name) => `attribute_exists(${marks.name(name)})`),
    ...Object.entries(equals).map(([name, value]) => `${marks.name(name)} = ${marks.value(value)}`),
    ...Object.entries(differs).map(
      ([name, value]) => `(attribute_not_exists(${marks.name(name)}) OR ${marks.name(name)} <> ${marks.value(value)})`,
    ),
  ].join(' AND ');

const updateText = (
  { set = {}, remove = [], add = {} }: Extract<Write, { kind: 'update' }>,
  marks: Placeholders,
): string =>
  [
    clause(
      'SET',
      Object.entries(set)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${marks.name(name)} = ${marks.value(value)}`),
    ),
    clause(
      'REMOVE',
      remove.map((name) => marks.name(name)),
    ),
    clause(
      'ADD',
      Object.entries(add).map(([name, value]) => `${marks.name(name)} ${marks.value(value)}`),
    ),
  ]
    .filter(Boolean)
    .join(' ');

const clause = (word: string, parts: readonly string[]): string =>
  parts.length > 0 ? `${word} ${parts.join(', ')}` : '';

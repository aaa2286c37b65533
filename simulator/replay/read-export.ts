import type { RecordedOrder } from '../../domain/recorded-order.ts';
import { faultsOf } from './faults.ts';
import { recordingForm } from './recording-form.ts';

/** A line of an export: a recording, or why it is none. */
export type Line =
  | { readonly kind: 'recording'; readonly line: number; readonly recording: RecordedOrder }
  | { readonly kind: 'broken'; readonly line: number; readonly reason: string };

/** An export line by line, as it comes: a broken one keeps none of the others back. Empty lines are none. */
export async function* readExport(lines: AsyncIterable<string>): AsyncGenerator<Line> {
  const seen = new Map<string, number>();
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const read = readLine(text);
    const earlier = 'order' in read ? seen.get(read.order) : undefined;
    if ('reason' in read) yield { kind: 'broken', line, reason: read.reason };
    else if (earlier !== undefined)
      yield { kind: 'broken', line, reason: `the order stands in line ${earlier} already` };
    else {
      seen.set(read.order, line);
      yield { kind: 'recording', line, recording: read };
    }
  }
}

const readLine = (text: string): RecordedOrder | { readonly reason: string } => {
  const json = parsed(text.replace(/^\uFEFF/, ''));
  if (!json) return { reason: 'it is not JSON' };
  const read = recordingForm.safeParse(json.content);
  if (read.success) return read.data;
  const [first, ...others] = faultsOf(read.error.issues, json.content);
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return { reason: first ? `${first.where} ${first.must}${more}` : 'it is no recording of an order' };
};

const parsed = (text: string): { readonly content: unknown } | undefined => {
  try {
    return { content: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

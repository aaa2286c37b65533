import type { RecordedOrder } from '../../domain/recorded-order.ts';
import { readExport } from '../../simulator/replay/read-export.ts';
import type { Tallied } from './outcome.ts';

/** The recordings among these lines; the others are told, and left out. */
export async function* recordingsIn(
  lines: AsyncIterable<string>,
  came: Pick<Tallied, 'read' | 'broken'>,
): AsyncGenerator<RecordedOrder> {
  for await (const read of readExport(lines)) {
    if (read.kind === 'broken') came.broken(read.line, read.reason);
    else {
      came.read();
      yield read.recording;
    }
  }
}

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { Obstacle } from '../../local/obstacle.ts';
import { orderOf, type Row } from './columns.ts';
import type { OrderFile } from './entry.ts';

const record = z.object({
  record: z.array(z.string()),
  raw: z.string(),
  info: z.looseObject({ lines: z.number() }),
});

/** One row for each line of an order: rows with the same reference that follow one another are one order. */
export const csvFile = (path: string): OrderFile => ({
  format: 'csv',
  head: async () => {
    for await (const { raw } of rowsOf(path)) return raw;
    return '';
  },
  entries: async function* () {
    const rows = rowsOf(path);
    const head = await rows.next();
    const columns = head.done ? [] : head.value.cells.map((cell) => cell.trim());
    let gathered: Row[] = [];
    for await (const row of rows) {
      if (gathered.length > 0 && !isOfSame(columns, gathered[0], row)) {
        yield orderOf(columns, gathered);
        gathered = [];
      }
      gathered.push(row);
    }
    if (gathered.length > 0) yield orderOf(columns, gathered);
  },
});

const isOfSame = (columns: readonly string[], first: Row | undefined, row: Row): boolean => {
  const place = columns.indexOf('reference');
  return first !== undefined && Boolean(row.cells[place]) && row.cells[place] === first.cells[place];
};

/** Every row that is not empty, the first one too. An Obstacle where quotes are set so that nobody can tell where a field ends. */
async function* rowsOf(path: string): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    delimiter: await delimiterOf(path),
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const source = createReadStream(path);
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const each of source.pipe(parser)) {
      const { record: cells, raw, info } = record.parse(each);
      const text = raw.replace(/^\uFEFF/, '').replace(/^[\r\n]+|[\r\n]+$/g, '');
      yield { line: info.lines - text.split('\n').length + 1, cells, raw: `${text}\n` };
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new Obstacle(
        `Near line ${String(error.lines)} of ${path} nobody can tell where a field ends: a quote is missing, or stands where none belongs.`,
      );
    throw error;
  } finally {
    source.destroy();
  }
}

const HEAD_BYTES = 4096;

/** As the first line has them: commas, or semicolons as spreadsheets write them where the comma is a decimal's, or tabs. */
const delimiterOf = async (path: string): Promise<string> => {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES);
  await file.close();
  const [first = ''] = buffer.toString('utf8', 0, bytesRead).split('\n');
  const count = (delimiter: string) => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
};

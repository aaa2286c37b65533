import { Obstacle } from '../../local/obstacle.ts';
import type { Entry, LineError } from './entry.ts';

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly raw: string;
}

/** What a row says of the whole order, by where it stands in the order. */
const ofOrder = [
  'reference',
  'number',
  'placedAt',
  'status',
  'deliveredAt',
  'buyer.name',
  'buyer.email',
  'buyer.phone',
  'buyer.language',
  'buyer.country',
  'buyer.zone',
  'buyer.deliverTo',
  'buyer.firstOrder',
  'buyer.consents.email',
  'buyer.consents.sms',
  'buyer.consents.marketing',
  'totals.total',
  'totals.shipping',
  'totals.tax',
  'totals.discount',
  'currency',
  'promisedDate',
];
/** What each row says of one of several. */
const ofMany: ReadonlyMap<string, string> = new Map([
  ['line', 'lines'],
  ['parcel', 'parcels'],
]);
const lists = ['line.sku', 'line.name', 'line.quantity', 'line.price', 'parcel.carrier', 'parcel.trackingNumber'];

export const csvColumns: readonly string[] = [...ofOrder, ...lists];

/** An order out of its rows. Throws an Obstacle where the first line names a column that nobody knows: what stands in it would be lost in silence. */
export const orderOf = (columns: readonly string[], rows: readonly Row[]): Entry => {
  refuseUnknown(columns);
  const [first = { line: 1, cells: [], raw: '' }] = rows;
  const gathered = gather(columns, rows);
  return {
    line: first.line,
    raw: rows.map(({ raw }) => raw).join(''),
    reference: first.cells[columns.indexOf('reference')] || undefined,
    order: gathered.order,
    errors: rows.flatMap((row) => rowErrors(columns, first, row)),
    locate: (pointer) => locate(pointer, { first: first.line, lines: gathered.lines }),
  };
};

const refuseUnknown = (columns: readonly string[]): void => {
  const known = `Known are: ${csvColumns.join(', ')}.`;
  // Without it this is no head but an order, which is not to be shown.
  if (!columns.includes('reference')) throw new Obstacle(`The first line must name the columns. ${known}`);
  const unknown = columns.filter((column) => !csvColumns.includes(column));
  if (unknown.length > 0)
    throw new Obstacle(`The first line names columns that nobody knows: ${unknown.join(', ')}. ${known}`);
  const twice = columns.find((column, place) => columns.indexOf(column) !== place);
  if (twice !== undefined) throw new Obstacle(`The first line names the column ${twice} twice.`);
};

const rowErrors = (columns: readonly string[], first: Row, row: Row): readonly LineError[] => {
  const { line, cells } = row;
  if (cells.length !== columns.length)
    return [{ line, field: 'the line', detail: `must have ${columns.length} fields, and has ${cells.length}` }];
  return columns.flatMap((field, place) =>
    ofOrder.includes(field) && cells[place] && cells[place] !== first.cells[place]
      ? [{ line, field, detail: `must be the same as in line ${first.line}, or empty` }]
      : [],
  );
};

type Fields = Record<string, unknown>;

const gather = (columns: readonly string[], rows: readonly Row[]) => {
  const order: Fields = {};
  for (const [column, cell] of rows.slice(0, 1).flatMap((row) => given(columns, row)))
    if (ofOrder.includes(column)) put(order, column.split('.'), readCell(column, cell));
  const several = [...ofMany].map(([name, list]) => [list, rows.flatMap((row) => partOf(name, columns, row))] as const);
  for (const [list, parts] of several) if (parts.length > 0) order[list] = parts.map(({ fields }) => fields);
  return { order, lines: Object.fromEntries(several.map(([list, parts]) => [list, parts.map(({ line }) => line)])) };
};

const given = (columns: readonly string[], { cells }: Row): readonly (readonly [string, string])[] =>
  columns.flatMap((column, place) => (cells[place] ? [[column, cells[place]] as const] : []));

const partOf = (name: string, columns: readonly string[], row: Row) => {
  const own = given(columns, row).filter(([column]) => column.startsWith(`${name}.`));
  const fields = own.map(([column, cell]) => [column.slice(name.length + 1), readCell(column, cell)] as const);
  return fields.length > 0 ? [{ line: row.line, fields: Object.fromEntries(fields) }] : [];
};

const put = (order: Fields, [name = '', ...rest]: readonly string[], value: unknown): void => {
  if (rest.length === 0) {
    order[name] = value;
    return;
  }
  const inner: Fields = { ...(isFields(order[name]) ? order[name] : {}) };
  put(inner, rest, value);
  order[name] = inner;
};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const words: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** What is no number, no yes and no no stays as it is, and is refused as such. */
const readCell = (column: string, cell: string): unknown => {
  if (column === 'line.quantity') return /^\d{1,9}$/.test(cell) ? Number(cell) : cell;
  return column === 'buyer.firstOrder' || column.startsWith('buyer.consents.')
    ? (words.get(cell.toLowerCase()) ?? cell)
    : cell;
};

const locate = (
  pointer: string,
  { first, lines }: { readonly first: number; readonly lines: Readonly<Record<string, readonly number[]>> },
) => {
  const [head = '', place = '', ...rest] = pointer.slice(1).split('/');
  const own = [...ofMany].find(([, list]) => list === head);
  if (own && place) return { line: lines[head]?.[Number(place)] ?? first, field: [own[0], ...rest].join('.') };
  return { line: first, field: [head, place, ...rest].filter(Boolean).join('.') };
};

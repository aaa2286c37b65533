const day = 86_400_000;
const time = String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?)?`;
const anyTime = new RegExp(`"(${time})"`, 'g');
/** The keys under which EasyPost (`datetime`) and our own format (`at`) say when a scan was. */
const scanTime = new RegExp(String.raw`"(?:datetime|at)"\s*:\s*"(${time})"`, 'g');

/**
 * Moves all times of a sample so that its newest scan was at `to` (epoch milliseconds), and changes nothing else of the text: a time keeps its
 * zone, a bare date moves by whole days. Without a scan the newest time of all counts.
 */
export const shiftTimes = (body: string, to: number): string => {
  const newest = newestOf(body, scanTime) ?? newestOf(body, anyTime);
  if (newest === undefined) return body;
  return body.replace(anyTime, (_, iso: string) => `"${move(iso, to - newest)}"`);
};

const newestOf = (body: string, pattern: RegExp): number | undefined => {
  const instants = [...body.matchAll(pattern)].map(([, iso = '']) => Date.parse(asUtc(iso))).filter(Number.isFinite);
  return instants.length > 0 ? instants.reduce((a, b) => Math.max(a, b)) : undefined;
};

/** Without a zone it is local time somewhere; for moving it that place might as well be Greenwich. */
const asUtc = (iso: string): string => (iso.length > 10 && !/(?:Z|[+-]\d{2}:\d{2})$/.test(iso) ? `${iso}Z` : iso);

const move = (iso: string, by: number): string => {
  const [, digits = '', fraction = '', zone = ''] =
    /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?)(\.\d+)?(.*)$/.exec(iso) ?? [];
  const bare = digits.length === 10;
  const local = Date.parse(bare ? digits : `${digits}${fraction}Z`) + (bare ? Math.round(by / day) * day : by);
  const moved = Number.isFinite(local) ? new Date(local).toISOString() : '';
  if (!moved) return iso;
  return bare ? moved.slice(0, 10) : `${moved.slice(0, 19)}${fraction && `.${moved.slice(20, 23)}`}${zone}`;
};

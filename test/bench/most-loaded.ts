import type { Metafile } from 'esbuild';

type Outputs = Metafile['outputs'];

/** The bytes of all files that loading this one loads, and what those load at once. */
const closureOf = (outputs: Outputs, path: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const each of outputs[path]?.imports ?? [])
    if (each.kind === 'import-statement' && outputs[each.path]) closureOf(outputs, each.path, seen);
  return seen;
};

const bytesOf = (outputs: Outputs, paths: ReadonlySet<string>): number =>
  [...paths].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);

const startOf = ({ outputs }: Metafile): ReadonlySet<string> => {
  const [start] = Object.keys(outputs).filter((path) => /(^|\/)index\.mjs$/.test(path));
  if (!start) throw new Error('There is no index.mjs');
  return closureOf(outputs, start);
};

/** How many bytes of a function its start loads. */
export const loadedAtStart = (metafile: Metafile): number => bytesOf(metafile.outputs, startOf(metafile));

/** How many bytes of a function one call loads at most: what its start loads, and the largest of what is loaded only when it is asked for. */
export const mostLoaded = (metafile: Metafile): number => {
  const { outputs } = metafile;
  const atStart = startOf(metafile);
  const later = [...atStart].flatMap((path) =>
    (outputs[path]?.imports ?? []).filter(({ kind }) => kind === 'dynamic-import').map((each) => each.path),
  );
  const sizes = later.map((path) => bytesOf(outputs, closureOf(outputs, path, new Set(atStart))));
  return Math.max(bytesOf(outputs, atStart), ...sizes);
};

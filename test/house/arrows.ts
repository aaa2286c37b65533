import { isProductSource, projectFiles } from './sources.ts';
import { tool } from './tool.ts';

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { name: string } }[];
    readonly totalDependenciesCruised: number;
  };
}

const cruise = (): Cruise => {
  const folders = new Set(projectFiles().flatMap((path) => path.match(/^([^/]+)\/.*\.ts$/)?.[1] ?? []));
  const { stdout, stderr } = tool(
    'depcruise',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
    ...folders,
  );
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  return JSON.parse(stdout);
};

/**
 * What is wrong with the imports of the tree. A source that the cruiser did not see is wrong too: with a
 * compiler it does not know it sees nothing and is content.
 */
export const brokenArrows = (): string[] => {
  const { modules, summary } = cruise();
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = projectFiles().filter((path) => isProductSource(path) && !seen.has(path));
  return [
    ...summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`),
    ...unseen.map((path) => `${path}: not seen by dependency-cruiser`),
    ...(summary.totalDependenciesCruised === 0 ? ['dependency-cruiser saw no import at all'] : []),
  ];
};

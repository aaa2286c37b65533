import ts from 'typescript';
import { isProductSource, projectFiles, textOf } from './sources.ts';

const files = projectFiles();
const product = files.filter(isProductSource);

/** Tables of codes and words are as long as the world that they list. */
const isTable = (path: string) => /(^|\/)(codes|statuses)\.ts$|\.table\.ts$|^messages\/languages\//.test(path);

/** `x as T` and `<T>x`, save `as const`, as "file:line". */
const assertionsIn = (path: string): string[] => {
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isAssertionExpression(node) && !ts.isConstTypeReference(node.type)) {
      found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const linesWith = (pattern: RegExp, paths: readonly string[]): string[] =>
  paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );

const isText = (path: string) => !/\.(png|jpg|ico|gz|woff2)$/.test(path);
const texts = files.filter(isText);

test('the house has rooms to look at', () => {
  expect(product.length).toBeGreaterThan(10);
});

test('no product file is longer than 200 lines', () => {
  const long = [...product, ...files.filter((path) => /^local\/.*\.py$/.test(path))]
    .filter((path) => !isTable(path))
    .map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 200);
  expect(long).toEqual([]);
});

test('no type is asserted outside tests', () => {
  expect(product.flatMap(assertionsIn)).toEqual([]);
});

test('a source file is named in kebab-case, by what is in it', () => {
  const banned = /^(utils?|helpers?|common|shared|managers?|services?|data|info|misc|types|constants|process|handle)$/;
  const misnamed = product.filter((path) =>
    path
      .replace(/\.ts$/, '')
      .split('/')
      .some((part) => banned.test(part) || !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part)),
  );
  expect(misnamed).toEqual([]);
});

test('nothing names a machine: no absolute path of somebody else’s disk', () => {
  const machinePath = /(?<![\w.~$}-])\/(home|Users|root|work|tmp)\/[\w.-]+/;
  expect(
    linesWith(
      machinePath,
      texts.filter((path) => path !== 'test/house/limits.test.ts'),
    ),
  ).toEqual([]);
});

test('nothing names a package registry: any mirror serves a clean clone', () => {
  const host = process.env.npm_config_registry ? new URL(process.env.npm_config_registry).host : 'registry.npmjs.org';
  const escaped = host.replaceAll('.', '\\.');
  const registry = new RegExp(`${escaped}|registry\\.npmjs\\.org|pypi\\.org/simple|pythonhosted\\.org`);
  expect(
    linesWith(
      registry,
      texts.filter((path) => path !== 'test/house/limits.test.ts'),
    ),
  ).toEqual([]);
  expect(textOf('package-lock.json')).not.toContain('"resolved": "http');
});

test('every package is pinned to one version', () => {
  const { dependencies, devDependencies, overrides } = JSON.parse(textOf('package.json'));
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...overrides }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

/** A document without the code in it, which may look like a link. */
const prose = (path: string): string =>
  textOf(path)
    .replaceAll(/^```.*?^```$/gms, '')
    .replaceAll(/`[^`\n]*`/g, '');

test('every link between documents leads somewhere', () => {
  const dead = files
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      [...prose(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => new URL(target, `file:///${path}`).pathname.slice(1).replace(/\/$/, ''))
        .filter((target) => !files.some((file) => file === target || file.startsWith(`${target}/`)))
        .map((target) => `${path} → ${target}`),
    );
  expect(dead).toEqual([]);
});

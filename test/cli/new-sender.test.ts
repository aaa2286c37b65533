import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { makeSender } from '../../cli/new-sender/make-sender.ts';
import { newcomer } from '../../cli/new-sender/newcomer.ts';
import { root } from '../house/sources.ts';
import { lawsOf } from '../senders/conformance/laws.ts';
import { type Subject, subjectOf } from '../senders/conformance/subject.ts';
import { indexRow } from '../senders/index-row.ts';
import { deliveryOf, now, type SenderKit } from '../senders/kit.ts';
import { typeAt } from './terminal.ts';

/** The rooms that a sender is made into, and links to those that it stands on. */
const openCopy = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'doorstep-new-'));
  for (const folder of ['domain', 'senders', 'node_modules', 'package.json', 'tsconfig.json'])
    symlinkSync(join(root, folder), join(copy, folder));
  for (const room of ['carriers', 'shops', 'test/carriers', 'test/shops', 'docs/connections']) {
    mkdirSync(join(copy, room), { recursive: true });
    for (const name of readdirSync(join(root, room))) symlinkSync(join(root, room, name), join(copy, room, name));
  }
  for (const room of ['carriers', 'shops']) {
    rmSync(join(copy, room, 'index.ts'));
    cpSync(join(root, room, 'index.ts'), join(copy, room, 'index.ts'));
  }
  rmSync(join(copy, 'docs/connections/README.md'));
  cpSync(join(root, 'docs/connections/README.md'), join(copy, 'docs/connections/README.md'));
  mkdirSync(join(copy, 'test/senders'));
  symlinkSync(join(root, 'test/senders/kit.ts'), join(copy, 'test/senders/kit.ts'));
  cpSync(join(root, 'test/senders/kits.ts'), join(copy, 'test/senders/kits.ts'));
  return copy;
};

const copy = openCopy();
afterAll(() => rmSync(copy, { recursive: true }));

const textOf = (path: string): string => readFileSync(join(copy, path), 'utf8');

const made = [
  { id: 'acme-express', room: 'carriers', identifier: 'acmeExpress' },
  { id: 'acme-store', room: 'shops', identifier: 'acmeStore' },
] as const;

/** What the compiler says of these files. */
const complaintsAbout = (paths: readonly string[]): readonly string[] => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const files = paths.filter((path) => path.endsWith('.ts')).map((path) => join(copy, path));
  const program = ts.createProgram(files, { ...options, incremental: false, types: ['node', 'jest'] });
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file && files.includes(file.fileName))
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
};

describe.each(made)('a new sender in $room', ({ id, room, identifier }) => {
  let written: readonly string[] = [];
  let subject: Subject;
  beforeAll(async () => {
    written = await makeSender(copy, newcomer(id, room));
    const { kit } = (await import(join(copy, `test/${room}/${id}/kit.ts`))) as { readonly kit: SenderKit };
    subject = subjectOf(kit, copy);
  }, 30_000);

  test('is a folder, a kit, a guide and a line in each list', () => {
    expect(written.filter((path) => !existsSync(join(copy, path)))).toEqual([]);
    const guides = textOf('docs/connections/README.md');
    const [carriers = '', shops = ''] = guides.split('## Shops');
    expect((room === 'carriers' ? carriers : shops).split('\n')).toContain(indexRow(subject.kit, copy));
    expect(written).toEqual(
      expect.arrayContaining([
        `${room}/${id}/index.ts`,
        `${room}/${id}/payload.ts`,
        `${room}/${id}/codes.ts`,
        `${room}/${id}/translate.ts`,
        `test/${room}/${id}/kit.ts`,
        `docs/connections/${id}.md`,
      ]),
    );
    expect(textOf(`${room}/index.ts`)).toContain(
      `\n  ['${id}', async () => (await import('./${id}/index.ts')).${identifier}],\n]);`,
    );
    const kits = textOf('test/senders/kits.ts');
    expect(kits.split('\n')).toContain(`import { kit as ${identifier} } from '../${room}/${id}/kit.ts';`);
    expect(kits).toMatch(new RegExp(`= \\[[^\\]]*\\b${identifier},?\\s*\\];`));
  });

  test('keeps every law, as it is made', () => {
    const broken = lawsOf(subject).flatMap(({ says, check }) => {
      try {
        check(subject);
        return [];
      } catch (error) {
        return [`${says}: ${String(error)}`];
      }
    });
    expect(broken).toEqual([]);
    expect(subject.samples.length).toBeGreaterThanOrEqual(2);
  });

  test('has a sample that does nothing to anybody, for who tries a connection', () => {
    const { sender } = subject.kit;
    const kinds = subject.samples.map(({ body, headers }) =>
      sender.read(deliveryOf(subject.kit, body, { headers }), { settings: {}, now }),
    );
    // What a carrier tells is made to be of a parcel that nobody has.
    expect(kinds).toContainEqual(expect.objectContaining({ kind: room === 'shops' ? 'nothing' : 'news' }));
  });

  test('is not made twice', async () => {
    const before = textOf('test/senders/kits.ts');
    await expect(makeSender(copy, newcomer(id, room))).rejects.toThrow(
      /acme-\w+ stands already: .*Nothing was written/,
    );
    expect(textOf('test/senders/kits.ts')).toBe(before);
  });
});

test('what was made compiles and keeps the house style', () => {
  const everything = readdirSync(copy, { recursive: true, encoding: 'utf8' });
  const written = everything.filter((path) => path.includes('acme-') && /\.\w+$/.test(path));
  expect(written.filter((path) => path.endsWith('.ts')).length).toBeGreaterThan(10);
  expect(complaintsAbout(written)).toEqual([]);
  const style = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(copy, 'biome.json'), JSON.stringify({ ...style, vcs: { enabled: false } }));
  const biome = join(root, 'node_modules/.bin/biome');
  const { status, stderr, stdout } = spawnSync(biome, ['ci', '--error-on-warnings', '--colors=off', ...written], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect(status === 0 ? '' : stdout + stderr).toBe('');
}, 60_000);

test('a list that cannot be read stops it before anything is written', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'doorstep-new-'));
  mkdirSync(join(bare, 'carriers'));
  cpSync(join(root, 'package.json'), join(bare, 'carriers/index.ts'));
  await expect(makeSender(bare, newcomer('acme-express', 'carriers'))).rejects.toThrow(/write the line .* into it/);
  expect(existsSync(join(bare, 'carriers/acme-express'))).toBe(false);
  rmSync(bare, { recursive: true });
});

test.each([
  ['easypost', /^easypost is known already\. Known are easypost, /],
  ['shopify', /^shopify is known already/],
  ['Acme', /^"Acme" cannot be a sender's name/],
  ['17track-again', /begins with a letter/],
  ['a--b', /single hyphens/],
  ['../etc', /cannot be a sender's name/],
  ['a-name-that-nobody-would-type', /24 characters at most/],
  ['await', /^"await" cannot be a sender's name: the code has another use for that word/],
  ['trust', /another use/],
])('%s is refused in one line', async (name, line) => {
  const { code, out, err } = await typeAt(tmpdir(), ['carriers', 'new', name]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(line);
  expect(err.trimEnd()).not.toContain('\n');
});

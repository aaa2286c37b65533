import type { Config } from 'jest';

/** Published as ES modules only, so jest translates them like our own files. */
const esModulesOnly = [
  '@formatjs',
  '@middy',
  '@sparticuz',
  'commander',
  'intl-messageformat',
  'temporal-polyfill',
  'temporal-utils',
  'tinyqueue',
];

const project = (displayName: string, folders: readonly string[]) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/test'],
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  testEnvironment: 'node',
  transform: {
    '\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: { target: 'es2024', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      },
    ] satisfies [string, object],
  },
  // middy offers nothing to whom asks as a CommonJS module does; the file itself is named instead.
  moduleNameMapper: { '^(@middy/[^/]+)$': '<rootDir>/node_modules/$1/index.js' },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModulesOnly.join('|')})/)`],
});

const units = [
  'domain',
  'carriers',
  'senders',
  'shops',
  'shops',
  'messages',
  'state-machines',
  'lambdas',
  'simulator',
  'local',
  'cli',
  'house',
];

const config: Config = {
  projects: [
    project('units', units),
    {
      ...project('contracts', ['contracts']),
      globalSetup: '<rootDir>/test/contracts/global-setup.ts',
      globalTeardown: '<rootDir>/test/contracts/global-teardown.ts',
    },
    project('stacks', ['lib']),
    {
      ...project('end-to-end', ['end-to-end']),
      globalSetup: '<rootDir>/test/end-to-end/global-setup.ts',
      globalTeardown: '<rootDir>/test/end-to-end/global-teardown.ts',
    },
  ],
  // Stories wait for promises and carriers most of their time: those of one file are told side by side.
  maxConcurrency: 10,
  maxWorkers: 2,
};

export default config;

// Which room may know which. Read a row as: files of this room may import these rooms, and nothing else of ours.
const rooms = {
  bin: ['cli', 'lib'],
  cli: ['local', 'simulator', 'carriers', 'shops', 'senders', 'messages', 'domain'],
  lib: [],
  'state-machines': ['domain'],
  domain: [],
  senders: ['domain'],
  carriers: ['senders', 'domain'],
  shops: ['senders', 'domain'],
  messages: ['domain'],
  lambdas: ['messages', 'carriers', 'shops', 'senders', 'domain'],
  local: ['carriers', 'shops', 'senders', 'messages', 'domain'],
  simulator: ['state-machines', 'carriers', 'senders', 'messages', 'domain'],
};

const everyRoom = [...Object.keys(rooms), 'test'].join('|');

/** What a room may take from another by exception, on top of its row. */
const exceptions = {
  lib: { path: '^lambdas/[^/]+/environment\\.ts$' },
  // The real functions, on twins of what they stand on.
  simulator: { path: '^lambdas/' },
};

const arrows = Object.entries(rooms).map(([room, known]) => ({
  name: `${room}-knows-only-${known.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: {
    path: `^(${everyRoom})/`,
    pathNot: [`^(${[room, ...known].join('|')})/`, ...(exceptions[room] ? [exceptions[room].path] : [])],
  },
}));

const awsPackages = 'node_modules/(@aws-sdk|@smithy|@middy|@aws-lambda-powertools)/';
const cdkPackages = 'node_modules/(aws-cdk-lib|constructs|cdk-nag)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-must-resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'domain-imports-only-its-calendar',
      comment: 'Rules run the same in a function, in the simulator and in a property test.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ['^domain/', 'node_modules/temporal-polyfill/'] },
    },
    {
      name: 'edges-stay-pure',
      comment: 'Translation and rendering turn bytes into facts: no network, no files, no processes.',
      severity: 'error',
      from: { path: '^(senders|carriers|shops|messages)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer)$' },
    },
    {
      name: 'infrastructure-sees-only-the-type-of-an-environment',
      comment: 'A value imported from a function would put its code into the deployment program.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^lambdas/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'simulator-loads-no-aws-client',
      comment: 'It stands on twins: of whatever speaks to AWS it may know the type alone.',
      severity: 'error',
      from: { path: '^simulator/' },
      to: {
        path: [
          '^lambdas/[^/]+/index\\.ts$',
          '^lambdas/runtime/observ',
          '^lambdas/adapters/(dynamo-table|workflow|outbox|mailer|texter|sns-texter|sms-voice-texter|team|fate|retry-queue|inquiry-queue|connection-secrets|secret-keys|front-secret)\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'aws-is-spoken-in-adapters',
      severity: 'error',
      from: {
        path: '^(domain|senders|carriers|shops|messages|simulator|state-machines|lib)/|^lambdas/[^/]+/handler\\.ts$',
      },
      to: { path: awsPackages },
    },
    {
      name: 'handlers-see-only-the-type-of-an-adapter',
      comment: 'So a handler runs on in-memory twins without loading an AWS client.',
      severity: 'error',
      from: { path: '^lambdas/[^/]+/handler\\.ts$' },
      to: { path: '^lambdas/adapters/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'doctor-judges-apart-from-asking',
      comment: 'What AWS and DNS answered is judged by tables in tests; only its account folder asks.',
      severity: 'error',
      from: { path: '^cli/doctor/', pathNot: '^cli/doctor/account/' },
      to: { path: [awsPackages, '^(node:)?(dns|dns/promises|http|https|net|fs|fs/promises|child_process)$'] },
    },
    {
      name: 'cdk-stays-in-lib',
      severity: 'error',
      from: { path: `^(${everyRoom})/`, pathNot: '^(lib|bin|test)/' },
      to: { path: cdkPackages },
    },
    {
      name: 'end-to-end-tests-stay-outside',
      comment: 'They act by HTTP alone and judge by what a user can see.',
      severity: 'error',
      from: { path: '^test/end-to-end/' },
      to: { path: '^(lambdas|domain|lib|simulator)/' },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      from: { path: '^(cli|lambdas|senders|carriers|shops|messages|domain)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk\\.out|\\.local|coverage|reports)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

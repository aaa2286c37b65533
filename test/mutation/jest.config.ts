import type { Config } from 'jest';
import house from '../../jest.config.ts';

const [units] = house.projects ?? [];
if (typeof units !== 'object') throw new Error('The house has no unit tests');

/** What judges a mutant. The stores stand on the table's twin alone: a server is too slow to ask thousands of times. */
const config: Config = {
  ...units,
  testMatch: ['<rootDir>/test/mutation/judges.test.ts'],
  moduleNameMapper: { '^\\./tables\\.ts$': '<rootDir>/test/mutation/twin-alone.ts' },
  setupFiles: ['<rootDir>/test/mutation/same-examples.ts'],
};

export default config;

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.ts';

/** In the order in which they run: the quickest answer first, the two that start servers last. */
export const projects = ['units', 'stacks', 'contracts', 'end-to-end'] as const;

export const reports = join(root, 'reports', 'jest');

export const reportOf = (project: string): string => join(reports, `${project}.json`);

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A suite that could not even load counts as one failure, and so does a project that left no report. */
export const tallyOf = (project: string): Tally => {
  if (!existsSync(reportOf(project))) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(reportOf(project), 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites + (report.numTotalTests === 0 ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
});

export const spoken = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

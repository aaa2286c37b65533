import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { collectTests, runTests, type Test } from './tests.ts';

/** What the mutated code reads and counts. */
const context: InstrumenterContext = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: context });

/** The tests of the rules and of the two stores, as they stand in the copy that Stryker has mutated. */
const judges = (): readonly string[] => [
  ...readdirSync('test/domain')
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test/domain', file)),
  ...['ledger-store', 'order-store'].map((store) => `test/contracts/${store}.test.ts`),
];

const load = async (): Promise<readonly Test[]> => {
  // The same examples for every mutant, so that a score can be told again; the first that fails is enough.
  fc.configureGlobal({ seed: 20_260_302, endOnFailure: true });
  const tests = await collectTests(async () => {
    for (const file of judges()) await import(pathToFileURL(file).href);
  });
  // The stores are judged on the table's twin alone: a server is too slow to ask so often.
  return tests.filter(({ suite }) => !suite.path.some((name) => name.endsWith(': DynamoDB')));
};

/** Asks the tests within one process, which Stryker begins anew for what is only executed while modules are loaded. */
class InProcessRunner implements TestRunner {
  #tests: Promise<readonly Test[]> | undefined;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun(): Promise<DryRunResult> {
    const results: TestResult[] = [];
    let began = performance.now();
    await runTests(await this.#loaded(), {
      starts: (id) => {
        began = id === undefined ? began : performance.now();
        setTest(id);
      },
      ended: (id, fault) => {
        const told = { id, name: id, timeSpentMs: performance.now() - began };
        results.push(
          fault === undefined
            ? { ...told, status: TestStatus.Success }
            : { ...told, status: TestStatus.Failed, failureMessage: fault },
        );
        return 'on';
      },
    });
    const { mutantCoverage } = context;
    return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage ? { mutantCoverage } : {}) };
  }

  async mutantRun({
    activeMutant,
    mutantActivation,
    testFilter,
    hitLimit,
  }: MutantRunOptions): Promise<MutantRunResult> {
    if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
    try {
      const all = await this.#loaded();
      context.activeMutant = activeMutant.id;
      limitHits(hitLimit);
      const asked = new Set(testFilter ?? all.map(({ id }) => id));
      return await judge(all.filter(({ id }) => asked.has(id)));
    } catch (error) {
      return { status: MutantRunStatus.Error, errorMessage: String(error) };
    } finally {
      delete context.activeMutant;
    }
  }

  #loaded(): Promise<readonly Test[]> {
    this.#tests ??= load();
    return this.#tests;
  }
}

const setTest = (id: string | undefined): void => {
  if (id === undefined) delete context.currentTestId;
  else context.currentTestId = id;
};

/** A mutant that keeps a test going round in circles is ended by its own count. */
const limitHits = (limit: number | undefined): void => {
  delete context.hitCount;
  delete context.hitLimit;
  if (limit !== undefined) Object.assign(context, { hitCount: 0, hitLimit: limit });
};

/** The first test that fails is enough. */
const judge = async (tests: readonly Test[]): Promise<MutantRunResult> => {
  let nrOfTests = 0;
  const faults: { readonly id: string; readonly fault: string }[] = [];
  await runTests(tests, {
    starts: () => {},
    ended: (id, fault) => {
      nrOfTests += 1;
      if (fault !== undefined) faults.push({ id, fault });
      return fault === undefined ? 'on' : 'stop';
    },
  });
  const endless = determineHitLimitReached(context.hitCount, context.hitLimit);
  if (endless) return { status: MutantRunStatus.Timeout, ...(endless.reason ? { reason: endless.reason } : {}) };
  const [first] = faults;
  return first
    ? { status: MutantRunStatus.Killed, killedBy: [first.id], failureMessage: first.fault, nrOfTests }
    : { status: MutantRunStatus.Survived, nrOfTests };
};

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];

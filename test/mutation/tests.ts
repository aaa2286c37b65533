import { expect } from 'expect';
import { bind } from 'jest-each';

type Work = () => unknown;

interface Suite {
  readonly path: readonly string[];
  readonly around: readonly Suite[];
  readonly beforeAll: Work[];
  readonly beforeEach: Work[];
  readonly afterAll: Work[];
}

export interface Test {
  readonly id: string;
  readonly suite: Suite;
  readonly work: Work;
}

const suiteIn = (parent: Suite | undefined, name: string): Suite => {
  const suite = { path: parent ? [...parent.path, name] : [], beforeAll: [], beforeEach: [], afterAll: [] };
  const around: Suite[] = [...(parent?.around ?? [])];
  const made = { ...suite, around };
  around.push(made);
  return made;
};

/**
 * Answers tests to jest's words, and keeps them to be asked again and again in one process: for a mutant that costs milliseconds where
 * jest's own start would take most of a second.
 */
export const collectTests = async (load: () => Promise<void>): Promise<readonly Test[]> => {
  const tests: Test[] = [];
  let suite = suiteIn(undefined, '');
  const describe = (name: string, fill: Work): void => {
    const outer = suite;
    suite = suiteIn(outer, name);
    fill();
    suite = outer;
  };
  const test = (name: string, work: Work): void => {
    const id = [...suite.path, name].join(' › ');
    const namesakes = tests.filter((each) => each.id === id || each.id.startsWith(`${id} (`)).length;
    tests.push({ id: namesakes > 0 ? `${id} (${namesakes + 1})` : id, suite, work });
  };
  Object.assign(globalThis, {
    expect,
    describe: Object.assign(describe, { each: bind(describe, false) }),
    test: Object.assign(test, { each: bind(test, false) }),
    beforeAll: (work: Work) => suite.beforeAll.push(work),
    beforeEach: (work: Work) => suite.beforeEach.push(work),
    afterAll: (work: Work) => suite.afterAll.push(work),
  });
  await load();
  return tests;
};

/** Runs these tests in their order; what the listener answers to a test's end decides whether to go on. */
export const runTests = async (
  tests: readonly Test[],
  { starts, ended }: { starts(id: string | undefined): void; ended(id: string, fault?: string): 'on' | 'stop' },
): Promise<void> => {
  const entered = new Set<Suite>();
  const enter = async (suites: readonly Suite[]): Promise<void> => {
    for (const suite of suites.filter((each) => !entered.has(each))) {
      entered.add(suite);
      for (const work of suite.beforeAll) await work();
    }
  };
  for (const { id, suite, work } of tests) {
    const fault = await faultOf(async () => {
      await enter(suite.around);
      starts(id);
      for (const { beforeEach } of suite.around) for (const prepare of beforeEach) await prepare();
      await work();
    });
    starts(undefined);
    if (ended(id, fault) === 'stop') break;
  }
  for (const { afterAll } of entered) for (const work of afterAll) await work();
};

const faultOf = async (work: () => Promise<void>): Promise<string | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message || error.name : String(error);
  }
};

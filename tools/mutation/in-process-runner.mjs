// Stryker's test runner for pure code: the specs are loaded once, a mutant is switched on, the tests that reach it run.
import process from 'node:process';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind, declareFactoryPlugin, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { loadSpecs } from './in-process-specs.mjs';

const FOLDER = 'libs/law';
/** Cases of a property that names no number itself: enough to notice a mutant, few enough to ask for each of them. */
const CASES_OF_A_PROPERTY = 40;

class InProcessRunner {
  #stryker = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  #specs;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    fc.configureGlobal({ numRuns: CASES_OF_A_PROPERTY, seed: 1, endOnFailure: true });
    this.#specs = loadSpecs(process.cwd(), FOLDER);
  }

  async dryRun() {
    const tests = await this.#run(this.#specs.tests, false);
    this.#stryker.currentTestId = undefined;
    // From now on the quick ones first: most mutants fall before a slow one is asked.
    const spent = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.#specs.tests.sort((a, b) => spent.get(a.id) - spent.get(b.id));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const asked = new Set(testFilter);
    const tests = this.#specs.tests.filter(({ id }) => !testFilter || asked.has(id));
    Object.assign(this.#stryker, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit ? 0 : undefined,
      hitLimit,
    });
    const found = await this.#run(tests, !disableBail);
    const endless = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
    Object.assign(this.#stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: found });
  }

  /** Results of these tests, up to the first that fails when `bail`. */
  async #run(tests, bail) {
    const results = [];
    for (const { id, file, run } of tests) {
      this.#stryker.currentTestId = id;
      this.#specs.forget();
      const start = performance.now();
      const failureMessage = await failureOf(run);
      results.push({
        id,
        name: id,
        fileName: file,
        timeSpentMs: performance.now() - start,
        ...(failureMessage === undefined
          ? { status: TestStatus.Success }
          : { status: TestStatus.Failed, failureMessage }),
      });
      if (bail && failureMessage !== undefined) break;
    }
    return results;
  }
}

async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const create = () => new InProcessRunner();
create.inject = tokens();

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', create)];

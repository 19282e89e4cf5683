// The unit tests of the law alone, for the mutation runs. The folder is that of the sandbox, where sources are mutated.
import path from 'node:path';
import jestConfig from '../../jest.config.mjs';
import { jestOptions } from '../swc-options.mjs';

const unit = jestConfig.projects.find(({ displayName }) => displayName === 'unit');

export default {
  ...unit,
  rootDir: path.resolve(import.meta.dirname, '../..'),
  roots: ['<rootDir>/libs/law', '<rootDir>/libs/kernel'],
  testMatch: ['<rootDir>/libs/law/**/*.spec.ts'],
  testTimeout: jestConfig.testTimeout,
  // CommonJS: a test file loads in a tenth of the time it takes as an ES module, and it loads for every mutant.
  extensionsToTreatAsEsm: [],
  transform: { '\\.ts$': ['@swc/jest', { ...jestOptions('.ts'), module: { type: 'commonjs' } }] },
};

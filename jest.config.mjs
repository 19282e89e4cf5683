import { jestOptions } from './tools/swc-options.mjs';
import { jestModuleNames } from './tools/workspace.mjs';

const common = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: {
    ...jestModuleNames,
    '\\.(css|svg|png|woff2)$': '<rootDir>/test/support/asset-stub.mjs',
    // One file instead of one for each icon: three seconds less per test file.
    '^lucide-react$': '<rootDir>/node_modules/lucide-react/dist/cjs/lucide-react.js',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/.cache'],
  transform: {
    '\\.tsx$': ['@swc/jest', jestOptions('.tsx')],
    '\\.ts$': ['@swc/jest', jestOptions('.ts')],
  },
};

/** Tests of one process, of the interface (jsdom), and against real PostgreSQL and Redis. */
export default {
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB', // Also keeps Jest from running files in its own process, which holds the servers.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.int\\.spec\\.ts$', '/node_modules/'],
    },
    {
      ...common,
      displayName: 'web',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/{apps,libs}/**/*.spec.tsx'],
      setupFiles: ['<rootDir>/test/support/web.setup.mjs'],
    },
    {
      ...common,
      displayName: 'int',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.int.spec.ts'],
      globalSetup: '<rootDir>/test/support/int.global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/int.global-teardown.mjs',
      setupFiles: ['<rootDir>/test/support/int.setup.mjs'],
    },
  ],
};

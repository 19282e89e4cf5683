import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundariesRule } from './tools/eslint/boundaries-rule.mjs';
import {
  everywhere,
  honestTests,
  noDefaultExport,
  noEnvironment,
  pure,
} from './tools/eslint/restrictions.mjs';

const syntax = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });
const tests = ['**/*.spec.{ts,tsx}', '**/*.e2e.ts', 'test/**/*.ts', 'apps/web-e2e/**/*.ts'];
const core = ['libs/kernel/src/**/*.ts', 'libs/law/src/**/*.ts', 'libs/*/core/src/**/*.ts'];
const readsSettings = [
  'libs/platform/config/**/*.ts',
  'test/**/*.ts',
  'apps/web-e2e/**/*.ts',
  '**/{vite,playwright}.config.ts',
];
const nodeGlobals = Object.fromEntries(
  [
    'Buffer',
    'URL',
    'URLSearchParams',
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
  ]
    .concat([
      'setImmediate',
      'setInterval',
      'setTimeout',
      'structuredClone',
      'AbortSignal',
      'AbortController',
    ])
    .concat(['TextDecoder', 'TextEncoder', 'crypto', 'Response', 'Headers'])
    .map((name) => [name, 'readonly']),
);

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.*/**',
      'docker/**',
      'test-results/**',
      'libs/api-client/src/schema.d.ts',
      '**/*.gen.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module', globals: nodeGlobals },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'prefer-const': 'error',
      'no-var': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { relais: { rules: { boundaries: boundariesRule } } },
    rules: {
      'relais/boundaries': 'error',
      ...syntax(everywhere, noDefaultExport, noEnvironment),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'max-lines': ['error', { max: 500 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Nest awaits what it is given: a method may be async for the interface it fulfils.
      '@typescript-eslint/require-await': 'off',
      // TypeScript checks `this` already, and class-validator and Nest pass methods around.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Injected classes must stay value imports, so this holds only where nothing is decorated.
    files: [...core, 'libs/ui/**/*.{ts,tsx}', 'libs/api-client/**/*.ts', 'apps/web/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/consistent-type-imports': 'error' },
  },
  { files: core, rules: syntax(everywhere, noDefaultExport, noEnvironment, pure) },
  {
    files: ['**/*.tsx', 'apps/web/src/**/*.ts', 'libs/ui/src/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: readsSettings, rules: syntax(everywhere, noDefaultExport) },
  { files: ['**/{vite,playwright}.config.ts'], rules: { ...syntax(everywhere), 'relais/boundaries': 'off' } },
  {
    files: tests,
    rules: {
      ...syntax(everywhere, honestTests),
      'max-lines': 'off',
      // Answers of HTTP calls and SQL rows are read freely in tests; what they assert is their check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    files: ['apps/cli/**/*.ts', 'test/bench/**/*.ts', 'test/faults/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);

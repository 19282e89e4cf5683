// How TypeScript becomes JavaScript, said once for the server build and for Jest.
import { aliases, root } from './workspace.mjs';

const jsc = (file) => ({
  target: 'es2022',
  parser: { syntax: 'typescript', decorators: true, tsx: file === undefined || file.endsWith('.tsx') },
  transform: {
    legacyDecorator: true,
    decoratorMetadata: true,
    useDefineForClassFields: false,
    react: { runtime: 'automatic' },
  },
  keepClassNames: true,
});

/** Server build: aliases and extension-less imports become full relative paths. */
export const buildOptions = (file) => ({
  swcrc: false,
  configFile: false,
  sourceMaps: true,
  jsc: {
    ...jsc(file),
    baseUrl: root,
    paths: Object.fromEntries(Object.entries(aliases).map(([alias, entry]) => [alias, [`./${entry}`]])),
  },
  module: { type: 'es6', resolveFully: true },
});

/** Jest resolves aliases itself (`jestModuleNames`). */
export const jestOptions = (extension) => ({
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  jsc: jsc(`a${extension}`),
  module: { type: 'es6' },
});

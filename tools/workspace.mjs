// Facts about this workspace that several tools need: where it is, and its path aliases (tsconfig.base.json only).
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** An absolute path inside the workspace. */
export const at = (...parts) => path.join(root, ...parts);

const config = JSON.parse(fs.readFileSync(at('tsconfig.base.json'), 'utf8'));

/** Alias → entry file relative to the workspace, as TypeScript reads them: `@relais/kernel` → `libs/kernel/src/index.ts`. */
export const aliases = Object.fromEntries(
  Object.entries(config.compilerOptions.paths).map(([alias, [target]]) => [alias, path.normalize(target)]),
);

/** Alias → folder of the library that owns the entry file: `@relais/kernel` → `libs/kernel`. */
export const libraries = Object.fromEntries(
  Object.entries(aliases).map(([alias, entry]) => [alias, path.dirname(path.dirname(entry))]),
);

/** The same aliases as Jest's `moduleNameMapper`. */
export const jestModuleNames = Object.fromEntries(
  Object.entries(aliases).map(([alias, entry]) => [
    `^${alias.replaceAll('/', '\\/')}$`,
    `<rootDir>/${entry}`,
  ]),
);

/** Every file below a folder of the workspace, as paths relative to it; nothing when the folder does not exist. */
export function filesBelow(folder) {
  if (!fs.existsSync(at(folder))) return [];
  return fs
    .readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

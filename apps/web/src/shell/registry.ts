import type { CommandSource, PageDefinition } from './feature';

interface RoutesFile {
  pages: readonly PageDefinition[];
  commands?: readonly CommandSource[];
}

const files = import.meta.glob<RoutesFile>('../features/*/routes.tsx', { eager: true });

/** Every page of every feature folder; a path declared twice stops the start. */
export const pages: readonly PageDefinition[] = Object.values(files).flatMap((file) => file.pages);

export const commandSources: readonly CommandSource[] = Object.values(files).flatMap(
  (file) => file.commands ?? [],
);

/** Pages of one role must not share a key after `g`. */
function refuseSharedShortcuts(): void {
  const owners = new Map<string, string>();
  for (const { path, roles, nav } of pages) {
    if (roles === 'public' || nav?.shortcut === undefined) continue;
    for (const role of roles) {
      const key = `g ${nav.shortcut} (${role})`;
      const owner = owners.get(key);
      if (owner !== undefined) throw new Error(`${path} and ${owner} share the shortcut ${key}`);
      owners.set(key, path);
    }
  }
}

refuseSharedShortcuts();

const seen = new Set<string>();
for (const { path } of pages) {
  if (seen.has(path)) throw new Error(`Two pages declare the path ${path}`);
  seen.add(path);
}

// Who may use whom. One table, read by ESLint (tools/eslint/boundaries-rule.mjs), by the check of cycles and by Nx.
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { libraries } from './workspace.mjs';

/** Domains from the first to the last: each may use only those before it. Upwards, publish an event. */
export const domainLine = [
  'identity',
  'deadlines',
  'members',
  'contracts',
  'placements',
  'timesheets',
  'leave',
  'payroll',
  'compliance',
  'aid-claims',
  'legal-watch',
  'reporting',
  'demo',
];

/** Domains at the end of a branch: only the seeds may use them. */
const leaves = new Set(['compliance', 'aid-claims', 'reporting']);
const seesLeaves = new Set(['demo']);

const serverPackages = ['@nestjs/*', 'typeorm', 'bullmq', 'ioredis', 'pg', 'pg-*', 'nodemailer', 'node:*'];

/**
 * Layers: `uses` names the layers a file of this layer may import from, `banned` the packages it may not,
 * `pure` forbids the clock and chance, `browser` marks code that Vite bundles.
 */
export const layers = {
  kernel: {
    uses: ['kernel'],
    pure: true,
    banned: [
      '@nestjs/*',
      'typeorm',
      'bullmq',
      'ioredis',
      'pg',
      'class-validator',
      'class-transformer',
      'react',
      'node:*',
    ],
  },
  core: {
    uses: ['kernel', 'core'],
    pure: true,
    banned: [
      '@nestjs/*',
      'typeorm',
      'bullmq',
      'ioredis',
      'pg',
      'class-validator',
      'class-transformer',
      'react',
      'node:*',
    ],
  },
  platform: { uses: ['kernel', 'core:law', 'platform'], banned: ['react', '@mantine/*'] },
  server: { uses: ['kernel', 'core', 'platform', 'server'], banned: ['react', '@mantine/*'] },
  client: { uses: ['kernel', 'core'], browser: true, banned: [...serverPackages, '@mantine/*'] },
  ui: { uses: ['kernel', 'core', 'client'], browser: true, banned: serverPackages },
  web: { uses: ['kernel', 'core', 'client', 'ui'], browser: true, banned: serverPackages },
  app: { uses: ['kernel', 'core', 'platform', 'server', 'app'], banned: ['react', '@mantine/*'] },
  e2e: { uses: ['kernel', 'core', 'client'], banned: ['@nestjs/*', 'typeorm', 'bullmq'] },
  test: { uses: ['kernel', 'core', 'platform', 'server', 'app'], banned: ['react', '@mantine/*'] },
};

/** Applications and the tests across domains, by folder. */
const folders = {
  'apps/web': 'web',
  'apps/web-e2e': 'e2e',
  'apps/api': 'app',
  'apps/worker': 'app',
  'apps/cli': 'app',
  'apps/inbox': 'app',
  test: 'test',
};

function describeLibrary(folder) {
  const [, name, part] = folder.split('/');
  if (name === 'kernel') return { layer: 'kernel' };
  if (name === 'law') return { layer: 'core', domain: 'law' };
  if (name === 'api-client') return { layer: 'client' };
  if (name === 'ui') return { layer: 'ui' };
  if (name === 'application') return { layer: 'app' };
  if (name === 'platform') return { layer: 'platform' };
  return { layer: part, domain: name };
}

/** Every project: `{ folder, layer, domain?, alias? }`. */
export const projects = [
  ...Object.entries(libraries).map(([alias, folder]) => {
    const posix = folder.split(path.sep).join('/');
    return { folder: posix, alias, ...describeLibrary(posix) };
  }),
  ...Object.entries(folders).map(([folder, layer]) => ({ folder, layer })),
];

/** The project that owns a file, given relative to the workspace. */
export const projectOf = (file) =>
  projects
    .filter(({ folder }) => file === folder || file.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];

function isBanned(specifier, pattern) {
  if (pattern === 'node:*') return isBuiltin(specifier);
  if (pattern.endsWith('*')) return specifier.startsWith(pattern.slice(0, -1));
  return specifier === pattern || specifier.startsWith(`${pattern}/`);
}

function mayUseDomain(from, to) {
  if (from === to || to === 'law') return true;
  if (from === undefined) return true;
  const [source, target] = [domainLine.indexOf(from), domainLine.indexOf(to)];
  return target < source && (!leaves.has(to) || seesLeaves.has(from));
}

/**
 * Why `file` (relative to the workspace, with `/`) may not import `specifier`, as a sentence; undefined when it may.
 */
export function refusal(file, specifier) {
  const from = projectOf(file);
  if (!from) return undefined;
  const isTest = /\.(spec|e2e)\.tsx?$/.test(file);

  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    const inside = target === from.folder || target.startsWith(`${from.folder}/`);
    if (inside || (isTest && target.startsWith('test/support/'))) return undefined;
    if (from.layer === 'test' && projectOf(target)?.layer === 'app') return undefined;
    return `A relative import may not leave ${from.folder}: import the other library by its @relais/ alias.`;
  }

  if (specifier.startsWith('@relais/')) {
    const to = projects.find(({ alias }) => alias === specifier);
    if (!to) return `${specifier} is no library: import a library by its alias only, never a file inside it.`;
    if (to.folder === from.folder)
      return `Inside ${from.folder}, import the file itself instead of ${specifier}.`;
    const allowed = layers[from.layer].uses;
    if (!allowed.includes(to.layer) && !allowed.includes(`${to.layer}:${to.domain}`))
      return `The layer "${from.layer}" may not use the layer "${to.layer}" (${specifier}).`;
    if (to.domain && !mayUseDomain(from.domain, to.domain))
      return `The domain "${from.domain}" may not use "${to.domain}": each domain uses only those before it on the line; upwards, publish an event through the outbox.`;
    return undefined;
  }

  const ban = layers[from.layer].banned.find((pattern) => isBanned(specifier, pattern));
  if (ban && !(isTest && ban === 'node:*')) return `The layer "${from.layer}" may not use ${specifier}.`;
  return undefined;
}

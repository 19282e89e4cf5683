// Nx plugin: the projects of this workspace are the libraries of tsconfig.base.json and the applications, with the
// tags of tools/boundaries.mjs, and depend on each other as their imports say. So `nx graph` and `nx affected` are
// true without a file to keep per library.
import fs from 'node:fs';
import { projects } from './boundaries.mjs';
import { at, filesBelow } from './workspace.mjs';

const nameOf = ({ folder }) => folder.replace(/^libs\//, '').replaceAll('/', '-');
const present = projects.filter(({ folder }) => fs.existsSync(at(folder)));

function targetsOf({ folder, layer }) {
  const jest = (project) => ({
    command: `node tools/jest.mjs ${project} ${folder}/`,
    cache: project !== 'int',
    inputs: ['default', '^default'],
  });
  return {
    lint: {
      command: `node node_modules/eslint/bin/eslint.js ${folder}`,
      cache: true,
      inputs: ['default', '^default'],
    },
    unit: jest('unit'),
    ...(layer === 'server' || layer === 'platform' || layer === 'test' ? { int: jest('int') } : {}),
    ...(layer === 'ui' || layer === 'web' ? { web: jest('web') } : {}),
  };
}

export const name = 'relais-projects';

/** One project per library and application. */
export const createNodesV2 = [
  'tsconfig.base.json',
  (configFiles) =>
    configFiles.map((file) => [
      file,
      {
        projects: Object.fromEntries(
          present.map((project) => [
            project.folder,
            {
              name: nameOf(project),
              root: project.folder,
              projectType: project.folder.startsWith('apps/') ? 'application' : 'library',
              tags: [`layer:${project.layer}`, ...(project.domain ? [`domain:${project.domain}`] : [])],
              targets: targetsOf(project),
            },
          ]),
        ),
      },
    ]),
];

/** One edge per import of another library. */
export const createDependencies = () =>
  present.flatMap((project) =>
    filesBelow(project.folder)
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const text = fs.readFileSync(at(file), 'utf8');
        const imported = new Set(
          [...text.matchAll(/(?:from|import\()\s*'(@relais\/[^']+)'/g)].map(([, alias]) => alias),
        );
        return present
          .filter(({ alias, folder }) => imported.has(alias) && folder !== project.folder)
          .map((target) => ({
            source: nameOf(project),
            target: nameOf(target),
            sourceFile: file,
            type: 'static',
          }));
      }),
  );

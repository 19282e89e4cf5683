import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const node = (args: string[], input?: string) =>
  spawnSync(process.execPath, args, { input, encoding: 'utf8', timeout: 60_000 });

/** What ESLint says of each text as if it stood at the path. */
function lint(texts: { path: string; text: string }[]): string[][] {
  const { stdout, stderr } = node(['tools/eslint/lint-texts.mjs'], JSON.stringify(texts));
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

const forbidden: [path: string, text: string, complaint: RegExp][] = [
  // Layers
  [
    'libs/members/core/src/x.ts',
    "import '@relais/members/server';",
    /layer "core" may not use the layer "server"/,
  ],
  ['libs/kernel/src/x.ts', "import '@relais/law';", /layer "kernel" may not use the layer "core"/],
  [
    'libs/law/src/x.ts',
    "export * from '@relais/platform/config';",
    /layer "core" may not use the layer "platform"/,
  ],
  ['libs/platform/http/src/x.ts', "import '@relais/identity/core';", /may not use the layer "core"/],
  ['libs/platform/jobs/src/x.ts', "import '@relais/identity/server';", /may not use the layer "server"/],
  ['apps/web/src/x.ts', "import '@relais/payroll/server';", /layer "web" may not use the layer "server"/],
  ['apps/web/src/x.ts', "await import('@relais/platform/http');", /may not use the layer "platform"/],
  ['apps/api/src/x.ts', "import '@relais/ui';", /layer "app" may not use the layer "ui"/],
  ['libs/api-client/src/x.ts', "import '@relais/ui';", /layer "client" may not use the layer "ui"/],
  // The line of domains
  ['libs/members/core/src/x.ts', "import '@relais/contracts/core';", /"members" may not use "contracts"/],
  ['libs/identity/server/src/x.ts', "import '@relais/members/server';", /"identity" may not use "members"/],
  ['libs/timesheets/server/src/x.ts', "import '@relais/payroll/core';", /"timesheets" may not use "payroll"/],
  [
    'libs/reporting/server/src/x.ts',
    "import '@relais/compliance/core';",
    /"reporting" may not use "compliance"/,
  ],
  ['libs/aid-claims/server/src/x.ts', "import '@relais/compliance/server';", /may not use "compliance"/],
  ['libs/law/src/x.ts', "import '@relais/payroll/core';", /"law" may not use "payroll"/],
  // Entry points
  [
    'libs/payroll/server/src/x.ts',
    "import '../../../members/server/src/y';",
    /may not leave libs\/payroll\/server/,
  ],
  ['libs/payroll/server/src/x.ts', "import '../../core/src/y';", /may not leave libs\/payroll\/server/],
  ['libs/payroll/server/src/x.ts', "import '@relais/members/server/src/member.entity';", /is no library/],
  ['libs/payroll/server/src/x.ts', "import '@relais/payroll/server';", /import the file itself/],
  // Packages that a layer does without
  ['libs/members/core/src/x.ts', "import '@nestjs/common';", /may not use @nestjs\/common/],
  ['libs/members/core/src/x.ts', "import 'typeorm';", /may not use typeorm/],
  ['libs/members/core/src/x.ts', "import 'bullmq';", /may not use bullmq/],
  ['libs/members/core/src/x.ts', "import 'ioredis';", /may not use ioredis/],
  ['libs/members/core/src/x.ts', "import 'class-validator';", /may not use class-validator/],
  ['libs/kernel/src/x.ts', "import 'node:fs';", /may not use node:fs/],
  ['libs/kernel/src/x.ts', "const fs = require('fs/promises'); fs;", /may not use fs\/promises/],
  ['apps/web/src/x.tsx', "import 'pg';", /may not use pg/],
  // The clock and chance are arguments
  ['libs/law/src/x.ts', 'export const t = Date.now();', /nothing here reads the clock/],
  ['libs/law/src/x.ts', 'export const t = new Date();', /nothing here reads the clock/],
  ['libs/law/src/x.ts', 'export const t = performance.now();', /nothing here reads the clock/],
  ['libs/kernel/src/x.ts', 'export const t = Math.random();', /Chance is an argument/],
  // Settings, cycles, shapes, names, tests
  ['libs/payroll/server/src/x.ts', "export const u = process.env['A'];", /not from process\.env/],
  [
    'libs/payroll/server/src/x.ts',
    "import { forwardRef } from '@nestjs/common'; forwardRef(() => 1);",
    /A cycle/,
  ],
  ['libs/payroll/server/src/x.ts', 'export enum Kind { A }', /union of strings/],
  ['libs/payroll/server/src/x.ts', 'export default class {}', /Export by name/],
  ['libs/payroll/server/src/x.ts', 'export class PeriodManager {}', /Name the thing/],
  ['libs/payroll/core/src/x.spec.ts', "it.only('one', () => {});", /Every test runs/],
  ['libs/payroll/server/src/x.int.spec.ts', "jest.mock('@relais/members/server');", /tested for real/],
];

const allowed: [path: string, text: string][] = [
  ['libs/contracts/core/src/x.ts', "import '@relais/members/core';"],
  ['libs/contracts/core/src/x.ts', "import '@relais/law'; import '@relais/kernel'; import './y';"],
  ['libs/payroll/server/src/x.ts', "import '@relais/timesheets/server'; import '@relais/platform/database';"],
  ['libs/platform/config/src/x.ts', "export const u = process.env['A'];"],
  ['libs/demo/server/src/x.ts', "import '@relais/compliance/server'; import '@relais/aid-claims/server';"],
  ['libs/payroll/server/src/x.int.spec.ts', "import '../../../../test/support/harness';"],
  ['libs/law/src/x.ts', 'export const day = (text: string) => new Date(text);'],
];

describe('the boundaries between libraries', () => {
  it('are lint errors: every forbidden text is reported', () => {
    const messages = lint(forbidden.map(([path, text]) => ({ path, text })));
    const silent = forbidden.filter(
      ([, , complaint], index) => !messages[index]?.some((said) => complaint.test(said)),
    );
    expect(silent).toEqual([]);
  });

  it('let through what the table allows', () => {
    const messages = lint(allowed.map(([path, text]) => ({ path, text })));
    expect(messages.flat()).toEqual([]);
  });

  it('make a cycle between two files an error', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'relais-cycle-'));
    fs.writeFileSync(path.join(folder, 'a.ts'), "import { b } from './b';\nexport const a = () => b();\n");
    fs.writeFileSync(
      path.join(folder, 'b.ts'),
      "import { a } from './a';\nexport const b = (): number => a();\n",
    );
    const cruise = (target: string) =>
      node([
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        target,
        ...['--config=.dependency-cruiser.mjs', '--output-type=err', '--no-progress'],
      ]);
    const cyclic = cruise(folder);
    fs.writeFileSync(path.join(folder, 'b.ts'), 'export const b = () => 1;\n');
    const straight = cruise(folder);
    fs.rmSync(folder, { recursive: true });
    expect({ status: cyclic.status, output: cyclic.stdout }).toEqual({
      status: expect.any(Number) as number,
      output: expect.stringMatching(/no-circular/) as string,
    });
    expect(cyclic.status).not.toBe(0);
    expect(straight.status).toBe(0);
  });
});

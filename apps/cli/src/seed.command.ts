import { type SeededDemo, seedDemo, seedScale } from '@relais/demo/server';
import { Command } from 'commander';
import { OperatorError } from './operator-error';
import { RelaisContext } from './relais-context';

const ROLES = {
  officer: 'HR officer',
  administrator: 'administrator',
  doctor: 'doctor',
  employee: 'employee',
  provider: 'payroll provider',
} as const;

function told({ seeded, groupName, signUpSlug, signIns }: SeededDemo): string {
  const width = Math.max(...signIns.map(({ email }) => email.length));
  return [
    `Demonstration group “${groupName}”${seeded ? '' : ' (already there)'}, sign in with:`,
    ...signIns.map(
      ({ role, name, email, password }) => `  ${email.padEnd(width)}  ${password}  ${ROLES[role]}, ${name}`,
    ),
    `  A doctor who joins starts at /join/${signUpSlug}`,
  ].join('\n');
}

function countOf(text: string, most: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new OperatorError(`Not a number from 1 to ${most}: ${text}`);
  return count;
}

/** `relais seed demo`: data to look around in. `relais seed scale`: as much as measures need. */
export function seedCommand(): Command {
  const demo = new Command('demo')
    .description('one group with 25 practices, 30 employees, 60 placements and 14 months of history')
    .option('--if-empty', 'say so and change nothing when the group is there (the default)')
    .option('--json', 'answer as JSON')
    .action(({ json }: { json?: boolean }) =>
      RelaisContext.with(async (relais) => {
        const seeded = await seedDemo(relais.app);
        console.log(json ? JSON.stringify(seeded) : told(seeded));
      }),
    );
  const scale = new Command('scale')
    .description('groups of any size for measures, with one month of half-days each')
    .option('--employees <n>', 'employees of each group', '10000')
    .option('--groups <n>', 'how many groups', '1')
    .option('--draft', 'leave the month to be declared and approved')
    .action(({ employees, groups, draft }: { employees: string; groups: string; draft?: boolean }) =>
      RelaisContext.with(async (relais) => {
        const written = await seedScale(relais.app, {
          employees: countOf(employees, 200_000),
          groups: countOf(groups, 1000),
          approved: !draft,
          onProgress: (text) => console.error(text),
        });
        for (const { name, tenantId, entries, seeded } of written) {
          console.log(`${tenantId}  ${name}, ${entries} half-days${seeded ? '' : ' (already there)'}`);
        }
      }),
    );
  return new Command('seed')
    .description('invented data, never in production')
    .addCommand(demo)
    .addCommand(scale);
}

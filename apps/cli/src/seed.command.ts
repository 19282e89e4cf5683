import { type SeededDemo, seedDemo } from '@relais/demo/server';
import { Command } from 'commander';
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

/** `relais seed demo`: data to look around in. */
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
  return new Command('seed').description('invented data, never in production').addCommand(demo);
}

import { OperationsService } from '@relais/identity/server';
import { Command } from 'commander';
import { RelaisContext } from './relais-context';

/** `relais audit verify`: recomputes the chain of every group; the exit code tells whether all are whole. */
export function auditCommand(): Command {
  const verify = new Command('verify')
    .description(
      'recompute the hash chain of the audit trail and name the first entry that was tampered with',
    )
    .option('--group <name>', 'only this group (name or sign-up address)')
    .action(({ group }: { group?: string }) =>
      RelaisContext.with(async (relais) => {
        for (const each of await relais.groups(group)) {
          const verdict = await relais.within(each, 'audit.verify', () =>
            relais.app.get(OperationsService).verifyAudit(),
          );
          const { firstProblem } = verdict;
          console.log(
            firstProblem === null
              ? `✓ ${each.name}: ${verdict.entries} entries, chain whole`
              : `✗ ${each.name}: entry ${firstProblem.seq}: ${firstProblem.problem}`,
          );
          if (!verdict.whole) process.exitCode = 1;
        }
      }),
    );
  return new Command('audit').description('the audit trail').addCommand(verify);
}

import { LiveObligationsHandlers } from '@relais/compliance/server';
import { Command } from 'commander';
import { RelaisContext } from './relais-context';

/** `relais compliance sweep`: computes every time of every obligation from the facts, as the nightly job does. */
export function complianceCommand(): Command {
  const sweep = new Command('sweep')
    .description('compute all obligations of one group or of all from their facts, and keep what came out')
    .option('--group <name>', 'only this group (name or sign-up address)')
    .action(({ group }: { group?: string }) =>
      RelaisContext.with(async (relais) => {
        for (const each of await relais.groups(group)) {
          const { times, late } = await relais.app
            .get(LiveObligationsHandlers)
            .sweepGroup(relais.scope(each, 'compliance.sweep'));
          console.log(`${each.name}: ${times} obligations followed, ${late} late`);
        }
      }),
    );
  return new Command('compliance').description('obligations of the law').addCommand(sweep);
}

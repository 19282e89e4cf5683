import { OperationsService } from '@relais/identity/server';
import { Command } from 'commander';
import { OperatorError } from './operator-error';
import { type Group, RelaisContext } from './relais-context';

const onlyGroup = ['--group <name>', 'only this group (name or sign-up address)'] as const;

async function failedJobs(relais: RelaisContext, group: Group) {
  const operations = relais.app.get(OperationsService);
  const { items } = await relais.within(group, 'jobs.list', () => operations.failedJobs({ limit: 1000 }));
  return items;
}

/** `relais jobs list` and `relais jobs retry`: jobs that failed, with their error. */
export function jobsCommand(): Command {
  const list = new Command('list')
    .description('jobs that failed or are being tried again, with their last error')
    .option(...onlyGroup)
    .action(({ group }: { group?: string }) =>
      RelaisContext.with(async (relais) => {
        let count = 0;
        for (const each of await relais.groups(group))
          for (const job of await failedJobs(relais, each)) {
            count += 1;
            console.log(
              `${job.id}  ${job.job}  ${each.name}  ${job.attempts} attempts, ${job.failedAt ?? 'trying'}`,
            );
            console.log(`  ${job.error ?? ''}`);
          }
        console.log(count === 0 ? 'No job failed' : `${count} jobs`);
      }),
    );
  const retry = new Command('retry')
    .description('put failed jobs back in the queue: one by its id, or all of them')
    .argument('[id]', 'the job, as listed')
    .option('--all', 'every failed job')
    .option(...onlyGroup)
    .action((id: string | undefined, { all, group }: { all?: boolean; group?: string }) =>
      RelaisContext.with(async (relais) => {
        if (id === undefined && !all) throw new OperatorError('Say which job, or --all.');
        let count = 0;
        for (const each of await relais.groups(group))
          for (const job of await failedJobs(relais, each)) {
            if (id !== undefined && job.id !== id) continue;
            await relais.within(each, 'jobs.retry', () => relais.app.get(OperationsService).retry(job.id));
            count += 1;
          }
        if (id !== undefined && count === 0) throw new OperatorError(`No failed job has the id ${id}.`);
        console.log(`${count} jobs put back in the queue`);
      }),
    );
  return new Command('jobs').description('background jobs').addCommand(list).addCommand(retry);
}

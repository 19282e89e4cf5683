import 'reflect-metadata';
import { InvalidSettings } from '@relais/platform/config';
import { Command } from 'commander';
import { auditCommand } from './audit.command';
import { explainCommand } from './explain.command';
import { complianceCommand } from './compliance.command';
import { jobsCommand } from './jobs.command';
import { migrateCommand } from './migrate.command';
import { openApiCommand } from './openapi.command';
import { OperatorError } from './operator-error';
import { rulesCommand } from './rules.command';
import { seedCommand } from './seed.command';
import { exportCommand, importCommand } from './transfer.command';

const program = new Command('relais')
  .description('The command line of those who operate Relais.')
  .showHelpAfterError()
  .addCommand(migrateCommand())
  .addCommand(auditCommand())
  .addCommand(jobsCommand())
  .addCommand(complianceCommand())
  .addCommand(seedCommand())
  .addCommand(exportCommand())
  .addCommand(importCommand())
  .addCommand(rulesCommand())
  .addCommand(explainCommand())
  .addCommand(openApiCommand());

try {
  await program.parseAsync();
} catch (error) {
  const expected = error instanceof InvalidSettings || error instanceof OperatorError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}

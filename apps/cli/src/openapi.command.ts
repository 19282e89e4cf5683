import { openApiDocument } from '@relais/application';
import { Command } from 'commander';

/** `relais openapi`: the contract of the API on the standard output. */
export const openApiCommand = (): Command =>
  new Command('openapi').description('print the OpenAPI document of the API').action(async () => {
    process.stdout.write(`${JSON.stringify(await openApiDocument(), null, 1)}\n`);
  });

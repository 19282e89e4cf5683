import 'reflect-metadata';
import { openApiDocument, routeTable } from '@relais/application';

// `--routes` gives the table of rights (docs/security/routes.md) instead of the document.
const document = await openApiDocument();
process.stdout.write(
  process.argv.includes('--routes') ? routeTable(document) : `${JSON.stringify(document, null, 1)}\n`,
);

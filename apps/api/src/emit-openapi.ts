import 'reflect-metadata';
import { openApiDocument } from '@relais/application';

process.stdout.write(`${JSON.stringify(await openApiDocument(), null, 1)}\n`);

import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { describeApi, RelaisModule } from '@relais/application';
import { settingsOf } from '@relais/platform/config';
import { makeAdapter } from '@relais/platform/http';

// Modules are scanned but nothing is instantiated: no database, no Redis.
const app = await NestFactory.create(RelaisModule, makeAdapter(settingsOf({})), {
  preview: true,
  logger: ['error'],
});
process.stdout.write(`${JSON.stringify(describeApi(app), null, 1)}\n`);

// Closes the same month each time it is told to, under a new revision, in a process of its own.
import 'reflect-metadata';
import { RelaisModule } from '@relais/application';
import type { Month } from '@relais/kernel';
import { ExportsService, FreezeService, MappingService } from '@relais/payroll/server';
import { Db, UnitOfWork } from '@relais/platform/database';
import { NestFactory } from '@nestjs/core';
import { timed } from './bench';

const { tenantId } = JSON.parse(process.argv[2] ?? '{}') as { tenantId: string };
const MONTH = '2026-11' as Month;

const app = await NestFactory.createApplicationContext(RelaisModule, { logger: false });
const units = app.get(UnitOfWork);
const db = app.get(Db);
const scope = {
  tenantId,
  actor: { id: 'bench', label: 'Banc', kind: 'operator' as const },
  action: 'bench',
  correlationId: 'bench',
  locale: 'fr' as const,
};
await units.run(scope, async () => {
  if (!(await app.get(MappingService).find('silae'))) await app.get(MappingService).start('silae');
});

async function freeze(): Promise<void> {
  await units.run(scope, async () => {
    const { revision } = await db.one<{ revision: number }>(
      `with reopened as (update payroll_period set revision = revision + 1, status = 'open', reopen_reason = 'Mesure' where month = $1 returning revision)
       select revision from reopened`,
      [MONTH],
    );
    await db.query(`update payroll_period set status = 'locked' where month = $1`, [MONTH]);
    const { done } = await app.get(FreezeService).freeze(MONTH, revision);
    if (!done) throw new Error('nothing was frozen');
  });
}

process.on('message', (message) => {
  if (message === 'close') void close();
  else void app.close().then(() => process.exit(0));
});
process.send?.('ready');

async function close(): Promise<void> {
  let lines = 0;
  const frozen = await timed(freeze);
  const file = await timed(() =>
    units.run(scope, async () => {
      lines = (await app.get(ExportsService).make(MONTH, 'silae-csv')).lineCount;
    }),
  );
  process.send?.({ freeze: frozen, file, lines, peakMegabytes: process.resourceUsage().maxRSS / 1024 });
}

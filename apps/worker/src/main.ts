import 'reflect-metadata';
import { createWorker } from '@relais/application';
import { InvalidSettings } from '@relais/platform/config';

try {
  const app = await createWorker();
  if (process.connected) process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
  process.stdout.write('worker ready\n');
} catch (error) {
  process.stderr.write(
    `${error instanceof InvalidSettings ? error.message : String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
}

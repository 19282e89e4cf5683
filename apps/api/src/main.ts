import 'reflect-metadata';
import { createApi } from '@relais/application';
import { InvalidSettings, SETTINGS, type Settings } from '@relais/platform/config';

try {
  const app = await createApi();
  const { http } = app.get<Settings>(SETTINGS);
  await app.listen(http.port, http.host);
  if (process.connected) process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
  process.stdout.write(`api ready on ${await app.getUrl()}\n`);
} catch (error) {
  process.stderr.write(
    `${error instanceof InvalidSettings ? error.message : String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
}

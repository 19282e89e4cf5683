import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock';
import { type Settings, settingsOf } from './settings';

/** Injection token of the validated settings. */
export const SETTINGS = Symbol('settings');

/** The settings of this process. Throws `InvalidSettings` with the whole list of problems. */
export const processSettings = (): Settings => settingsOf(process.env);

@Global()
@Module({
  providers: [
    { provide: SETTINGS, useFactory: processSettings },
    {
      provide: Clock,
      inject: [SETTINGS],
      useFactory: (settings: Settings) =>
        new SystemClock(
          settings.clockStart === '' ? 0 : new Date(settings.clockStart).getTime() - Date.now(),
        ),
    },
  ],
  exports: [SETTINGS, Clock],
})
export class ConfigModule {}

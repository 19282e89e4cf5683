import { setting, type SettingSource, readSettings } from './read-settings';

/** Everything the processes of Relais read from their environment, validated once at boot. */
export const settingsOf = (source: SettingSource) =>
  readSettings(source, (read) => {
    const production = read(setting.flag('RELAIS_PRODUCTION', false));
    return {
      production,
      publicUrl: read(
        setting.url('RELAIS_PUBLIC_URL', { fallback: 'http://127.0.0.1:3000', requiredInProduction: true }),
      ),
      http: {
        host: read(setting.text('HOST', { fallback: '127.0.0.1' })),
        port: read(setting.integer('PORT', { fallback: 3000, min: 0, max: 65535 })),
        webDist: read(setting.text('RELAIS_WEB_DIST', { fallback: 'dist/apps/web' })),
        trustedProxies: read(setting.text('RELAIS_TRUSTED_PROXIES', { fallback: '' })),
      },
      database: {
        ownerUrl: read(
          setting.url('DATABASE_URL', {
            fallback: 'postgres://postgres@127.0.0.1:5432/relais',
            sensitive: true,
          }),
        ),
        appUrl: read(
          setting.url('APP_DATABASE_URL', { fallback: '', sensitive: true, requiredInProduction: true }),
        ),
        systemUrl: read(
          setting.url('SYSTEM_DATABASE_URL', { fallback: '', sensitive: true, requiredInProduction: true }),
        ),
        poolSize: read(setting.integer('RELAIS_DB_POOL', { fallback: 10, min: 2, max: 200 })),
      },
      redis: { url: read(setting.url('REDIS_URL', { fallback: 'redis://127.0.0.1:6379', sensitive: true })) },
      smtp: {
        url: read(
          setting.url('SMTP_URL', {
            fallback: 'smtp://127.0.0.1:1025',
            sensitive: true,
            requiredInProduction: true,
          }),
        ),
        from: read(
          setting.text('RELAIS_MAIL_FROM', {
            fallback: 'Relais <ne-pas-repondre@relais.invalid>',
            requiredInProduction: true,
          }),
        ),
      },
      secrets: {
        /** 32 bytes in base64: seals NIR and IBAN. */
        sealingKey: read(setting.secret('RELAIS_SEALING_KEY', { bytes: 32 })),
        /** 32 bytes in base64: blind index of NIR and IBAN. */
        indexKey: read(setting.secret('RELAIS_INDEX_KEY', { bytes: 32 })),
        /** 32 bytes in base64: signs short-lived download links. */
        linkKey: read(setting.secret('RELAIS_LINK_KEY', { bytes: 32 })),
      },
      files: {
        directory: read(setting.text('RELAIS_FILES_DIR', { fallback: '.data/files' })),
        s3: {
          endpoint: read(setting.url('RELAIS_S3_ENDPOINT', { fallback: '' })),
          bucket: read(setting.text('RELAIS_S3_BUCKET', { fallback: '' })),
          region: read(setting.text('RELAIS_S3_REGION', { fallback: 'fr-par' })),
          accessKeyId: read(setting.text('RELAIS_S3_ACCESS_KEY_ID', { fallback: '' })),
          secretAccessKey: read(
            setting.text('RELAIS_S3_SECRET_ACCESS_KEY', { fallback: '', sensitive: true }),
          ),
        },
      },
      packs: {
        /** Days for which a pack for the labour inspectorate can be downloaded. */
        keepDays: read(setting.integer('RELAIS_PACK_DAYS', { fallback: 30, min: 1, max: 3650 })),
        maxMegabytes: read(setting.integer('RELAIS_PACK_MAX_MB', { fallback: 2000, min: 1, max: 4000 })),
      },
      worker: {
        healthPort: read(setting.integer('RELAIS_WORKER_PORT', { fallback: 3001, min: 0, max: 65535 })),
        concurrency: read(setting.integer('RELAIS_WORKER_CONCURRENCY', { fallback: 8, min: 1, max: 100 })),
      },
      limits: {
        requestsPerMinute: read(
          setting.integer('RELAIS_REQUESTS_PER_MINUTE', { fallback: 1200, min: 10, max: 1_000_000 }),
        ),
      },
      /** Shifts the clock of a demonstration so that it starts at this instant; refused in production. */
      clockStart: read(setting.text('RELAIS_CLOCK_START', { fallback: '', refusedInProduction: true })),
      /** Lets a monitor read `/metrics` in production; without it the route does not exist there. */
      metricsToken: read(setting.text('RELAIS_METRICS_TOKEN', { fallback: '', sensitive: true })),
      logLevel: read(setting.text('RELAIS_LOG_LEVEL', { fallback: 'info' })),
    };
  });

export type Settings = ReturnType<typeof settingsOf>;

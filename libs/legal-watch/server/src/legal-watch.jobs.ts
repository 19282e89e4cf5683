import { defineSchedule } from '@relais/platform/jobs';

/** Compares the law of this release with that of the last one. Every start of the worker asks for it too. */
export const recordRelease = defineSchedule({ name: 'legal-watch.record-release', cron: '20 4 * * *' });

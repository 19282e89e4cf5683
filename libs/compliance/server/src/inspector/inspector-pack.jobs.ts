import { defineJob, defineSchedule } from '@relais/platform/jobs';
import { IsUUID } from 'class-validator';

export class PackNamed {
  @IsUUID()
  packId!: string;
}

/** Builds a pack that was asked for. It reads one snapshot and writes progress beside it. */
export const buildPack = defineJob({
  name: 'compliance.build-pack',
  queue: 'bulk',
  attempts: 3,
  payload: PackNamed,
  effectKey: (p) => p.packId,
});

/** Finds packs whose time is over, each night. */
export const sweepPacks = defineSchedule({ name: 'compliance.sweep-packs', cron: '20 3 * * *' });

/** Forgets the bytes of one pack. */
export const expirePack = defineJob({
  name: 'compliance.expire-pack',
  queue: 'bulk',
  payload: PackNamed,
  effectKey: (p) => p.packId,
});

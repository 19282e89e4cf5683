import type { INestApplicationContext } from '@nestjs/common';
import { type LawEntry, lawEntries } from '@relais/law';
import { ReleaseService } from '@relais/legal-watch/server';
import { UnitOfWork } from '@relais/platform/database';

/** The last rise of the minimum wage, which the release before did not know. */
const RISE = 'smic.';
/** A rule that the release before did not have. */
const NEW_RULE = 'group.unassigned-hours';

/**
 * A release from before the SMIC of June 2026, then that in use: the group reads changes that took place. Does nothing
 * in an installation that has recorded a release, whose news are its own.
 */
export async function writeLawNews(app: INestApplicationContext): Promise<void> {
  const releases = app.get(ReleaseService);
  const units = app.get(UnitOfWork);
  const first = await units.asSystem('demonstration: the release before', async () => {
    if (await releases.hasBaseline()) return false;
    await releases.record(releaseBefore());
    return true;
  });
  if (first) await units.asSystem('demonstration: the release in use', () => releases.record());
}

function releaseBefore(): LawEntry[] {
  return lawEntries()
    .filter(({ id }) => id !== NEW_RULE)
    .map((entry) => (entry.id.startsWith(RISE) ? { ...entry, values: entry.values.slice(0, -1) } : entry));
}

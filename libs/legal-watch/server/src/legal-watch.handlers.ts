import { Injectable } from '@nestjs/common';
import { Handles } from '@relais/platform/jobs';
import { recordRelease } from './legal-watch.jobs';
import { ReleaseService } from './release.service';

@Injectable()
export class LegalWatchHandlers {
  constructor(private readonly releases: ReleaseService) {}

  @Handles(recordRelease)
  async record(): Promise<void> {
    await this.releases.record();
  }
}

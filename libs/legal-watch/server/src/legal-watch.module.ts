import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller';
import { ChangesService } from './changes.service';
import { ConcernedService } from './concerned.service';
import { LegalWatchHandlers } from './legal-watch.handlers';
import './legal-watch.problems';
import { ReleaseService } from './release.service';

/** What a release changed in the law, whom it concerns, and who of the group took note. */
@Module({
  controllers: [ChangesController],
  providers: [ReleaseService, ChangesService, ConcernedService, LegalWatchHandlers],
  exports: [ReleaseService],
})
export class LegalWatchModule {}

export { LegalWatchModule } from './legal-watch.module';
export { ReleaseService } from './release.service';

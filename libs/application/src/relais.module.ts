import { Module } from '@nestjs/common';
import { AidClaimsModule } from '@relais/aid-claims/server';
import { ComplianceModule } from '@relais/compliance/server';
import { ContractsModule } from '@relais/contracts/server';
import { DeadlinesModule } from '@relais/deadlines/server';
import { IdentityModule } from '@relais/identity/server';
import { LegalWatchModule } from '@relais/legal-watch/server';
import { LeaveModule } from '@relais/leave/server';
import { MembersModule } from '@relais/members/server';
import { PayrollModule } from '@relais/payroll/server';
import { ConfigModule } from '@relais/platform/config';
import { DatabaseModule } from '@relais/platform/database';
import { FilesModule } from '@relais/platform/files';
import { HttpModule } from '@relais/platform/http';
import { JobsModule } from '@relais/platform/jobs';
import { MailModule } from '@relais/platform/mail';
import { ObservabilityModule } from '@relais/platform/observability';
import { PlacementsModule } from '@relais/placements/server';
import { SecretsModule } from '@relais/platform/secrets';
import { TimesheetsModule } from '@relais/timesheets/server';
import { ReportingModule } from '@relais/reporting/server';
import { Health } from './health';
import { HealthController } from './health.controller';

/** The one graph of Relais: API, worker, command line and tests boot the same modules. */
@Module({
  imports: [
    ConfigModule,
    ObservabilityModule,
    DatabaseModule,
    SecretsModule,
    FilesModule,
    HttpModule,
    JobsModule,
    MailModule,
    IdentityModule,
    DeadlinesModule,
    MembersModule,
    ContractsModule,
    PlacementsModule,
    TimesheetsModule,
    LeaveModule,
    PayrollModule,
    ReportingModule,
    ComplianceModule,
    AidClaimsModule,
    LegalWatchModule,
  ],
  controllers: [HealthController],
  providers: [Health],
  exports: [Health],
})
export class RelaisModule {}

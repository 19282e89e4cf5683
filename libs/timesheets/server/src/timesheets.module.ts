import { Module } from '@nestjs/common';
import { ContractsModule } from '@relais/contracts/server';
import { IdentityModule } from '@relais/identity/server';
import { PlacementsModule } from '@relais/placements/server';
import { ApprovalLinksService } from './approvals/approval-links.service';
import { ApprovalsController } from './approvals/approvals.controller';
import { DecisionsService } from './approvals/decisions.service';
import { DelegationsController } from './approvals/delegations.controller';
import { DelegationsService } from './approvals/delegations.service';
import { PublicApprovalsController } from './approvals/public-approvals.controller';
import { ReceiptsService } from './approvals/receipts.service';
import { BlockersService } from './close/blockers.service';
import { CockpitService } from './close/cockpit.service';
import { CorrectionsService } from './close/corrections.service';
import { LockService } from './close/lock.service';
import { MonthsController } from './close/months.controller';
import { SheetsController } from './close/sheets.controller';
import { HoursService } from './my-month/hours.service';
import { MyMonthsController } from './my-month/my-months.controller';
import { NoticesController } from './notices/notices.controller';
import { NoticesService } from './notices/notices.service';
import { SheetWriter } from './my-month/sheet-writer.service';
import { SheetsService } from './my-month/sheets.service';
import { OpenMonthService } from './open-month/open-month.service';
import { RemindersService } from './reminders/reminders.service';
import { TimesheetsHandlers } from './reminders/timesheets.handlers';
import './timesheets.problems';
import { MonthWork } from './working-time/month-work.service';

@Module({
  imports: [ContractsModule, IdentityModule, PlacementsModule],
  controllers: [
    MyMonthsController,
    NoticesController,
    ApprovalsController,
    PublicApprovalsController,
    DelegationsController,
    MonthsController,
    SheetsController,
  ],
  providers: [
    ApprovalLinksService,
    BlockersService,
    CockpitService,
    CorrectionsService,
    DecisionsService,
    DelegationsService,
    HoursService,
    LockService,
    MonthWork,
    NoticesService,
    OpenMonthService,
    ReceiptsService,
    RemindersService,
    SheetWriter,
    SheetsService,
    TimesheetsHandlers,
  ],
  exports: [OpenMonthService, HoursService, DecisionsService, LockService, MonthWork],
})
export class TimesheetsModule {}

import { Module } from '@nestjs/common';
import { IdentityModule } from '@relais/identity/server';
import { AccountService } from './account.service';
import { LeaveFilesService } from './leave-files.service';
import { LeaveRequestsService } from './leave-requests.service';
import { LeaveController } from './leave.controller';
import { LeaveHandlers } from './leave.handlers';
import './leave.problems';
import { MyLeaveController } from './my-leave.controller';

/** The ledger of leave and the requests of employees. */
@Module({
  imports: [IdentityModule],
  controllers: [MyLeaveController, LeaveController],
  providers: [AccountService, LeaveFilesService, LeaveRequestsService, LeaveHandlers],
  exports: [AccountService, LeaveFilesService, LeaveRequestsService],
})
export class LeaveModule {}

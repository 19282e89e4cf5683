export { AccountService } from './account.service';
export { LeaveModule } from './leave.module';

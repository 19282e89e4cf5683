export { GroupTermsService } from './group/group-terms.service';
export { MembersModule } from './members.module';
export { MEMBER_REGISTER_COLUMNS } from './register/members.csv';
export { MembersService } from './register/members.service';

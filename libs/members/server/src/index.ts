export { GroupTermsService } from './group/group-terms.service';
export { MembersModule } from './members.module';

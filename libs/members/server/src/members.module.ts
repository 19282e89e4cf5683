import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeadlinesModule } from '@relais/deadlines/server';
import { IdentityModule } from '@relais/identity/server';
import { Application } from './applications/application.entity';
import { ApplicationsController } from './applications/applications.controller';
import { ApplicationsService } from './applications/applications.service';
import { DossiersService } from './applications/dossiers.service';
import { GroupTermsController } from './group/group-terms.controller';
import { GroupAgreement, MembershipOffer } from './group/group-terms.entity';
import { GroupTermsService } from './group/group-terms.service';
import './members.problems';
import { Doctor, Member, MembershipRow, PracticeSite } from './register/member.entity';
import { MembersController } from './register/members.controller';
import { MembersService } from './register/members.service';
import { SignUpController } from './sign-up/sign-up.controller';
import { SignUpService } from './sign-up/sign-up.service';

/** Members of the group: how they join, who they are, how they leave. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Member,
      PracticeSite,
      Doctor,
      MembershipRow,
      Application,
      GroupAgreement,
      MembershipOffer,
    ]),
    IdentityModule,
    DeadlinesModule,
  ],
  // Applications before members: `/members/applications` must not be read as a member id.
  controllers: [ApplicationsController, MembersController, GroupTermsController, SignUpController],
  providers: [MembersService, ApplicationsService, DossiersService, GroupTermsService, SignUpService],
  exports: [GroupTermsService, MembersService],
})
export class MembersModule {}

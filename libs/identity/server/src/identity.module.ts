import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Accounts } from './accounts';
import { GroupController } from './group.controller';
import { EmployerGroup } from './group.entity';
import { GroupService } from './group.service';
import './identity.problems';
import { OperationsController } from './operations.controller';
import { OperationsService } from './operations.service';
import { SessionController } from './session.controller';
import { SessionGuard } from './session.guard';
import { SessionService } from './session.service';
import { Sessions } from './sessions';
import { SignInController } from './sign-in.controller';
import { SignInService } from './sign-in.service';

@Global()
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([EmployerGroup])],
  controllers: [SignInController, SessionController, GroupController, OperationsController],
  providers: [
    Accounts,
    GroupService,
    OperationsService,
    Sessions,
    SessionService,
    SignInService,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [Accounts, Sessions],
})
export class IdentityModule {}

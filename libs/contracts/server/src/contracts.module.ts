import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@relais/identity/server';
import { AdditionalHoursController } from './additional-hours/additional-hours.controller';
import { AdditionalHoursEntity } from './additional-hours/additional-hours.entity';
import { AdditionalHoursService } from './additional-hours/additional-hours.service';
import './contracts.problems';
import { ContractTerms, EmploymentContract, PotentialHost } from './contracts/contract.entity';
import { ContractsController } from './contracts/contracts.controller';
import { ContractsService } from './contracts/contracts.service';
import { EndEstimateService } from './contracts/end-estimate.service';
import { Employee, EmployeeAddress, QualificationRow } from './employees/employee.entity';
import { EmployeesController } from './employees/employees.controller';
import { EmployeesService } from './employees/employees.service';
import { StepGates } from './gates/step-gates';
import { OutsideWork } from './outside-work/outside-work.entity';
import { OutsideWorkController } from './outside-work/outside-work.controller';
import { OutsideWorkService } from './outside-work/outside-work.service';
import { OverridesController } from './overrides/overrides.controller';
import { OverridesService } from './overrides/overrides.service';
import { StaffRegisterController } from './register/staff-register.controller';
import { StaffRegisterService } from './register/staff-register.service';

/** Employees of the group, their contracts, and the errors of rules that somebody let pass for them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Employee,
      EmployeeAddress,
      QualificationRow,
      EmploymentContract,
      ContractTerms,
      PotentialHost,
      OutsideWork,
      AdditionalHoursEntity,
    ]),
    IdentityModule,
  ],
  controllers: [
    EmployeesController,
    OutsideWorkController,
    ContractsController,
    AdditionalHoursController,
    OverridesController,
    StaffRegisterController,
  ],
  providers: [
    EmployeesService,
    OutsideWorkService,
    ContractsService,
    AdditionalHoursService,
    EndEstimateService,
    OverridesService,
    StaffRegisterService,
    StepGates,
  ],
  exports: [OverridesService, StaffRegisterService, StepGates],
})
export class ContractsModule {}

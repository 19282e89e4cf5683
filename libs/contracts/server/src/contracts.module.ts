import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@relais/identity/server';
import './contracts.problems';
import { ContractTerms, EmploymentContract, PotentialHost } from './contracts/contract.entity';
import { ContractsController } from './contracts/contracts.controller';
import { ContractsService } from './contracts/contracts.service';
import { Employee, EmployeeAddress, QualificationRow } from './employees/employee.entity';
import { EmployeesController } from './employees/employees.controller';
import { EmployeesService } from './employees/employees.service';
import { StaffRegisterController } from './register/staff-register.controller';
import { StaffRegisterService } from './register/staff-register.service';

/** Employees of the group and their contracts. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Employee,
      EmployeeAddress,
      QualificationRow,
      EmploymentContract,
      ContractTerms,
      PotentialHost,
    ]),
    IdentityModule,
  ],
  controllers: [EmployeesController, ContractsController, StaffRegisterController],
  providers: [EmployeesService, ContractsService, StaffRegisterService],
})
export class ContractsModule {}

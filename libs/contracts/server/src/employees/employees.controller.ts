import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import {
  Answers,
  AnswersPage,
  DomainError,
  LimitedTo,
  type Page,
  Requires,
  WithoutUnitOfWork,
} from '@relais/platform/http';
import type { FastifyRequest } from 'fastify';
import {
  AddQualification,
  AsOfQuery,
  ChangeAddress,
  CreateEmployee,
  EmployeeLineView,
  EmployeeListQuery,
  EmployeeView,
  NirView,
  RevealNir,
  SetIban,
  SetNir,
  UpdateEmployee,
  UpdateQualification,
} from './employees.contract';
import { EmployeesService } from './employees.service';

@Controller('v1/employees')
export class EmployeesController {
  constructor(private readonly employees: EmployeesService) {}

  @Get()
  @Requires('employee.list')
  @AnswersPage(EmployeeLineView)
  list(@Query() query: EmployeeListQuery): Promise<Page<EmployeeLineView>> {
    return this.employees.list(query);
  }

  @Post()
  @Requires('employee.update')
  @Answers(EmployeeView, 201)
  create(@Body() body: CreateEmployee): Promise<EmployeeView> {
    return this.employees.create(body);
  }

  @Get(':employeeId')
  @Requires('employee.read')
  @Answers(EmployeeView)
  read(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Query() { on }: AsOfQuery,
  ): Promise<EmployeeView> {
    return this.employees.read(employeeId, on);
  }

  @Put(':employeeId')
  @Requires('employee.update')
  @Answers(EmployeeView)
  update(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Body() body: UpdateEmployee,
  ): Promise<EmployeeView> {
    return this.employees.update(employeeId, body);
  }

  @Post(':employeeId/addresses')
  @Requires('employee.update')
  @Answers(EmployeeView, 201)
  changeAddress(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Body() body: ChangeAddress,
  ): Promise<EmployeeView> {
    return this.employees.changeAddress(employeeId, body);
  }

  @Put(':employeeId/nir')
  @Requires('employee.update')
  @Answers(EmployeeView)
  setNir(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Body() body: SetNir,
  ): Promise<EmployeeView> {
    return this.employees.setNir(employeeId, body);
  }

  /** Reading a number in clear is an act of its own: own permission, a reason, an audit entry, few per minute. */
  @Post(':employeeId/nir/reveal')
  @Requires('employee.reveal-nir')
  @WithoutUnitOfWork()
  @LimitedTo(20)
  @Answers(NirView, 201)
  async revealNir(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Body() { reason }: RevealNir,
    @Req() { relais }: FastifyRequest,
  ): Promise<NirView> {
    if (!relais.scope) throw new DomainError('unauthenticated');
    return { nir: await this.employees.revealNir(relais.scope, employeeId, reason) };
  }

  @Put(':employeeId/iban')
  @Requires('employee.update')
  @Answers(EmployeeView)
  setIban(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Body() body: SetIban,
  ): Promise<EmployeeView> {
    return this.employees.setIban(employeeId, body);
  }

  @Post(':employeeId/qualifications')
  @Requires('employee.update')
  @Answers(EmployeeView, 201)
  addQualification(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Body() body: AddQualification,
  ): Promise<EmployeeView> {
    return this.employees.addQualification(employeeId, body);
  }

  @Put(':employeeId/qualifications/:qualificationId')
  @Requires('employee.update')
  @Answers(EmployeeView)
  updateQualification(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Param('qualificationId', ParseUUIDPipe) qualificationId: string,
    @Body() body: UpdateQualification,
  ): Promise<EmployeeView> {
    return this.employees.updateQualification(employeeId, qualificationId, body);
  }

  @Post(':employeeId/invite')
  @Requires('employee.invite')
  @Answers(EmployeeView, 201)
  invite(@Param('employeeId', ParseUUIDPipe) employeeId: string): Promise<EmployeeView> {
    return this.employees.invite(employeeId);
  }
}

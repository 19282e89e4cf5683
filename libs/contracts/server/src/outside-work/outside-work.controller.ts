import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Answers, Requires } from '@relais/platform/http';
import { OutsideWorksView, StateOutsideWork } from './outside-work.contract';
import { OutsideWorkService } from './outside-work.service';

@Controller('v1/employees/:employeeId/outside-work')
export class OutsideWorkController {
  constructor(private readonly outsideWork: OutsideWorkService) {}

  @Get()
  @Requires('employee.read')
  @Answers(OutsideWorksView)
  list(@Param('employeeId', ParseUUIDPipe) employeeId: string): Promise<OutsideWorksView> {
    return this.outsideWork.list(employeeId);
  }

  @Post()
  @Requires('employee.update')
  @Answers(OutsideWorksView, 201)
  state(
    @Param('employeeId', ParseUUIDPipe) employeeId: string,
    @Body() body: StateOutsideWork,
  ): Promise<OutsideWorksView> {
    return this.outsideWork.state(employeeId, body);
  }
}

import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { Answers, AnswersFile, Requires, csvFile } from '@relais/platform/http';
import { STAFF_REGISTER_COLUMNS, staffRegisterRows } from './staff-register.csv';
import { StaffRegisterLineView, StaffRegisterQuery } from './staff-register.contract';
import { StaffRegisterService } from './staff-register.service';

@Controller('v1/staff-register')
export class StaffRegisterController {
  constructor(private readonly register: StaffRegisterService) {}

  @Get()
  @Requires('staff-register.read')
  @Answers([StaffRegisterLineView])
  read(@Query() { on }: StaffRegisterQuery): Promise<StaffRegisterLineView[]> {
    return this.register.read(on);
  }

  @Get('file.csv')
  @Requires('staff-register.read')
  @AnswersFile('text/csv')
  async file(@Query() { on }: StaffRegisterQuery): Promise<StreamableFile> {
    const rows = staffRegisterRows(await this.register.read(on));
    return csvFile(`registre-personnel-${on}.csv`, STAFF_REGISTER_COLUMNS, rows);
  }
}

import { Module } from '@nestjs/common';
import './payroll.problems';
import { ControlService } from './exports/control.service';
import { ExportsController } from './exports/exports.controller';
import { ExportsService } from './exports/exports.service';
import { NoticesService } from './exports/notices.service';
import { StatementsService } from './exports/statements.service';
import { FreezeHandlers } from './freeze/freeze.handlers';
import { FreezeService } from './freeze/freeze.service';
import { MappingController } from './mapping/mapping.controller';
import { MappingService } from './mapping/mapping.service';
import { MonthsService } from './months.service';
import { ProviderController } from './provider/provider.controller';
import { ProviderService } from './provider/provider.service';
import { ElementsService } from './variables/elements.service';
import { VariablesController } from './variables/variables.controller';
import { VariablesService } from './variables/variables.service';

/** Payroll inputs of a locked month, their mapping to the payroll provider's codes, exports and the provider's door. */
@Module({
  controllers: [VariablesController, MappingController, ExportsController, ProviderController],
  providers: [
    MonthsService,
    FreezeHandlers,
    FreezeService,
    VariablesService,
    ElementsService,
    MappingService,
    StatementsService,
    ControlService,
    NoticesService,
    ExportsService,
    ProviderService,
  ],
  exports: [FreezeService, ExportsService, MappingService],
})
export class PayrollModule {}

import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { AID_CHOICE_NAMES, type AidChoiceName } from '@relais/aid-claims/core';
import { Answers, OneOfField, Requires } from '@relais/platform/http';
import { AidChoiceView, ChooseAssumption } from './aid-choice.contract';
import { AidAssumingService } from './aid-assuming.service';
import { AidChoicesService } from './aid-choices.service';

class ChoicePath {
  @OneOfField(AID_CHOICE_NAMES)
  name!: AidChoiceName;
}

@Controller('v1/aid-choices')
export class AidChoicesController {
  constructor(
    private readonly choices: AidChoicesService,
    private readonly assuming: AidAssumingService,
  ) {}

  @Get()
  @Requires('aid.read-assumptions')
  @Answers([AidChoiceView])
  list(): Promise<AidChoiceView[]> {
    return this.choices.list();
  }

  @Put(':name')
  @Requires('aid.assume')
  @Answers([AidChoiceView])
  choose(@Param() { name }: ChoicePath, @Body() input: ChooseAssumption): Promise<AidChoiceView[]> {
    return this.assuming.choose(name, input);
  }
}

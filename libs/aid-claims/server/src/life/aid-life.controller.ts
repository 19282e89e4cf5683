import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Answers, AnswersFile, Requires } from '@relais/platform/http';
import {
  AidLifeView,
  AmendAbsence,
  AmendEvent,
  AmendTraining,
  LetterQuery,
  RecordAbsence,
  RecordEvent,
  RecordTraining,
} from './aid-life.contract';
import { AidLifeService } from './aid-life.service';

const Contract = () => Param('aidContractId', ParseUUIDPipe);

@Controller('v1/aid-contracts/:aidContractId')
export class AidLifeController {
  constructor(private readonly life: AidLifeService) {}

  @Get('life')
  @Requires('aid.list')
  @Answers(AidLifeView)
  read(@CurrentPrincipal() principal: Principal, @Contract() contractId: string): Promise<AidLifeView> {
    return this.life.read(principal, contractId);
  }

  @Post('absences')
  @Requires('aid.write')
  @Answers(AidLifeView, 201)
  recordAbsence(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Body() input: RecordAbsence,
  ): Promise<AidLifeView> {
    return this.life.recordAbsence(principal, contractId, input);
  }

  @Put('absences/:absenceId')
  @Requires('aid.write')
  @Answers(AidLifeView)
  amendAbsence(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Param('absenceId', ParseUUIDPipe) id: string,
    @Body() input: AmendAbsence,
  ): Promise<AidLifeView> {
    return this.life.amendAbsence(principal, contractId, id, input);
  }

  @Delete('absences/:absenceId')
  @Requires('aid.write')
  @Answers(AidLifeView)
  removeAbsence(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Param('absenceId', ParseUUIDPipe) id: string,
  ): Promise<AidLifeView> {
    return this.life.remove(principal, contractId, 'aid_absence', id);
  }

  @Get('absences/:absenceId/letter')
  @Requires('aid.list')
  @AnswersFile('application/pdf')
  async letter(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Param('absenceId', ParseUUIDPipe) id: string,
    @Query() { kind }: LetterQuery,
  ): Promise<StreamableFile> {
    const { name, content } = await this.life.letter(principal, contractId, id, kind);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Post('trainings')
  @Requires('aid.write')
  @Answers(AidLifeView, 201)
  recordTraining(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Body() input: RecordTraining,
  ): Promise<AidLifeView> {
    return this.life.recordTraining(principal, contractId, input);
  }

  @Put('trainings/:trainingId')
  @Requires('aid.write')
  @Answers(AidLifeView)
  amendTraining(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Param('trainingId', ParseUUIDPipe) id: string,
    @Body() input: AmendTraining,
  ): Promise<AidLifeView> {
    return this.life.amendTraining(principal, contractId, id, input);
  }

  @Delete('trainings/:trainingId')
  @Requires('aid.write')
  @Answers(AidLifeView)
  removeTraining(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Param('trainingId', ParseUUIDPipe) id: string,
  ): Promise<AidLifeView> {
    return this.life.remove(principal, contractId, 'aid_training', id);
  }

  @Post('events')
  @Requires('aid.write')
  @Answers(AidLifeView, 201)
  recordEvent(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Body() input: RecordEvent,
  ): Promise<AidLifeView> {
    return this.life.recordEvent(principal, contractId, input);
  }

  @Put('events/:eventId')
  @Requires('aid.write')
  @Answers(AidLifeView)
  amendEvent(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Param('eventId', ParseUUIDPipe) id: string,
    @Body() input: AmendEvent,
  ): Promise<AidLifeView> {
    return this.life.amendEvent(principal, contractId, id, input);
  }

  @Delete('events/:eventId')
  @Requires('aid.write')
  @Answers(AidLifeView)
  removeEvent(
    @CurrentPrincipal() principal: Principal,
    @Contract() contractId: string,
    @Param('eventId', ParseUUIDPipe) id: string,
  ): Promise<AidLifeView> {
    return this.life.remove(principal, contractId, 'aid_event', id);
  }
}

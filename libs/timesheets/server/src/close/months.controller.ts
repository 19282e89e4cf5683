import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import type { Month } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import { Answers, AnswersPage, type Page, Requires } from '@relais/platform/http';
import { DecisionsService, type Decider } from '../approvals/decisions.service';
import { DecisionResultsView } from '../approvals/receipt.contract';
import { OpenMonthService } from '../open-month/open-month.service';
import { MonthParam, PartParam } from '../parameters';
import { RemindersService } from '../reminders/reminders.service';
import { BlockersService } from './blockers.service';
import {
  ApproveRows,
  BlockersView,
  CockpitView,
  CorrectMonth,
  CorrectionsView,
  HourRowQuery,
  HourRowView,
  LockMonth,
  MonthSummariesView,
  OpenMonth,
  OpenedMonthView,
  ReleaseHeldBack,
  RemindLate,
  RemindersAskedView,
  ReopenMonth,
} from './close.contract';
import { CockpitService } from './cockpit.service';
import { CorrectionsService } from './corrections.service';
import { LockService } from './lock.service';

/** The officer's view of months: open, follow, approve in place of a practice, lock, correct. */
@Controller('v1/months')
export class MonthsController {
  constructor(
    private readonly db: Db,
    private readonly cockpits: CockpitService,
    private readonly opening: OpenMonthService,
    private readonly blockers: BlockersService,
    private readonly decisions: DecisionsService,
    private readonly reminders: RemindersService,
    private readonly locking: LockService,
    private readonly corrections: CorrectionsService,
  ) {}

  @Get()
  @Requires('month.read')
  @Answers(MonthSummariesView)
  async list(): Promise<MonthSummariesView> {
    return { months: await this.cockpits.months() };
  }

  @Post()
  @HttpCode(201)
  @Requires('month.open')
  @Answers(OpenedMonthView, 201)
  open(@Body() input: OpenMonth): Promise<OpenedMonthView> {
    return this.opening.open(input.month as Month);
  }

  @Post(':month/refresh')
  @HttpCode(200)
  @Requires('month.open')
  @Answers(OpenedMonthView)
  refresh(@Param() { month }: MonthParam): Promise<OpenedMonthView> {
    return this.opening.refresh(month);
  }

  @Get(':month')
  @Requires('month.read')
  @Answers(CockpitView)
  cockpit(@Param() { month }: MonthParam): Promise<CockpitView> {
    return this.cockpits.cockpit(month);
  }

  @Get(':month/rows')
  @Requires('hours.list')
  @AnswersPage(HourRowView)
  rows(@Param() { month }: MonthParam, @Query() query: HourRowQuery): Promise<Page<HourRowView>> {
    return this.cockpits.rows(month, query);
  }

  @Get(':month/blockers')
  @Requires('month.read')
  @Answers(BlockersView)
  blocking(@Param() { month }: MonthParam): Promise<BlockersView> {
    return this.blockers.list(month);
  }

  @Post(':month/decisions')
  @HttpCode(200)
  @Requires('hours.approve')
  @Answers(DecisionResultsView)
  async approve(
    @CurrentPrincipal() principal: Principal,
    @Param() { month }: MonthParam,
    @Body() input: ApproveRows,
  ): Promise<DecisionResultsView> {
    return { results: await this.decisions.approveAll(await this.officer(principal), input.parts, month) };
  }

  @Post(':month/parts/:partId/undo')
  @HttpCode(200)
  @Requires('hours.approve')
  @Answers(CockpitView)
  async undo(
    @CurrentPrincipal() principal: Principal,
    @Param() { month, partId }: PartParam,
  ): Promise<CockpitView> {
    await this.decisions.unapprove(await this.officer(principal), partId, month);
    return this.cockpits.cockpit(month);
  }

  @Post(':month/reminders')
  @HttpCode(200)
  @Requires('hours.remind')
  @Answers(RemindersAskedView)
  remind(@Param() { month }: MonthParam, @Body() input: RemindLate): Promise<RemindersAskedView> {
    return this.reminders.remind(month, input.partIds ?? null);
  }

  @Post(':month/lock')
  @HttpCode(200)
  @Requires('month.lock')
  @Answers(CockpitView)
  async lock(
    @CurrentPrincipal() principal: Principal,
    @Param() { month }: MonthParam,
    @Body() input: LockMonth,
  ): Promise<CockpitView> {
    await this.locking.lock(month, input.version, input, principal);
    return this.cockpits.cockpit(month);
  }

  @Post(':month/reopening')
  @HttpCode(200)
  @Requires('month.reopen')
  @Answers(CockpitView)
  async reopen(@Param() { month }: MonthParam, @Body() input: ReopenMonth): Promise<CockpitView> {
    await this.locking.reopen(month, input.version, input.reason);
    return this.cockpits.cockpit(month);
  }

  @Get(':month/corrections')
  @Requires('correction.list')
  @Answers(CorrectionsView)
  corrected(@Param() { month }: MonthParam): Promise<CorrectionsView> {
    return this.corrections.list(month);
  }

  @Post(':month/corrections')
  @HttpCode(201)
  @Requires('correction.create')
  @Answers(CorrectionsView, 201)
  correct(@Param() { month }: MonthParam, @Body() input: CorrectMonth): Promise<CorrectionsView> {
    return this.corrections.correct(month, input);
  }

  @Post(':month/held-back/:partId/release')
  @HttpCode(201)
  @Requires('correction.create')
  @Answers(CorrectionsView, 201)
  release(@Param() { month, partId }: PartParam, @Body() input: ReleaseHeldBack): Promise<CorrectionsView> {
    return this.corrections.release(month, partId, input.reason);
  }

  private async officer(principal: Principal): Promise<Decider> {
    const user = await this.db.maybe<{ email: string }>(
      `select email from tenant_users() where user_id = $1`,
      [principal.userId],
    );
    return {
      userId: principal.userId,
      email: user?.email ?? '',
      label: principal.fullName,
      as: 'officer',
      memberId: null,
    };
  }
}

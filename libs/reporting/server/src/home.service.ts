import { Injectable } from '@nestjs/common';
import { monthOf } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import type { HomeView } from './home.contract';
import { HOME_SQL } from './home.sql';

interface HomeRow {
  month: HomeView['month'];
  deadlines_overdue: number;
  deadlines_soon: number;
  next_deadlines: HomeView['nextDeadlines'];
  deadline_months: HomeView['deadlineMonths'];
  applications_waiting: number;
  applications: HomeView['applications'];
  endings: HomeView['endings'];
  staff: HomeView['staff'];
  duties_untold: number;
  starts_held: number;
  law_news: number;
  failed_jobs: number;
}

/** Reads across the domains what the person who runs the group should look at today. */
@Injectable()
export class HomeService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async view(): Promise<HomeView> {
    const today = this.clock.today();
    const row = await this.db.one<HomeRow>(HOME_SQL, [today, monthOf(today)]);
    return {
      today,
      month: row.month,
      deadlinesOverdue: row.deadlines_overdue,
      deadlinesSoon: row.deadlines_soon,
      nextDeadlines: row.next_deadlines,
      deadlineMonths: row.deadline_months,
      applicationsWaiting: row.applications_waiting,
      applications: row.applications,
      endings: row.endings,
      staff: row.staff,
      dutiesUntold: row.duties_untold,
      startsHeld: row.starts_held,
      lawNews: row.law_news,
      failedJobs: row.failed_jobs,
    };
  }
}

import { Injectable } from '@nestjs/common';
import { AID_RULES, deadlinesToFollow, factsOf, missingFactTask } from '@relais/aid-claims/core';
import { DeadlineBook, type NewDeadline } from '@relais/deadlines/server';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { AidChoicesService } from '../choices/aid-choices.service';
import { AidLivesService } from '../life/aid-lives.service';
import type { AidContract } from './aid-contract.entity';

type PlannedContract = AidContract & { readonly doctorName: string };

const CONTRACTS_SQL = `
  select c.id, c.member_id as "memberId", d.full_name as "doctorName", c.aid_option as "aidOption",
    c.scheme_version as "schemeVersion", c.percentile_band as "percentileBand", c.signed_on as "signedOn",
    c.assistant_hired_on as "assistantHiredOn", c.ended_on as "endedOn"
  from aid_contract c join doctor d on d.tenant_id = c.tenant_id and d.id = c.doctor_id
  where c.id = any($1) order by c.id`;

const TYPE = 'aid_contract';

/** The deadlines of aid contracts, made anew in the transaction of whatever they are counted from. */
@Injectable()
export class AidPlanService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly deadlines: DeadlineBook,
    private readonly lives: AidLivesService,
    private readonly choices: AidChoicesService,
  ) {}

  /**
   * Makes the open deadlines of these contracts be what the rules say today; what they no longer say is cancelled with
   * the reason, what was met stays as history. The number of statements does not depend on that of contracts.
   */
  async follow(ids: readonly string[], reason: string): Promise<void> {
    const today = this.clock.today();
    const contracts = await this.db.query<PlannedContract>(CONTRACTS_SQL, [ids]);
    const lives = await this.lives.ofMany(contracts);
    const choices = await this.choices.current();
    // A task to complete keeps the day on which something was found to be missing.
    const found = await this.deadlines.datesOf(TYPE, ids, AID_RULES);
    const proposals = contracts.flatMap((contract, n): NewDeadline[] => {
      const life = lives[n];
      if (!life) return [];
      const { dated, undated } = deadlinesToFollow(factsOf(life), today, choices);
      const tasks = undated.map((missing) => {
        const task = missingFactTask(missing, today);
        return { ...task, dueOn: found.get(`${contract.id} ${task.ruleId} ${task.occurrence}`) ?? today };
      });
      return [...dated, ...tasks].map((proposal) => ({
        ...proposal,
        subject: { type: TYPE, id: contract.id },
        memberId: contract.memberId,
        subjectLabel: contract.doctorName,
      }));
    });
    await this.deadlines.replaceForMany(TYPE, ids, AID_RULES, proposals, reason);
  }
}

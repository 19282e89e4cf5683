import { Injectable, type OnModuleInit } from '@nestjs/common';
import { findingsBefore, planOfStep } from '@relais/compliance/core';
import type { RuledFinding } from '@relais/contracts/core';
import { type GuardedPlacement, type StepGate, StepGates } from '@relais/contracts/server';
import { GUARDED_STEPS, type GuardedStep } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { FactsService, type KnownOwner } from '../live/facts.service';
import { SwitchesService } from '../switches.service';

/** Stops the steps that an undone blocking obligation guards. Facts are read afresh, not from the stored times. */
@Injectable()
export class ObligationGate implements StepGate, OnModuleInit {
  constructor(
    private readonly gates: StepGates,
    private readonly facts: FactsService,
    private readonly switches: SwitchesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const step of GUARDED_STEPS) this.gates.guard(step, this);
  }

  async findings(step: GuardedStep, placement: GuardedPlacement): Promise<RuledFinding[]> {
    const today = this.clock.today();
    const group = await this.facts.group(today);
    const decided = await this.switches.all();
    const switches = new Map([...decided].map(([id, { isOn }]) => [id, isOn]));
    const owners: KnownOwner[] = [
      ...(await this.facts.employees(group, { ids: [placement.employeeId] }, today)),
      ...(await this.facts.members(group, { ids: [placement.memberId] }, today)),
      await this.facts.groupOwner(group, today),
    ];
    const { id, contractId, employeeId, memberId, siteId, startsOn, endsOn } = placement;
    const concerned = new Set([id, contractId, employeeId, memberId, group.id]);
    return findingsBefore(
      planOfStep(step, switches, today, group.zone),
      owners.map(({ subjects, records }) => ({
        subjects: subjects.filter(({ subject }) => concerned.has(subject.id)),
        records,
      })),
      { from: startsOn, to: endsOn, siteId },
    );
  }
}

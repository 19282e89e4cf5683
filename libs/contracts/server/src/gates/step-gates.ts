import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { RuledFinding } from '@relais/contracts/core';
import type { LocalDate } from '@relais/kernel';
import { GUARDED_STEPS, type GuardedStep } from '@relais/law';

/** The placement that a guarded step is about. */
export interface GuardedPlacement {
  readonly id: string;
  readonly contractId: string;
  readonly employeeId: string;
  readonly memberId: string;
  readonly siteId: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** Finds what stops a step: an error for each duty not done, a warning for each that cannot be told. */
export interface StepGate {
  findings(step: GuardedStep, placement: GuardedPlacement): Promise<RuledFinding[]>;
}

/** Where a step asks whether it may be done, and where the later domain that knows puts its answer. */
@Injectable()
export class StepGates implements OnApplicationBootstrap {
  private readonly gates = new Map<GuardedStep, StepGate>();

  /** Puts a gate before a step. Throws when the step has one: two answers would be none. */
  guard(step: GuardedStep, gate: StepGate): void {
    if (this.gates.has(step)) throw new Error(`Two gates before ${step}`);
    this.gates.set(step, gate);
  }

  /** A guarded step without a gate would let everything through: the process does not start. */
  onApplicationBootstrap(): void {
    const open = GUARDED_STEPS.filter((step) => !this.gates.has(step));
    if (open.length > 0) throw new Error(`No gate before ${open.join(', ')}`);
  }

  /** What stops this step now, read from the facts as this transaction sees them. */
  findings(step: GuardedStep, placement: GuardedPlacement): Promise<RuledFinding[]> {
    const gate = this.gates.get(step);
    if (!gate) throw new Error(`No gate before ${step}`);
    return gate.findings(step, placement);
  }
}

import { Injectable } from '@nestjs/common';
import {
  amend,
  asOf,
  inOrder,
  nirFindings,
  onboardingFindings,
  qualificationProblem,
  standingOf,
} from '@relais/contracts/core';
import { Accounts } from '@relais/identity/server';
import { type LocalDate, checkIban, checkNir, maskIban, maskNir } from '@relais/kernel';
import { needsWorkPermit } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db, type Scope, UnitOfWork } from '@relais/platform/database';
import { DomainError, PAGE_LIMIT, type Page, cursorKey, page, toFindingView } from '@relais/platform/http';
import { SecretBox } from '@relais/platform/secrets';
import { Employee, EmployeeAddress, QualificationRow } from './employee.entity';
import {
  type AddQualification,
  type ChangeAddress,
  type CreateEmployee,
  type EmployeeLineView,
  type EmployeeListQuery,
  type EmployeeView,
  type QualificationView,
  type SetIban,
  type SetNir,
  type UpdateEmployee,
  type UpdateQualification,
  toAddressView,
  toEmployeeView,
} from './employees.contract';

const LIST_SQL = `
  with line as (
    select e.id, e.employee_no as "employeeNo", e.payroll_number as "payrollNumber", e.given_name as "givenName",
      e.family_name as "familyName", e.email, e.phone,
      c.id as "contractId", c.kind as "contractKind", c.starts_on as "startsOn", c.ends_on as "endsOn",
      t.job_title as "jobTitle", t.weekly_minutes as "weeklyMinutes",
      case when c.id is null then 'none' when c.starts_on > $1 then 'upcoming'
        when c.ends_on < $1 then 'ended' else 'running' end as standing,
      (e.nir_sealed is null or e.iban_sealed is null or e.payroll_number is null
        or not exists (select from employee_address a where a.employee_id = e.id)) as incomplete
    from employee e
    left join lateral (
      select id, kind, starts_on, ends_on from employment_contract
      where employee_id = e.id and status <> 'draft'
      -- The contract of the day, else the next one, else the last one.
      order by (starts_on <= $1 and coalesce(ends_on >= $1, true)) desc, (starts_on > $1) desc,
        case when starts_on > $1 then starts_on end, starts_on desc
      limit 1
    ) c on true
    left join lateral (
      select job_title, weekly_minutes from contract_terms
      where contract_id = c.id
      order by daterange(valid_from, valid_to, '[]') @> $1::date desc, valid_from desc limit 1
    ) t on true
    where ($2::text is null or e.family_name ilike $2 || '%' or e.given_name ilike $2 || '%' or e.payroll_number = $2
        or e.given_name || ' ' || e.family_name ilike '%' || $2 || '%')
      and ($3::text is null or (e.family_name, e.given_name, e.id) > ($3, $4, $5::uuid))
  )
  select * from line where ($6::text is null or standing = $6)
  order by "familyName", "givenName", id limit $7`;

/** Files of the employees of the group. */
@Injectable()
export class EmployeesService {
  constructor(
    private readonly db: Db,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly secrets: SecretBox,
    private readonly accounts: Accounts,
  ) {}

  async list(query: EmployeeListQuery): Promise<Page<EmployeeLineView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 3);
    const rows = await this.db.query<EmployeeLineView>(LIST_SQL, [
      this.clock.today(),
      query.search?.trim().replace(/[%_\\]/g, '\\$&') || null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      after?.[2] ?? null,
      query.standing ?? null,
      limit + 1,
    ]);
    return page(
      rows,
      limit,
      (row) => [row.familyName, row.givenName, row.id],
      (row) => row,
    );
  }

  /** The file as of a day: the address is the one of that day, what is missing is judged today. */
  async read(id: string, on: LocalDate = this.clock.today()): Promise<EmployeeView> {
    const employee = await this.db.find(Employee, { id });
    const addresses = inOrder(await (await this.db.repository(EmployeeAddress)).findBy({ employeeId: id }));
    const qualifications = await (
      await this.db.repository(QualificationRow)
    ).find({ where: { employeeId: id }, order: { kind: 'asc', id: 'asc' } });
    const [ties] = await this.db.query<{ contracts: boolean; invited: boolean }>(
      `select exists (select from employment_contract where employee_id = $1) as contracts,
        exists (select from role_grant where employee_id = $1 and revoked_at is null) as invited`,
      [id],
    );
    const today = this.clock.today();
    const nir = employee.nirSealed ? this.secrets.open(employee.nirSealed) : null;
    const address = asOf(addresses, on);
    const findings = [
      ...onboardingFindings(
        {
          birthDate: employee.birthDate,
          hasNir: nir !== null,
          hasIban: employee.ibanSealed !== null,
          hasAddress: addresses.length > 0,
          hasPayrollNumber: employee.payrollNumber !== null,
          hasContract: ties?.contracts ?? false,
          isInvited: ties?.invited ?? false,
          needsWorkPermit: needsWorkPermit(employee.nationality),
          workPermitExpiresOn: employee.workPermitExpiresOn,
          qualifications,
        },
        today,
      ),
      ...(nir === null ? [] : nirFindings(nir, employee)),
    ];
    return toEmployeeView(employee, {
      nirMasked: nir === null ? null : maskNir(nir),
      ibanMasked: employee.ibanSealed ? maskIban(this.secrets.open(employee.ibanSealed)) : null,
      address: address ? toAddressView(address) : null,
      addresses: addresses.map(toAddressView),
      qualifications: qualifications.map((row) => toQualificationView(row, today)),
      findings: findings.map(toFindingView),
      invited: ties?.invited ?? false,
    });
  }

  async create({ nir, iban, address, ...identity }: CreateEmployee): Promise<EmployeeView> {
    this.refuseFutureBirth(identity.birthDate);
    const secrets = {
      ...(nir === null ? {} : this.sealNir(nir)),
      ...(iban === null ? {} : this.sealIban(iban)),
    };
    // Numbers are given one at a time: two hires at once wait for each other here.
    await this.db.query(`select tenant_id from employer_group for update`);
    const { next } = await this.db.one<{ next: number }>(
      `select coalesce(max(employee_no), 0) + 1 as next from employee`,
    );
    const { id } = await this.db.insert(Employee, { ...identity, ...secrets, employeeNo: next });
    if (address) {
      await this.db.insert(EmployeeAddress, {
        employeeId: id,
        ...address,
        validFrom: this.clock.today(),
        validTo: null,
      });
    }
    return this.read(id);
  }

  async update(id: string, { version, ...changes }: UpdateEmployee): Promise<EmployeeView> {
    this.refuseFutureBirth(changes.birthDate);
    await this.db.updateVersioned(Employee, id, version, changes);
    return this.read(id);
  }

  /** A new address from a day on; the one before ends the day before. */
  async changeAddress(id: string, { validFrom, ...place }: ChangeAddress): Promise<EmployeeView> {
    await this.db.find(Employee, { id });
    const addresses = await this.db.repository(EmployeeAddress);
    const rows = await addresses.findBy({ employeeId: id });
    if (rows.length === 0) {
      await this.db.insert(EmployeeAddress, { employeeId: id, validFrom, validTo: null, ...place });
      return this.read(id);
    }
    const change = amend(rows, validFrom, place);
    if (!change.ok) throw new DomainError('employee.address-before-first', {}, 'validFrom');
    if (change.close) await addresses.update(change.close.row.id, { validTo: change.close.validTo });
    if (change.replace) await addresses.delete(change.replace.id);
    await this.db.insert(EmployeeAddress, { employeeId: id, ...change.open });
    return this.read(id);
  }

  async setNir(id: string, { nir, version }: SetNir): Promise<EmployeeView> {
    await this.db.updateVersioned(Employee, id, version, this.sealNir(nir));
    return this.read(id);
  }

  async setIban(id: string, { iban, version }: SetIban): Promise<EmployeeView> {
    await this.db.updateVersioned(Employee, id, version, this.sealIban(iban));
    return this.read(id);
  }

  /**
   * The number in clear, with an entry in the audit trail in the same transaction (décret 2019-341). It opens its own
   * unit of work, so that the answer is never kept with an idempotency key.
   */
  async revealNir(scope: Scope, id: string, reason: string): Promise<string> {
    return this.units.run(scope, async () => {
      const employee = await this.db.find(Employee, { id });
      if (!employee.nirSealed) throw new DomainError('employee.nir-missing');
      await this.db.query(
        `select audit_append(current_tenant(), 'employee.reveal-nir', 'employee', $1, $2::jsonb)`,
        [id, JSON.stringify({ op: 'read', reason })],
      );
      return this.secrets.open(employee.nirSealed);
    });
  }

  async addQualification(employeeId: string, input: AddQualification): Promise<EmployeeView> {
    await this.db.find(Employee, { id: employeeId });
    this.refuseImpossible(input);
    await this.db.insert(QualificationRow, { employeeId, ...input });
    return this.read(employeeId);
  }

  async updateQualification(
    employeeId: string,
    id: string,
    { version, ...changes }: UpdateQualification,
  ): Promise<EmployeeView> {
    await this.db.find(QualificationRow, { id, employeeId });
    this.refuseImpossible(changes);
    await this.db.updateVersioned(QualificationRow, id, version, changes);
    return this.read(employeeId);
  }

  /** Lets the person sign in: they receive a message and need no password. Asked twice, granted once. */
  async invite(id: string): Promise<EmployeeView> {
    const employee = await this.db.find(Employee, { id });
    await this.accounts.grant({
      email: employee.email,
      fullName: `${employee.givenName} ${employee.familyName}`,
      role: 'employee',
      employeeId: id,
      locale: employee.locale,
    });
    return this.read(id);
  }

  private sealNir(text: string): Pick<Employee, 'nirSealed' | 'nirIndex'> {
    const checked = checkNir(text);
    if (!checked.ok) throw new DomainError('employee.nir-invalid', { problem: checked.problem }, 'nir');
    return {
      nirSealed: this.secrets.seal(checked.value),
      nirIndex: this.secrets.blindIndex(this.db.scope.tenantId, checked.value),
    };
  }

  private sealIban(text: string): Pick<Employee, 'ibanSealed' | 'ibanIndex'> {
    const checked = checkIban(text);
    if (!checked.ok) throw new DomainError('employee.iban-invalid', { problem: checked.problem }, 'iban');
    return {
      ibanSealed: this.secrets.seal(checked.value),
      ibanIndex: this.secrets.blindIndex(this.db.scope.tenantId, checked.value),
    };
  }

  private refuseFutureBirth(birthDate: LocalDate): void {
    if (birthDate > this.clock.today()) throw new DomainError('employee.born-in-the-future', {}, 'birthDate');
  }

  private refuseImpossible(input: AddQualification): void {
    const problem = qualificationProblem(input, this.clock.today());
    if (problem)
      throw new DomainError(
        `qualification.${problem}`,
        {},
        problem === 'expires-before-obtained' ? 'expiresOn' : 'obtainedOn',
      );
  }
}

function toQualificationView(row: QualificationRow, today: LocalDate): QualificationView {
  const { id, kind, status, obtainedOn, expiresOn, fileId, note, version } = row;
  return { id, kind, status, obtainedOn, expiresOn, fileId, note, standing: standingOf(row, today), version };
}

import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import type { LocalDate } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import { Answers, AnswersFile, DomainError, Requires, csvFile } from '@relais/platform/http';
import { HostRegisterLineView, HostRegisterQuery } from './host-register.contract';

const SQL = `
  select p.id as "placementId", e.family_name as "familyName", e.given_name as "givenName", e.nationality,
    e.birth_date as "birthDate", e.sex, t.job_title as job, p.starts_on as "enteredOn",
    case when p.ends_on <= $2 then p.ends_on end as "leftOn",
    'mis à disposition par un groupement d’employeurs : ' ||
      concat_ws(', ', g.name, nullif(g.street, ''), nullif(trim(g.postcode || ' ' || g.city), '')) as mention
  from placement p
  join employee e on e.id = p.employee_id
  cross join employer_group g
  join lateral (
    select job_title from contract_terms where contract_id = p.contract_id
    order by valid_from <= greatest(p.starts_on, $2) desc, valid_from desc limit 1
  ) t on true
  where p.member_id = $1 and p.starts_on <= $2
  order by p.starts_on, e.family_name, p.id`;

const COLUMNS = {
  familyName: 'Nom',
  givenName: 'Prénom',
  nationality: 'Nationalité',
  birthDate: 'Date de naissance',
  sex: 'Sexe',
  job: 'Emploi',
  enteredOn: 'Entrée',
  leftOn: 'Sortie',
  mention: 'Mention',
} as const;

/** What a practice copies into its own staff register: the people placed with it. Wages and numbers are not in it. */
@Controller('v1/host-registers/:memberId')
export class HostRegisterController {
  constructor(private readonly db: Db) {}

  @Get()
  @Requires('host-register.read')
  @Answers([HostRegisterLineView])
  read(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Query() { on }: HostRegisterQuery,
  ): Promise<HostRegisterLineView[]> {
    return this.lines(memberId, on);
  }

  @Get('file.csv')
  @Requires('host-register.read')
  @AnswersFile('text/csv')
  async file(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Query() { on }: HostRegisterQuery,
  ): Promise<StreamableFile> {
    const lines = await this.lines(memberId, on);
    const rows = lines.map((line) => ({
      ...line,
      sex: line.sex === null ? '' : line.sex === 'female' ? 'F' : 'M',
    }));
    return csvFile(`registre-personnel-cabinet-${on}.csv`, COLUMNS, rows);
  }

  private async lines(memberId: string, on: LocalDate): Promise<HostRegisterLineView[]> {
    if (!(await this.db.maybe(`select 1 from member where id = $1`, [memberId])))
      throw new DomainError('not-found');
    return this.db.query<HostRegisterLineView>(SQL, [memberId, on]);
  }
}
